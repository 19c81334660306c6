import { COMMAND_PRIORITY_LOW } from 'lexical';
import { type EditorFeature, MARKS_COPIED_COMMAND } from '../../feature.ts';
import { useStatementDesk } from '../../statement-desk.ts';
import { openMarkCard, reviewProposals } from './card-state.ts';
import { settleCopies } from './copied-uses.ts';
import { followProposals } from './follow-proposals.ts';
import { followWordings } from './follow-wordings.ts';
import { showEverythingSaid } from './everything-said.ts';
import { makePullQuote } from './pull-quote.ts';
import { StatementLayer } from './statement-layer.tsx';

/** Marking sourced quotes: Ctrl+J, the look of marks in the text, and the notes in the margin. */
export const statementsFeature: EditorFeature = {
  id: 'statements',
  register(context) {
    const desk = useStatementDesk.getState();
    desk.openEditor(context);
    const stopCaret = context.marks.onCaret((ids) => {
      const use = ids.at(-1);
      if (use !== undefined) useStatementDesk.getState().activate(use);
    });
    const stopMarks = followWordings(context);
    const stopProposals = followProposals(context);
    const stopCopies = context.editor.registerCommand(
      MARKS_COPIED_COMMAND,
      (copies) => {
        void settleCopies(context, copies);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    );
    return () => {
      stopCopies();
      stopProposals();
      stopCaret();
      stopMarks();
      desk.closeEditor(context);
    };
  },
  commands: {
    'statement.mark': openMarkCard,
    'proposal.review': reviewProposals,
    'proposal.accept-all': () => {
      const { proposals, proposalActs } = useStatementDesk.getState();
      void proposalActs?.accept(proposals.map(({ fingerprint }) => fingerprint));
    },
    'statement.pull-quote': (context) => void makePullQuote(context),
    'statement.everything': showEverythingSaid,
    'editor.only-quotes': () => useStatementDesk.getState().toggleOnlyQuotes(),
  },
  toolbar: [
    { command: 'statement.mark', place: 'button' },
    { command: 'statement.pull-quote', place: 'menu:insert' },
  ],
  Panel: StatementLayer,
};
