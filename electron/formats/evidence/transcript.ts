import type { EvidenceSegment } from '#shared/contract/evidence-reading.ts';
import { composed, type NewPart } from './parts.ts';

const TIME = /(?:(\d{1,3}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})/;
const TIMING = new RegExp(`^\\s*${TIME.source}\\s*-->\\s*${TIME.source}`);
/** WebVTT's voice: `<v Detlef Rohde>`, with classes as `<v.loud Rohde>`. */
const VOICE = /<v(?:\.[^\s>]*)?\s+([^>]*)>/i;
const TAG = /<\/?[a-z0-9:.][^>]*>/gi;
/** "ROHDE: …" at the beginning of a line, as transcribers write. */
const NAMED = /^(?:-\s*)?(\p{Lu}[\p{L}\p{M}.’'\- ]{1,40}):\s+(?=\S)/u;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00A0',
  '&lrm;': '',
  '&rlm;': '',
};

/**
 * The cues of subtitles (SubRip as players read it; WebVTT, W3C Recommendation, section 4) as lines with seconds.
 * Null when there is not one: then the file is no transcript.
 */
export function readTranscript(source: string): NewPart | null {
  const segments: EvidenceSegment[] = [];
  let text = '';
  let speaker = '';
  for (const block of source.split(/\n[ \t]*\n/)) {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => TIMING.test(line));
    const times = TIMING.exec(lines[at] ?? '');
    if (!times) continue;
    const said = lines.slice(at + 1).join('\n');
    const voice = VOICE.exec(said)?.[1]?.trim();
    const bare = composed(
      said.replace(TAG, '').replace(/&[a-z]+;/g, (name) => ENTITIES[name] ?? name),
    ).trim();
    const named = voice === undefined ? NAMED.exec(bare) : null;
    // A cue without a name goes on with the speaker before it, as transcripts do.
    speaker = voice ?? named?.[1]?.trim() ?? speaker;
    const words = (named ? bare.slice(named[0].length) : bare).replace(/\s*\n\s*/g, ' ');
    if (words === '') continue;
    if (text !== '') text += '\n';
    const start = text.length;
    text += words;
    segments.push({
      start,
      end: text.length,
      box: null,
      seconds: secondsOf(times.slice(1, 5)),
      untilSeconds: secondsOf(times.slice(5, 9)),
      speaker,
    });
  }
  return segments.length === 0 ? null : { text, width: 0, height: 0, segments };
}

function secondsOf([hours, minutes, seconds, fraction = '0']: readonly (string | undefined)[]): number {
  const whole = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return whole + Number(fraction.padEnd(3, '0')) / 1000;
}
