import { describe, expect, it } from 'vitest';
import { mailFile } from './mail-file.ts';

const message = {
  from: 'Anna Autorin <anna@example.org>',
  to: 'Jörg Weiß <weiss@example.org>',
  subject:
    'Bitte um Freigabe Ihrer Zitate über die „Alte Brücke“ und den Haushalt der Stadt für das nächste Jahr',
  text: 'Guten Tag,\n\n„Das prüfen wir noch heute“ – und zwar gründlich, bis in den letzten Winkel der Brücke = alles. \n',
  date: '2025-02-12T09:42:07.000Z',
};

/** The text again, as a mail program reads it. */
function read(quoted: string): string {
  const percent = quoted
    .replace(/=\r\n/g, '')
    .replaceAll('%', '%25')
    .replace(/=([0-9A-F]{2})/g, '%$1');
  return decodeURIComponent(percent).replaceAll('\r\n', '\n');
}

describe('a mail as a file', () => {
  it('is pure ASCII in short lines and reads back as it was', () => {
    const file = mailFile(message);
    expect(file).toMatch(/^[\x20-\x7E\r\n]*$/);
    const lines = file.split('\r\n');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(76);
    expect(read(file.slice(file.indexOf('\r\n\r\n') + 4))).toBe(message.text);
    expect(file).toContain('From: Anna Autorin <anna@example.org>\r\n');
    expect(file).toContain('To: =?UTF-8?Q?J=C3=B6rg_Wei=C3=9F?= <weiss@example.org>\r\n');
    expect(file).toContain('Date: Wed, 12 Feb 2025 09:42:07 +0000\r\n');
    expect(file).toContain('X-Unsent: 1\r\n');
  });

  it('lets nobody smuggle in a header', () => {
    const file = mailFile({ ...message, subject: 'Zitat\r\nBcc: all@example.org', to: 'a@b.c\nBcc: x@y.z' });
    expect(file).not.toMatch(/^Bcc:/m);
  });

  it('survives half an emoji', () => {
    expect(mailFile({ ...message, text: 'a\uD83D', subject: '\uD83D' })).toContain('=EF=BF=BD');
  });
});
