import { extname } from 'node:path';
import { fileTypeFromFile } from 'file-type';

/** What the ending of a name promises. */
const BY_ENDING: Readonly<Record<string, string>> = {
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.html': 'text/html',
  '.htm': 'text/html',
  '.xhtml': 'text/html',
  '.eml': 'message/rfc822',
  '.srt': 'application/x-subrip',
  '.vtt': 'text/vtt',
  '.txt': 'text/plain',
  '.md': 'text/plain',
  '.text': 'text/plain',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
  '.tif': 'image/tiff',
  '.tiff': 'image/tiff',
  '.mp3': 'audio/mpeg',
  '.m4a': 'audio/mp4',
  '.wav': 'audio/wav',
  '.ogg': 'audio/ogg',
  '.oga': 'audio/ogg',
  '.opus': 'audio/ogg',
  '.flac': 'audio/flac',
  '.aac': 'audio/aac',
  '.mp4': 'video/mp4',
  '.m4v': 'video/mp4',
  '.mov': 'video/quicktime',
  '.webm': 'video/webm',
  '.ogv': 'video/ogg',
};

/** Names of the same thing, as browsers and `file-type` have them. */
const SAME: Readonly<Record<string, string>> = {
  'audio/x-m4a': 'audio/mp4',
  'audio/vnd.wave': 'audio/wav',
  'audio/x-wav': 'audio/wav',
  'audio/wave': 'audio/wav',
  'audio/mp3': 'audio/mpeg',
  'audio/x-flac': 'audio/flac',
  'audio/opus': 'audio/ogg',
  'video/x-m4v': 'video/mp4',
  'application/ogg': 'audio/ogg',
  'image/apng': 'image/png',
  'application/srt': 'application/x-subrip',
  'text/srt': 'application/x-subrip',
  'application/xhtml+xml': 'text/html',
  'text/markdown': 'text/plain',
};

export interface RecognisedType {
  readonly mediaType: string;
  /** The name promises something that the content is not. */
  readonly misnamed: boolean;
}

/**
 * What a file is: by its content where that tells, else by its name, else by what the sender said. Kinds without
 * a signature (text, HTML, mail, subtitles) are taken at their word and proved by whoever reads them.
 */
export async function recogniseType(file: {
  readonly path: string;
  readonly name: string;
  readonly mediaType: string;
}): Promise<RecognisedType> {
  const promised = BY_ENDING[extname(file.name).toLowerCase()];
  const found = await fileTypeFromFile(file.path);
  const content = found && (SAME[found.mime] ?? found.mime);
  if (content && content !== 'application/xml') {
    const same = promised === undefined || promised === content || family(promised) === family(content);
    return { mediaType: content, misnamed: !same };
  }
  const said = file.mediaType.split(';')[0]?.trim().toLowerCase() ?? '';
  const mediaType = promised ?? SAME[said] ?? (said || 'application/octet-stream');
  return { mediaType, misnamed: signed(mediaType) };
}

/** A sound in a video's wrapping, or the reverse, is not misnamed: MP4, WebM and Ogg hold both. */
function family(mediaType: string): string {
  return /^(audio|video)\//.test(mediaType) ? 'recording' : mediaType;
}

/** Kinds that always carry their signature: without it, the file is not one. */
function signed(mediaType: string): boolean {
  return (
    mediaType === 'application/pdf' || mediaType.includes('wordprocessingml') || /^image\//.test(mediaType)
  );
}
