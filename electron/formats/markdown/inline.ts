import { escapeMarkdown } from './writer.ts';

/** A block quotation of Markdown lines. */
export function quoted(text: string): string {
  return text
    .split('\n')
    .map((one) => (one === '' ? '>' : `> ${one}`))
    .join('\n');
}

/** One line of plain words. */
export function line(text: string): string {
  return escapeMarkdown(text.replace(/\s+/g, ' ').trim());
}

/** Paragraphs as they are; a line that would begin a list or a heading is kept a line. */
export function block(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((one) =>
      escapeMarkdown(one.trim()).replace(/^(\d+)([.)])|^([-+])(?=\s)/, (_, digits, sign, dash) =>
        digits ? `${digits}\\${sign}` : `\\${dash}`,
      ),
    )
    .join('\n\n');
}

/** An address as an automatic link; nothing in it can end the link. */
export function addressMarkdown(address: string): string {
  return `<${address.replace(/[<>\s]/g, encodeURIComponent)}>`;
}
