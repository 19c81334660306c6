/** A message as a file (.eml): what a mail program opens as a draft, ready to be sent. */
export interface MailFile {
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Instant. */
  readonly date: string;
}

const LINE = '\r\n';
/** RFC 2045, 6.7: encoded lines have at most 76 characters; so have header lines with encoded words (RFC 2047, 2). */
const LONGEST_LINE = 76;
const LONGEST_WORD = LONGEST_LINE - 'Subject: '.length;

/** RFC 5322 with MIME, pure ASCII: UTF-8 as quoted-printable. `X-Unsent` makes mail programs open it as a draft. */
export function mailFile({ from, to, subject, text, date }: MailFile): string {
  const headers = [
    from && `From: ${address(from)}`,
    to && `To: ${address(to)}`,
    `Subject: ${encodedWords(oneLine(subject))}`,
    `Date: ${new Date(date).toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: quoted-printable',
    'X-Unsent: 1',
  ].filter(Boolean);
  return [...headers, '', quotedPrintable(text)].join(LINE);
}

/** "Name <mail@example.org>" or a bare address; nothing typed here can begin another header line. */
function address(typed: string): string {
  const clean = oneLine(typed);
  const named = /^(.*?)\s*<([^<>\s]+)>$/.exec(clean);
  return named ? `${encodedWords(named[1] ?? '')} <${asciiOnly(named[2] ?? '')}>`.trim() : asciiOnly(clean);
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

/** Addresses outside ASCII cannot stand in a header as they are; they come as an encoded word. */
function asciiOnly(text: string): string {
  return /^[\x21-\x7E]*$/.test(text) ? text : encodedWords(text);
}

function encodedWords(text: string): string {
  if (/^[\x20-\x7E]*$/.test(text) && !text.includes('=?')) return text;
  const words: string[] = [];
  let word = '';
  for (const character of text.toWellFormed()) {
    const encoded = /[A-Za-z0-9]/.test(character) ? character : character === ' ' ? '_' : octets(character);
    if (word.length + encoded.length + '=?UTF-8?Q??='.length > LONGEST_WORD) {
      words.push(word);
      word = '';
    }
    word += encoded;
  }
  return [...words, word].map((one) => `=?UTF-8?Q?${one}?=`).join(`${LINE} `);
}

function quotedPrintable(text: string): string {
  return text
    .toWellFormed()
    .split(/\r\n|\r|\n/)
    .map((line) => {
      let written = '';
      let width = 0;
      const characters = [...line];
      characters.forEach((character, index) => {
        const last = index === characters.length - 1;
        const plain = /[\x20-\x3C\x3E-\x7E]/.test(character) && !(last && character === ' ');
        const encoded = plain ? character : octets(character);
        // One place is kept for the sign that the line goes on.
        if (width + encoded.length > LONGEST_LINE - 1) {
          written += `=${LINE}`;
          width = 0;
        }
        written += encoded;
        width += encoded.length;
      });
      return written;
    })
    .join(LINE);
}

/** The UTF-8 bytes of a character as "=C3=A4". */
function octets(character: string): string {
  const escaped = encodeURIComponent(character);
  if (escaped.startsWith('%')) return escaped.replaceAll('%', '=');
  return `=${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
