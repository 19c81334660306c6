/** What goes to a speaker for release: the quotes and nothing else of the article, not even its headline. */
export interface AuthorisationMail {
  readonly language: 'de' | 'en';
  /** The speaker's name, or empty. */
  readonly speaker: string;
  /** As printed, in reading order. */
  readonly quotes: readonly string[];
  /** Instant, or null. */
  readonly deadline: string | null;
  readonly timeZone: string;
  /** Who asks. */
  readonly sender: string;
}

/** Subject and text of the mail, ready to be changed by hand. */
export function authorisationMail(mail: AuthorisationMail): { subject: string; text: string } {
  const { language, quotes } = mail;
  const one = quotes.length === 1;
  const list = one ? (quotes[0] ?? '') : quotes.map((quote, index) => `${index + 1}. ${quote}`).join('\n\n');
  const until = mail.deadline === null ? '' : deadlineWords(mail.deadline, mail);
  const paragraphs =
    language === 'de'
      ? [
          mail.speaker ? `Guten Tag ${mail.speaker},` : 'Guten Tag,',
          one
            ? 'wie vereinbart erhalten Sie Ihr Zitat mit der Bitte um Freigabe:'
            : 'wie vereinbart erhalten Sie Ihre Zitate mit der Bitte um Freigabe:',
          list,
          until && `Bitte antworten Sie bis ${until}.`,
          one
            ? 'Ohne Ihre Antwort gilt das Zitat nicht als freigegeben. Änderungen bitte direkt im Wortlaut kenntlich machen.'
            : 'Ohne Ihre Antwort gelten die Zitate nicht als freigegeben. Änderungen bitte direkt im Wortlaut kenntlich machen.',
          `Mit freundlichen Grüßen\n${mail.sender}`,
        ]
      : [
          mail.speaker ? `Dear ${mail.speaker},` : 'Hello,',
          one
            ? 'as agreed, this is your quote for your approval:'
            : 'as agreed, these are your quotes for your approval:',
          list,
          until && `Please reply by ${until}.`,
          one
            ? 'Without your reply the quote does not count as approved. Please mark any change in the wording itself.'
            : 'Without your reply the quotes do not count as approved. Please mark any change in the wording itself.',
          `Kind regards\n${mail.sender}`,
        ];
  const subject =
    language === 'de'
      ? one
        ? 'Bitte um Freigabe Ihres Zitats'
        : 'Bitte um Freigabe Ihrer Zitate'
      : one
        ? 'Your quote for approval'
        : 'Your quotes for approval';
  return { subject, text: `${paragraphs.filter(Boolean).join('\n\n').trimEnd()}\n` };
}

/** "Freitag, 14. Februar 2025, 12:00 Uhr": with the day of the week, so that nobody miscounts. */
function deadlineWords(at: string, { language, timeZone }: AuthorisationMail): string {
  const locale = language === 'de' ? 'de-DE' : 'en-GB';
  const day = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'full' }).format(new Date(at));
  const time = new Intl.DateTimeFormat(locale, { timeZone, hour: '2-digit', minute: '2-digit' }).format(
    new Date(at),
  );
  return language === 'de' ? `${day}, ${time} Uhr` : `${day}, ${time}`;
}
