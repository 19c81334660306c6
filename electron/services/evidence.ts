import { readFileSync, statSync } from 'node:fs';
import type { Evidence, evidence } from '#shared/contract/evidence.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { recordChange } from '../archive/change-log.ts';
import {
  findAnchor,
  findEvidence,
  lastOfName,
  listEvidence,
  statementExists,
  unlinkEvidence,
} from '../archive/evidence.ts';
import {
  findPart,
  findReading,
  pairTranscript,
  partTexts,
  recordingOf,
  transcriptsOf,
} from '../archive/evidence-readings.ts';
import { forgetUpload, keepFile, storedPath } from '../archive/file-store.ts';
import { findStatement } from '../archive/statements.ts';
import { detectLanguage } from '../language/detect-language.ts';
import type { ArchivePaths, Service } from './context.ts';
import { addWords, keepEvidence, linkAdded, linkTo, sha256Of } from './evidence/adding.ts';
import { findWords } from './evidence/finding.ts';
import { anchorAt } from './evidence/places.ts';
import { ensureRead } from './evidence/reading.ts';
import { announceStatements } from './statements/announcing.ts';
import { anchorByHand } from './statements/linking.ts';

type EvidenceService = Service<typeof evidence>;

/** Larger files are looked at by their size only: hashing two gigabytes takes longer than anybody waits. */
const HASHED_BYTES = 20 * 1024 * 1024;

export const addFile: EvidenceService['addFile'] = async (context, { upload, origin, statementId }) => {
  const incoming = context.incoming(upload);
  if (!incoming.ok) return incoming;
  const { path, name, mediaType, size, sha256 } = incoming.value;
  if (size === 0) return fail('EMPTY_INPUT', { name });
  if (statementId !== null && !statementExists(context.read.db, statementId))
    return fail('NOT_FOUND', { kind: 'statement', id: statementId });
  keepFile(storedPath(context.paths.evidence, sha256), path);
  const kept = context.transact((within) => {
    within.afterCommit(() => forgetUpload(path));
    const otherOfName = lastOfName(within.db, name, sha256);
    const described = {
      sha256,
      name,
      kind: 'file' as const,
      mediaType: mediaType || 'application/octet-stream',
      bytes: size,
      origin: origin || name,
      language: '',
    };
    return ok({ ...keepEvidence(within, 'evidence.addFile', described), otherOfName });
  });
  if (!kept.ok) return kept;
  const { otherOfName, duplicate, evidence: added } = kept.value;
  const reading = await ensureRead(context, added);
  if (!reading.ok) return reading;
  return context.transact((within) => {
    const read = findEvidence(within.db, added.id) ?? added;
    const linked = linkAdded(within, 'evidence.addFile', statementId, read, duplicate);
    return linked.ok ? ok({ ...linked.value, reading: reading.value, otherOfName }) : linked;
  });
};

export const addText: EvidenceService['addText'] = (context, { text, name, origin, statementId }) =>
  addWords(context, 'evidence.addText', statementId, text, {
    name: name || firstWords(text),
    kind: 'text',
    mediaType: 'text/plain',
    origin,
    language: detectLanguage(text),
  });

/** What was pasted with the address is the evidence; nothing is fetched. An address alone is kept as such. */
export const addAddress: EvidenceService['addAddress'] = (context, { address, page, statementId }) => {
  const content = page === '' ? address : page;
  const isHtml = /^\s*<(!doctype|html|head|body|article|div|p|meta|!--)/i.test(content);
  return addWords(context, 'evidence.addAddress', statementId, content, {
    name: new URL(address).hostname,
    kind: 'web',
    mediaType: isHtml ? 'text/html' : 'text/plain',
    origin: address,
    language: page === '' || isHtml ? '' : detectLanguage(content),
  });
};

/** In the workshop. */
export const read: EvidenceService['read'] = async ({ paths }, { sha256, name, mediaType, bytes }) => {
  const { readEvidence } = await import('../formats/evidence/reader.ts');
  const path = storedPath(paths.evidence, sha256);
  if (!statSync(path, { throwIfNoEntry: false })) return fail('NOT_READABLE', { name });
  const words = await readEvidence({ path, name, mediaType, bytes });
  // A first page may be a cover with three words.
  const sample = words.parts
    .slice(0, 10)
    .map(({ text: of }) => of)
    .join('\n');
  return ok({ ...words, language: words.outcome === 'text' ? detectLanguage(sample) : '' });
};

export const prepare: EvidenceService['prepare'] = async (context, { id }) => {
  const found = findEvidence(context.read.db, id);
  return found ? ensureRead(context, found) : fail('NOT_FOUND', { kind: 'evidence', id });
};

