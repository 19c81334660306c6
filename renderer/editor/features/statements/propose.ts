import { $getNodeByKey } from 'lexical';
import type { OutputOf } from '#shared/contract/define.ts';
import type { CommandNamed } from '#shared/contract/index.ts';
import type { StatementFields } from '#shared/contract/statements.ts';
import { statementFieldsSchema } from '#shared/contract/statements.ts';
import type { StatementType, TextSpan } from '#shared/statement/types.ts';
import { analysisLanguage } from '#shared/text/language.ts';
import type { EditorContext } from '../../feature.ts';
import { $marksOf } from '../../marks.ts';
import type { ProposalReason } from '../../reason-words.ts';
import { choiceOf, isNamed, likelyKind, NOBODY, type SpeakerChoice } from '../../speaker-choice.ts';
import { $meantWords, type TextMap } from './text-map.ts';

/** What the card starts from. */
export interface Draft {
  readonly map: TextMap;
  readonly spans: readonly TextSpan[];
  readonly fields: StatementFields;
  readonly speaker: SpeakerChoice;
  /** Why it is proposed; null when nothing was found and the person decides alone. */
  readonly reason: ProposalReason | null;
}

/** A draft, or the use that marks these words already, or null where there are no words. */
export type Proposed = Draft | { readonly marked: string } | null;

/** Reads the selection (or the caret's sentence) and asks the rules for the best proposal that touches it. */
export async function propose(context: EditorContext): Promise<Proposed> {
  const meant = context.editor.getEditorState().read($meantWords);
  if (!meant) return null;
  const { map, span, collapsed, within } = meant;
  const language = analysisLanguage(context.articleLanguage());
  const answer = await context.client.call('statements.propose', { text: map.text, language, within });
  const proposals = answer.ok ? answer.value : [];
  const near = proposals
    .filter(({ spans }) => spans.some((span) => overlap(span, within) > 0))
    .sort((left, right) => score(right, span, within) - score(left, span, within));
  const open = collapsed ? near.filter(({ spans }) => markOn(context, map, spans) === null) : near;
  const best = open[0];
  const marked = !best && near[0] ? markOn(context, map, near[0].spans) : null;
  if (marked !== null) return { marked };
  if (!best) return { map, spans: [within], fields: blank(map, within), speaker: NOBODY, reason: null };
  const draft = await draftOf(context, map, best);
  if (collapsed) return draft;
  // A selection is meant as it is; only at a bare caret the rules choose the boundaries.
  return {
    ...draft,
    spans: [within],
    fields: { ...draft.fields, type: typeBySigns(map, within) ?? best.type },
  };
}

export type Proposal = OutputOf<CommandNamed<'statements.propose'>>[number];

/** A proposal with its speaker looked up in the archive. */
export async function draftOf(context: EditorContext, map: TextMap, proposal: Proposal): Promise<Draft> {
  const { speaker } = proposal;
  return {
    map,
    spans: proposal.spans,
    fields: statementFieldsSchema.parse({
      type: proposal.type,
      medium: proposal.medium,
      speakerAsPrinted: speaker?.asPrinted ?? '',
      addressee: proposal.addressee?.name ?? '',
      cue: proposal.cue?.text ?? '',
      chain: proposal.chain,
      translated: proposal.translated,
    }),
    speaker: speaker?.name
      ? await known(context, {
          id: null,
          name: speaker.name,
          kind: likelyKind(speaker.name),
          description: speaker.role,
        })
      : NOBODY,
    reason: reasonOf(proposal),
  };
}

export function reasonOf({ reason, cue }: Proposal): ProposalReason {
  return { code: reason.code, cue: reason.cue ?? cue?.text ?? '', resolution: reason.resolution ?? 'none' };
}

/** Nearest to what was pointed at: its words, else its cue or speaker, then overlap, then confidence. */
function score(proposal: Proposal, caret: TextSpan, within: TextSpan): number {
  const holds = (spans: readonly TextSpan[] = []): boolean =>
    spans.some(({ start, end }) => start <= caret.start && caret.end <= end);
  const named = holds(proposal.cue?.spans) || holds(proposal.speaker?.spans);
  const covers = holds(proposal.spans) ? 4 : named ? 2 : 0;
  const length = Math.max(1, within.end - within.start);
  const share = proposal.spans.reduce((sum, span) => sum + overlap(span, within), 0) / length;
  return covers + share + proposal.confidence / 4;
}

/** The use whose mark covers all of these words, if there is one. */
function markOn(context: EditorContext, map: TextMap, spans: readonly TextSpan[]): string | null {
  return context.editor.getEditorState().read(() => {
    const runs = map.segments
      .filter((segment) => spans.some((span) => overlap(segment, span) > 0))
      .map(({ key }) => $getNodeByKey(key))
      .map((node) => (node ? $marksOf(node) : []));
    return runs[0]?.find((id) => runs.every((ids) => ids.includes(id))) ?? null;
  });
}

function overlap(left: TextSpan, right: TextSpan): number {
  return Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start));
}

function typeBySigns(map: TextMap, span: TextSpan): StatementType | null {
  return /^[„“”«»"‚‘‹›]/u.test(map.text.slice(span.start)) ? 'direct' : null;
}

function blank(map: TextMap, span: TextSpan): StatementFields {
  return statementFieldsSchema.parse({ type: typeBySigns(map, span) ?? 'indirect' });
}

/** The archive's own entry for a name, where there is one: by name or variant, never by a guess. */
async function known(context: EditorContext, guess: SpeakerChoice): Promise<SpeakerChoice> {
  const answer = await context.client.call('entities.search', {
    text: guess.name,
    kinds: ['person', 'organisation'],
    limit: 10,
  });
  const match = answer.ok ? answer.value.find((entity) => isNamed(entity, guess.name)) : undefined;
  return match ? choiceOf(match) : guess;
}
