import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Evidence, evidence } from '#shared/contract/evidence.ts';
import { instant } from '#shared/clock.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { recordChange } from '../archive/change-log.ts';
import {
  articlesUsing,
  findEvidence,
  findEvidenceByHash,
  insertEvidence,
  listEvidence,
  statementExists,
  unlinkEvidence,
} from '../archive/evidence.ts';
import { forgetUpload, keepBytes, keepFile, storedPath } from '../archive/file-store.ts';
import { refreshStatements } from '../archive/statement-states.ts';
import { detectLanguage } from '../language/detect-language.ts';
import type { MutationContext, Service } from './context.ts';
import { linkAndAnchor } from './statements/linking.ts';
import { plainTextOf } from './web-text.ts';

type EvidenceService = Service<typeof evidence>;

export const addFile: EvidenceService['addFile'] = (context, { upload, origin, statementId }) => {
  const incoming = context.incoming(upload);
  if (!incoming.ok) return incoming;
  const { path, name, mediaType, size, sha256 } = incoming.value;
  if (size === 0) return fail('EMPTY_INPUT', { name });
  keepFile(storedPath(context.paths.evidence, sha256), path);
  context.afterCommit(() => forgetUpload(path));
  const type = mediaType || 'application/octet-stream';
  return add(context, 'evidence.addFile', statementId, {
    sha256,
    name,
    kind: 'file',
    mediaType: type,
    bytes: size,
    origin: origin || name,
    language: '',
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
    language: page === '' ? '' : detectLanguage(isHtml ? plainTextOf(content) : content),
  });
};

export const link: EvidenceService['link'] = (context, { evidenceId, statementId }) => {
  if (!findEvidence(context.db, evidenceId)) return fail('NOT_FOUND', { kind: 'evidence', id: evidenceId });
  const linked = linkTo(context, 'evidence.link', statementId, evidenceId);
  return linked.ok ? ok({}) : linked;
};

export const unlink: EvidenceService['unlink'] = (context, { evidenceId, statementId }) => {
  if (!unlinkEvidence(context.db, statementId, evidenceId))
    return fail('NOT_FOUND', { kind: 'evidence', id: evidenceId });
  statementChanged(context, 'evidence.unlink', statementId);
  return ok({});
};

export const list: EvidenceService['list'] = ({ db }, { offset, limit }) =>
  ok(listEvidence(db, offset, limit));

/** The words of a capture, checked against their hash: evidence that changed on the disk is not shown as such. */
export const text: EvidenceService['text'] = ({ db, paths }, { id }) => {
  const found = findEvidence(db, id);
  if (!found || found.kind === 'file') return fail('NOT_FOUND', { kind: 'evidence', id });
  let bytes: Buffer;
  try {
    bytes = readFileSync(storedPath(paths.evidence, found.sha256));
  } catch {
    return fail('NOT_READABLE', { name: found.name });
  }
  if (sha256Of(bytes) !== found.sha256) return fail('DAMAGED', { name: found.name, reason: 'sha256' });
  const words = bytes.toString('utf8');
  return ok({ text: found.mediaType === 'text/html' ? plainTextOf(words) : words });
};

type Described = Omit<Evidence, 'id' | 'capturedAt' | 'capturedBy'>;

function addWords(
  context: MutationContext,
  act: string,
  statementId: string | null,
  words: string,
  described: Omit<Described, 'sha256' | 'bytes'>,
) {
  // A lone surrogate has no form in UTF-8.
  const bytes = Buffer.from(words.toWellFormed(), 'utf8');
  const sha256 = sha256Of(bytes);
  keepBytes(storedPath(context.paths.evidence, sha256), bytes);
  return add(context, act, statementId, { ...described, sha256, bytes: bytes.length });
}

/** Evidence is there once: the same bytes again are what was there before, linked once more. */
function add(
  context: MutationContext,
  act: string,
  statementId: string | null,
  described: Described,
): Result<Evidence & { duplicate: boolean }> {
  const former = findEvidenceByHash(context.db, described.sha256);
  const evidence: Evidence = former ?? {
    ...described,
    id: context.ids.next(),
    capturedAt: instant(context.clock),
    capturedBy: context.actor.personId,
  };
  if (!former) {
    insertEvidence(context.db, evidence);
    recordChange(context, act, 'evidence', [evidence.id]);
    context.emit({ type: 'evidence-changed', ids: [evidence.id] });
  }
  if (statementId !== null) {
    const linked = linkTo(context, act, statementId, evidence.id);
    if (!linked.ok) return linked;
  }
  return ok({ ...evidence, duplicate: former !== null });
}

function linkTo(
  context: MutationContext,
  act: string,
  statementId: string,
  evidenceId: string,
): Result<null> {
  if (!statementExists(context.db, statementId))
    return fail('NOT_FOUND', { kind: 'statement', id: statementId });
  if (linkAndAnchor(context, statementId, evidenceId)) statementChanged(context, act, statementId);
  return ok(null);
}

function statementChanged(context: MutationContext, act: string, statementId: string): void {
  const { db } = context;
  const recounted = refreshStatements(db, [statementId]);
  recordChange(context, act, 'statement', [statementId]);
  context.emit({
    type: 'statements-changed',
    ids: [statementId],
    articleIds: articlesUsing(db, statementId),
  });
  if (recounted.length > 0) context.emit({ type: 'articles-changed', ids: recounted });
}

function firstWords(words: string): string {
  const line = words.trim().split(/\s+/u).slice(0, 8).join(' ');
  return line.length > 80 ? `${line.slice(0, 79).toWellFormed()}…` : line;
}

function sha256Of(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
