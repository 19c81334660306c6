import { describe, expect, it } from 'vitest';
import { authorisationMail } from './authorisation-mail.ts';

const mail = {
  speaker: 'Detlef Rohde',
  quotes: ['„Das prüfen wir noch heute“', '„Die Pfähle tragen immer noch“'],
  deadline: '2025-02-14T11:00:00.000Z',
  timeZone: 'Europe/Berlin',
  sender: 'Anna Autorin',
};

describe('the mail for release', () => {
  it('holds the quotes, the deadline and what silence means, in German', () => {
    const { subject, text } = authorisationMail({ ...mail, language: 'de' });
    expect(subject).toBe('Bitte um Freigabe Ihrer Zitate');
    expect(text).toBe(`Guten Tag Detlef Rohde,

wie vereinbart erhalten Sie Ihre Zitate mit der Bitte um Freigabe:

1. „Das prüfen wir noch heute“

2. „Die Pfähle tragen immer noch“

Bitte antworten Sie bis Freitag, 14. Februar 2025, 12:00 Uhr.

Ohne Ihre Antwort gelten die Zitate nicht als freigegeben. Änderungen bitte direkt im Wortlaut kenntlich machen.

Mit freundlichen Grüßen
Anna Autorin
`);
  });

  it('is complete in English, for one quote and without a deadline', () => {
    const { subject, text } = authorisationMail({
      ...mail,
      quotes: ['“We start at once”'],
      deadline: null,
      language: 'en',
    });
    expect(subject).toBe('Your quote for approval');
    expect(text).toBe(`Dear Detlef Rohde,

as agreed, this is your quote for your approval:

“We start at once”

Without your reply the quote does not count as approved. Please mark any change in the wording itself.

Kind regards
Anna Autorin
`);
  });
});
