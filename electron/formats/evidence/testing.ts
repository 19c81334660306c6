import { strToU8, zipSync } from 'fflate';

/** For tests and measurements only: small files of the kinds that evidence comes in. */

interface PdfOptions {
  /** Opens with a password that nobody has. */
  readonly encrypted?: boolean;
  /** Points between the left edge and the text. */
  readonly left?: number;
}

export const PDF_LINE_HEIGHT = 16;
const TOP = 780;

/** A PDF on A4 in Helvetica, a list of lines per page; a page without lines is a scan: a grey box, no text. */
export function pdfOf(
  pages: readonly (readonly string[])[],
  options: PdfOptions = {},
): Uint8Array<ArrayBuffer> {
  const { left = 60, encrypted = false } = options;
  const objects: string[] = [];
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  objects.push('<< /Type /Catalog /Pages 2 0 R >>');
  objects.push(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`);
  objects.push('<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
  pages.forEach((lines, index) => {
    const content =
      lines.length === 0
        ? '0.8 g 60 300 475 400 re f'
        : `BT /F1 12 Tf ${PDF_LINE_HEIGHT} TL ${left} ${TOP} Td ${lines.map((line) => `(${escaped(line)}) Tj T*`).join(' ')} ET`;
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${5 + index * 2} 0 R >>`,
    );
    objects.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
  });
  const lock = encrypted
    ? ` /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`
    : '';
  return assembled(objects, lock);
}

function assembled(objects: readonly string[], lock: string): Uint8Array<ArrayBuffer> {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R${lock} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(file, (sign) => sign.charCodeAt(0));
}

const WIN_ANSI: Readonly<Record<string, number>> = {
  '„': 0x84,
  '“': 0x93,
  '”': 0x94,
  '–': 0x96,
  '…': 0x85,
  '€': 0x80,
};

/** Latin letters as WinAnsi has them, in octal where a PDF's string needs it. */
function escaped(line: string): string {
  return Array.from(line, (sign) => {
    const code = WIN_ANSI[sign] ?? sign.charCodeAt(0);
    return code > 126 || '()\\'.includes(sign) ? `\\${code.toString(8).padStart(3, '0')}` : sign;
  }).join('');
}

/** A Word document of plain paragraphs; `xml` goes into its body as it is. */
export function docxOf(paragraphs: readonly string[], xml = ''): Uint8Array<ArrayBuffer> {
  const body = paragraphs
    .map((one) => `<w:p><w:r><w:t xml:space="preserve">${one}</w:t></w:r></w:p>`)
    .join('');
  return new Uint8Array(
    zipSync({
      '[Content_Types].xml': strToU8(
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      'word/document.xml': strToU8(
        `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}${xml}</w:body></w:document>`,
      ),
    }),
  );
}

/** One second of silence: 8-bit mono WAV at 8 kHz, `seconds` long. */
export function wavOf(seconds: number): Uint8Array<ArrayBuffer> {
  const samples = Math.round(seconds * 8000);
  const bytes = new Uint8Array(44 + samples).fill(128, 44);
  const view = new DataView(bytes.buffer);
  bytes.set(strToU8('RIFF'), 0);
  view.setUint32(4, 36 + samples, true);
  bytes.set(strToU8('WAVEfmt '), 8);
  view.setUint32(16, 16, true);
  view.setUint16(20, 1, true);
  view.setUint16(22, 1, true);
  view.setUint32(24, 8000, true);
  view.setUint32(28, 8000, true);
  view.setUint16(32, 1, true);
  view.setUint16(34, 8, true);
  bytes.set(strToU8('data'), 36);
  view.setUint32(40, samples, true);
  return bytes;
}
