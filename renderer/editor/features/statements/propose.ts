import { $getSelection, $isRangeSelection } from 'lexical';
import type { StatementFields } from '#shared/contract/statements.ts';
import { statementFieldsSchema } from '#shared/contract/statements.ts';
import type { StatementType, TextSpan } from '#shared/statement/types.ts';
import { analysisLanguage } from '#shared/text/language.ts';
import type { EditorContext } from '../../feature.ts';
import { choiceOf, isNamed, NOBODY, type SpeakerChoice } from '../../speaker-choice.ts';
import { $mapAround, $spanOf, sentenceAround, type TextMap, trimmed } from './text-map.ts';

/** What the card starts from. */
export interface Draft {
  readonly map: TextMap;
  readonly spans: readonly TextSpan[];
  readonly fields: StatementFields;
  readonly speaker: SpeakerChoice;
  /** Why it is proposed; null when nothing was found and the person decides alone. */
  readonly reason: { readonly code: string; readonly cue: string; readonly resolution: string } | null;
}

/** Reads the selection (or the caret's sentence) and asks the rules for the best proposal that touches it. */
export async function propose(context: EditorContext): Promise<Draft | null> {
  const place = context.editor.getEditorState().read(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return null;
    const block = selection.anchor.getNode().getTopLevelElement()?.getIndexWithinParent();
    if (block === undefined) return null;
    const map = $mapAround(block);
    const span = $spanOf(map, selection);
    return span ? { map, span, collapsed: selection.isCollapsed() } : null;
  });
  if (!place) return null;
  const { map, collapsed } = place;
  const within = collapsed ? sentenceAround(map, place.span.start) : trimmed(map, place.span);
  if (!within) return null;
  const language = analysisLanguage(context.articleLanguage());
  const answer = await context.client.call('statements.propose', { text: map.text, language, within });
  const proposals = answer.ok ? answer.value : [];
  const best = proposals
    .filter(({ spans }) => spans.some((span) => overlap(span, within) > 0))
    .sort((left, right) => score(right, place.span, within) - score(left, place.span, within))[0];
  if (!best) return { map, spans: [within], fields: blank(map, within), speaker: NOBODY, reason: null };
  return {
    map,
    // A selection is meant as it is; only at a bare caret the rules choose the boundaries.
    spans: collapsed ? best.spans : [within],
    fields: statementFieldsSchema.parse({
      type: collapsed ? best.type : (typeBySigns(map, within) ?? best.type),
      medium: best.medium,
      speakerAsPrinted: best.speaker?.asPrinted ?? '',
      addressee: best.addressee?.name ?? '',
      cue: best.cue?.text ?? '',
      chain: best.chain,
    }),
    speaker: best.speaker?.name
      ? await known(context, { ...NOBODY, name: best.speaker.name, description: best.speaker.role })
      : NOBODY,
    reason: {
      code: best.reason.code,
      cue: best.reason.cue ?? best.cue?.text ?? '',
      resolution: best.reason.resolution ?? 'none',
    },
  };
}

type Proposal = { readonly spans: readonly TextSpan[]; readonly confidence: number };

/** Nearest to what was pointed at: covering the caret counts most, then overlap, then confidence. */
function score(proposal: Proposal, caret: TextSpan, within: TextSpan): number {
  const covers = proposal.spans.some(({ start, end }) => start <= caret.start && caret.end <= end) ? 2 : 0;
  const length = Math.max(1, within.end - within.start);
  const share = proposal.spans.reduce((sum, span) => sum + overlap(span, within), 0) / length;
  return covers + share + proposal.confidence / 4;
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
