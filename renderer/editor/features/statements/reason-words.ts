import type { Draft } from './propose.ts';
import type { MarkWords } from './statements.messages.ts';

/** Why something is proposed, in one line: "Redeeinleitung „sagte“, Sprecher aus dem Fürwort erschlossen". */
export function reasonWords(reason: Draft['reason'], words: MarkWords): string {
  if (!reason) return words.noReason;
  const why = whyWords(reason.code, reason.cue, words);
  const who = resolutionWords(reason.resolution, words);
  return who ? `${why}, ${who}` : why;
}

function whyWords(code: string, cue: string, words: MarkWords): string {
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

function resolutionWords(resolution: string, words: MarkWords): string {
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
