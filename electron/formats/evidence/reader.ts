import { readFile } from 'node:fs/promises';
import type { EvidencePart, MailHead, ReadingOutcome } from '#shared/contract/evidence-reading.ts';
import { decodeText } from '../decoding.ts';
import { LIMITS } from '../limits.ts';
import { readDocx } from './docx.ts';
import { readMail } from './mail.ts';
import { markupText } from './markup.ts';
import { type RecognisedType, recogniseType } from './media-type.ts';
import { hasWords, numbered, textParts } from './parts.ts';
import { readPdf } from './pdf.ts';
import { readTranscript } from './transcript.ts';

/** Larger files are kept and opened, but their words are not looked for. */
const READ_BYTES = { pdf: 300 * 1024 * 1024, docx: 100 * 1024 * 1024, mail: 50 * 1024 * 1024 };

export interface EvidenceWords extends RecognisedType {
  readonly outcome: ReadingOutcome;
  readonly mail: MailHead | null;
  readonly parts: EvidencePart[];
}

interface EvidenceFile {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: number;
}

type Words = Pick<EvidenceWords, 'outcome' | 'mail' | 'parts'>;

/** The words of evidence, in parts. A file that cannot be read is no error: it stays evidence. */
export async function readEvidence(file: EvidenceFile): Promise<EvidenceWords> {
  const type = await recogniseType(file);
  const words = await wordsOf(file, type.mediaType);
  return { ...type, ...words };
}

async function wordsOf(file: EvidenceFile, mediaType: string): Promise<Words> {
  switch (mediaType) {
    case 'application/pdf': {
      if (file.bytes > READ_BYTES.pdf) return nothing('too-large');
      const { outcome, pages } = await readPdf(file.path);
      return { outcome, mail: null, parts: numbered(pages) };
    }
    case 'application/vnd.openxmlformats-officedocument.wordprocessingml.document': {
      if (file.bytes > READ_BYTES.docx) return nothing('too-large');
      const { outcome, text } = await readDocx(file.path);
      return outcome === 'text' ? found(textParts(text)) : nothing(outcome);
    }
    case 'message/rfc822': {
      if (file.bytes > READ_BYTES.mail) return nothing('too-large');
      const mail = await readMail(await readFile(file.path));
      return mail ? { ...found(textParts(mail.text)), mail: mail.head } : nothing('broken');
    }
    default:
      return /^(image|audio|video)\//.test(mediaType) ? nothing('no-text') : readText(file, mediaType);
  }
}

async function readText(file: EvidenceFile, mediaType: string): Promise<Words> {
  const isTranscript = mediaType === 'text/vtt' || mediaType === 'application/x-subrip';
  if (!isTranscript && !mediaType.startsWith('text/')) return nothing('no-reader');
  if (file.bytes > LIMITS.text) return nothing('too-large');
  const decoded = decodeText(await readFile(file.path), file.name);
  if (!decoded.ok) return nothing(decoded.error.code === 'EMPTY_INPUT' ? 'no-text' : 'broken');
  const { text } = decoded.value;
  if (isTranscript) {
    const transcript = readTranscript(text);
    return transcript ? found(numbered([transcript])) : nothing('broken');
  }
  if (mediaType !== 'text/html') return found(textParts(text));
  const words = markupText(text);
  return words === null ? nothing('too-large') : found(textParts(words));
}

function found(parts: EvidencePart[]): Words {
  return { outcome: hasWords(parts) ? 'text' : 'no-text', mail: null, parts };
}

function nothing(outcome: ReadingOutcome): Words {
  return { outcome, mail: null, parts: [] };
}