export const link: EvidenceService['link'] = async (context, { evidenceId, statementId }) => {
  const prepared = await prepare(context, { id: evidenceId });
  if (!prepared.ok) return prepared;
  const linked = context.transact((within) => linkTo(within, 'evidence.link', statementId, evidenceId));
  return linked.ok ? ok({ alike: linked.value.found?.alike ?? null }) : linked;
};

export const unlink: EvidenceService['unlink'] = (context, { evidenceId, statementId }) => {
  if (!unlinkEvidence(context.db, statementId, evidenceId))
    return fail('NOT_FOUND', { kind: 'evidence', id: evidenceId });
  recordChange(context, 'evidence.unlink', 'statement', [statementId]);
  announceStatements(context, [statementId]);
  return ok({});
};

export const place: EvidenceService['place'] = (context, { evidenceId, statementId, place: marked }) => {
  const { db } = context;
  const statement = findStatement(db, statementId);
  const former = findAnchor(db, statementId, evidenceId);
  if (!statement || former === undefined) return fail('NOT_FOUND', { kind: 'evidence', id: evidenceId });
  const anchor = anchorOfPlace();
  if (anchor === undefined) return fail('NOT_FOUND', { kind: 'evidence', id: evidenceId });
  anchorByHand(context, statement, evidenceId, anchor);
  recordChange(context, 'evidence.place', 'statement', [statementId]);
  announceStatements(context, [statementId]);
  return ok({ former });

  function anchorOfPlace() {
    const nowhere = {
      exact: '',
      prefix: '',
      suffix: '',
      page: null,
      box: null,
      seconds: null,
      untilSeconds: null,
    };
    switch (marked.kind) {
      case 'anchor':
        return marked.anchor;
      case 'box':
        return { ...nowhere, page: marked.page, box: marked.box };
      case 'seconds':
        return { ...nowhere, seconds: marked.seconds, untilSeconds: marked.untilSeconds };
      case 'words': {
        const part = findPart(db, evidenceId, marked.part);
        if (!part || marked.end > part.text.length || marked.start >= marked.end) return undefined;
        const local = { ...part, start: 0 };
        return anchorAt(part.text, local, marked);
      }
    }
  }
};

export const pair: EvidenceService['pair'] = (context, { transcriptId, recordingId }) => {
  for (const id of [transcriptId, recordingId])
    if (id !== null && !findEvidence(context.db, id)) return fail('NOT_FOUND', { kind: 'evidence', id });
  pairTranscript(context.db, transcriptId, recordingId);
  const ids = [transcriptId, ...(recordingId === null ? [] : [recordingId])];
  recordChange(context, 'evidence.pair', 'evidence', ids);
  context.emit({ type: 'evidence-changed', ids });
  return ok({});
};

export const list: EvidenceService['list'] = ({ db }, { offset, limit }) =>
  ok(listEvidence(db, offset, limit));

export const get: EvidenceService['get'] = ({ db, paths }, { id }) => {
  const found = findEvidence(db, id);
  if (!found) return fail('NOT_FOUND', { kind: 'evidence', id });
  const sound = stillTheSame(paths, found);
  if (!sound.ok) return sound;
  const recording = recordingOf(db, id);
  return ok({
    ...found,
    reading: findReading(db, id),
    recording: recording === null ? null : findEvidence(db, recording),
    transcripts: transcriptsOf(db, id).flatMap((one) => findEvidence(db, one) ?? []),
  });
};

export const part: EvidenceService['part'] = ({ db }, { id, number }) => {
  const found = findPart(db, id, number);
  return found ? ok(found) : fail('NOT_FOUND', { kind: 'evidence', id });
};

export const find: EvidenceService['find'] = ({ db }, { id, text }) =>
  findEvidence(db, id) ? ok(findWords(partTexts(db, id), text)) : fail('NOT_FOUND', { kind: 'evidence', id });

/** Evidence that changed on the disk is not shown as evidence. */
function stillTheSame(paths: ArchivePaths, { name, sha256, bytes }: Evidence): Result<null> {
  const path = storedPath(paths.evidence, sha256);
  try {
    const same =
      statSync(path).size === bytes && (bytes > HASHED_BYTES || sha256Of(readFileSync(path)) === sha256);
    return same ? ok(null) : fail('DAMAGED', { name, reason: 'sha256' });
  } catch {
    return fail('NOT_READABLE', { name });
  }
}

function firstWords(words: string): string {
  const line = words.trim().split(/\s+/u).slice(0, 8).join(' ');
  return line.length > 80 ? `${line.slice(0, 79).toWellFormed()}…` : line;
}
