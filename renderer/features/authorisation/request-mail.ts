import { mailFile } from '#shared/text/mail-file.ts';
import type { Person } from '#shared/contract/models.ts';

/** Hands the mail to the browser as a file that a mail program opens as a draft. */
export function saveMail(
  mail: { readonly recipient: string; readonly subject: string; readonly text: string },
  sender: Person | null,
  name: string,
): void {
  const from = sender?.email ? `${sender.name} <${sender.email}>` : '';
  const content = mailFile({
    from,
    to: mail.recipient,
    subject: mail.subject,
    text: mail.text,
    date: new Date().toISOString(),
  });
  const address = URL.createObjectURL(new Blob([content], { type: 'message/rfc822' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = `${fileName(name)}.eml`;
  link.click();
  // The browser has taken the bytes by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function fileName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/ß/g, 'ss')
    .replace(/\p{M}/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return plain === '' ? 'autorisierung' : `autorisierung-${plain.slice(0, 60)}`;
}
