import { $getSelection, $isRangeSelection } from 'lexical';
import { fingerprintOf } from '#shared/statement/fingerprint.ts';
import { SHOWN_CONFIDENCE, type TextSpan } from '#shared/statement/types.ts';
import { analysisLanguage } from '#shared/text/language.ts';
import type { EditorContext } from '../../feature.ts';
import { type ProposalActs, useStatementDesk } from '../../statement-desk.ts';
import { rangesOf } from './card-state.ts';
import { markStatement } from './mark-statement.ts';
import { draftOf, type Proposal, reasonOf } from './propose.ts';
import { $mapWhole, $spanOf, type TextMap, wordsOf } from './text-map.ts';

const PAUSE_MS = 1200;
const OUTLINE = 'copydesk-outline';
/** Longer texts are looked at by Ctrl+J only, some paragraphs at a time. */
const LONGEST = 400_000;

interface Found {
  readonly fingerprint: string;
  readonly proposal: Proposal;
}

/**
 * Looks for statements whenever the text rests, draws quiet outlines around them and tells the ledger. What is
 * marked or was turned down is not proposed. Nothing of this runs while somebody types.
 */
export function followProposals(context: EditorContext): () => void {
  const { editor, client, articleId } = context;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let round = 0;
  let map: TextMap | null = null;
  let found: readonly Found[] = [];

  const look = async (): Promise<void> => {
    clearTimeout(timer);
    round += 1;
    const mine = round;
    const text = editor.getEditorState().read($mapWhole);
    if (!editor.isEditable() || text.text.length > LONGEST) return publish(text, []);
    const language = analysisLanguage(context.articleLanguage());
    const [answer, rejected] = await Promise.all([
      client.call('statements.propose', { text: text.text, language }),
      client.call('statements.rejected', { articleId }),
    ]);
    if (mine !== round || !answer.ok || !rejected.ok) return;
    const turnedDown = new Set(rejected.value);
    publish(
      text,
      answer.value
        .filter(({ confidence, nested }) => confidence >= SHOWN_CONFIDENCE && !nested)
        .filter(({ spans }) => (spans[0]?.start ?? 0) >= text.bodyStart && !isMarked(text, spans))
        .map((proposal) => ({
          proposal,
          fingerprint: fingerprintOf(proposal.type, wordsOf(text, proposal.spans)),
        }))
        .filter(({ fingerprint }) => !turnedDown.has(fingerprint)),
    );
  };
  const publish = (text: TextMap, proposals: readonly Found[]): void => {
    map = text;
    found = proposals;
    const spans = proposals.flatMap(({ proposal }) => proposal.spans);
    CSS.highlights.set(OUTLINE, new Highlight(...rangesOf(context, { map: text, spans })));
    useStatementDesk.getState().setProposals(
      proposals.map(({ fingerprint, proposal }) => ({
        fingerprint,
        words: wordsOf(text, proposal.spans),
        type: proposal.type,
        speaker: proposal.speaker?.name ?? '',
        reason: reasonOf(proposal),
      })),
      acts,
    );
  };
  const lookSoon = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void look(), PAUSE_MS);
  };
  const reject = async (fingerprints: readonly string[], rejected: boolean): Promise<void> => {
    await client.call('statements.reject', { articleId, fingerprints: [...fingerprints], rejected });
    await look();
  };
  const acts: ProposalActs = {
    async accept(fingerprints) {
      const textNow = (): TextMap => editor.getEditorState().read($mapWhole);
      // What is proposed may be older than the last words: then the places have to be found anew.
      if (textNow().text !== map?.text) await look();
      let marked = 0;
      for (const fingerprint of fingerprints) {
        const one = found.find((other) => other.fingerprint === fingerprint);
        // Marking moves runs but no letter, so the spans hold as long as the text is the same.
        const now = textNow();
        if (now.text !== map?.text) break;
        if (!one) continue;
        const answer = await markStatement(context, await draftOf(context, now, one.proposal));
        if (!answer.ok) break;
        marked += 1;
      }
      await look();
      return marked;
    },
    async reject(fingerprints) {
      await reject(fingerprints, true);
      context.undo.do({ undo: () => reject(fingerprints, false), redo: () => reject(fingerprints, true) });
    },
    show(fingerprint) {
      const one = found.find((other) => other.fingerprint === fingerprint);
      if (!one || !map) return [];
      const ranges = rangesOf(context, { map, spans: one.proposal.spans });
      ranges[0]?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
      return ranges;
    },
    nearest() {
      const caret = editor.getEditorState().read(() => {
        const selection = $getSelection();
        return map && $isRangeSelection(selection) ? $spanOf(map, selection) : null;
      });
      const at = found.findIndex(({ proposal }) => (proposal.spans.at(-1)?.end ?? 0) >= (caret?.start ?? 0));
      return Math.max(0, at);
    },
  };

  const stopUpdates = editor.registerUpdateListener(({ dirtyLeaves }) => {
    if (dirtyLeaves.size > 0) lookSoon();
  });
  const stopEditable = editor.registerEditableListener(lookSoon);
  const stopLanguage = context.onArticleLanguage(lookSoon);
  lookSoon();
  return () => {
    round += 1;
    clearTimeout(timer);
    stopUpdates();
    stopEditable();
    stopLanguage();
    CSS.highlights.delete(OUTLINE);
    useStatementDesk.getState().setProposals([], null);
  };
}

/** Most of its words carry a mark already. */
function isMarked(map: TextMap, spans: readonly TextSpan[]): boolean {
  let marked = 0;
  let length = 0;
  for (const span of spans) {
    length += span.end - span.start;
    for (const segment of map.segments) {
      if (segment.marked) {
        marked += Math.max(0, Math.min(span.end, segment.end) - Math.max(span.start, segment.start));
      }
    }
  }
  return marked * 2 > length;
}
