import PostalMime, { type Address } from 'postal-mime';
import type { MailHead } from '#shared/contract/evidence-reading.ts';
import { markupText } from './markup.ts';

const DEEPEST_NESTING = 50;

/** A mail's head and its words; HTML only where it has no text of its own. Nothing attached is opened. */
export async function readMail(bytes: Uint8Array): Promise<{ head: MailHead; text: string } | null> {
  try {
    const mail = await PostalMime.parse(bytes, {
      maxNestingDepth: DEEPEST_NESTING,
      attachmentEncoding: 'arraybuffer',
    });
    // A text file parses as a mail without a head.
    if (!mail.from && !mail.subject && !mail.date) return null;
    const text = mail.text?.trim() ? mail.text : (markupText(mail.html ?? '') ?? '');
    return {
      head: {
        from: mail.from ? addressOf(mail.from) : '',
        to: (mail.to ?? []).map(addressOf).join(', '),
        date: mail.date ?? '',
        subject: mail.subject ?? '',
        attachments: mail.attachments.map(({ filename, mimeType }) => filename ?? mimeType),
      },
      text: text.replace(/\r\n?/g, '\n').trim(),
    };
  } catch {
    return null;
  }
}

function addressOf(address: Address): string {
  if (address.group) return `${address.name}: ${address.group.map(addressOf).join(', ')}`;
  return address.name && address.name !== address.address
    ? `${address.name} <${address.address}>`
    : (address.address ?? '');
}
