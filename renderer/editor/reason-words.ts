import type { StatementWords } from './statement.messages.ts';

/** Why something is proposed, as `statements.propose` says it. */
export interface ProposalReason {
  readonly code: string;
  readonly cue: string;
  readonly resolution: string;
}

/** Why something is proposed, in one line: "Redeeinleitung „sagte“, Sprecher aus dem Fürwort erschlossen". */
export function reasonWords(reason: ProposalReason | null, words: StatementWords): string {
  if (!reason) return words.noReason;
  // The parts of a cue come joined by three dots, as the scorers want them.
  const why = whyWords(reason.code, reason.cue.replaceAll('...', '…'), words);
  const who = resolutionWords(reason.resolution, words);
  return who ? `${why}, ${who}` : why;
}

function whyWords(code: string, cue: string, words: StatementWords): string {
  switch (code) {
    case 'konjunktiv':
      return words.reasonKonjunktiv;
    case 'continued':
      return words.reasonContinued;
    case 'hearsay':
      return words.reasonHearsay;
    case 'speech-act':
      return words.reasonSpeechAct(cue);
    default:
      return cue ? words.reasonCue(cue) : words.reasonMarks;
  }
}

function resolutionWords(resolution: string, words: StatementWords): string {
  switch (resolution) {
    case 'pronoun':
      return words.resolvedPronoun;
    case 'role':
      return words.resolvedRole;
    case 'document':
      return words.resolvedDocument;
    case 'previous':
      return words.resolvedPrevious;
    default:
      return '';
  }
}
