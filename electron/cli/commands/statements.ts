import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { OutputOf } from '#shared/contract/define.ts';
import type { CommandNamed } from '#shared/contract/index.ts';
import { fail, type Result } from '#shared/result.ts';
import { type Command, type ExitStatus, stringOf, type Terminal } from '../command.ts';
import type { ArchiveLine } from '../archive-line.ts';

type Proposals = OutputOf<CommandNamed<'statements.propose'>>;

const lineSchema = z.object({ id: z.string(), text: z.string(), language: z.enum(['de', 'en']).optional() });

export const findStatements: Command = {
  options: { json: { type: 'boolean' }, jsonl: { type: 'boolean' }, language: { type: 'string' } },
  withoutArchive: true,
  missing: (words) => (words.length === 0 ? 'FILE|-' : null),
  async run(archive, words, values, terminal) {
    const chosen = stringOf(values['language']) === 'en' ? 'en' : 'de';
    let status: ExitStatus = 0;
    for (const word of words) {
      const text = await readText(word, terminal);
      if (!text.ok) {
        terminal.complain(word, text.error);
        status = words.length > 1 ? 1 : 2;
      } else if (values['jsonl']) {
        status = worse(status, await answerLines(archive, { word, text: text.value, chosen }, terminal));
      } else {
        const found = await archive.ask('statements.propose', { text: text.value, language: chosen });
        if (found.ok) show(found.value, text.value, values['json'] === true, terminal);
        else terminal.complain(word, found.error);
        if (!found.ok) status = 2;
      }
    }
    return status;
  },
};

async function readText(word: string, terminal: Terminal): Promise<Result<string>> {
  try {
    return { ok: true, value: word === '-' ? await terminal.readInput() : readFileSync(word, 'utf8') };
  } catch {
    return fail('NOT_READABLE', { name: word });
  }
}

/** One prediction per line, in the order of the input; a bad line is named and skipped. */
async function answerLines(
  archive: ArchiveLine,
  input: { word: string; text: string; chosen: 'de' | 'en' },
  terminal: Terminal,
): Promise<ExitStatus> {
  let failed = 0;
  const lines = input.text.split('\n');
  const total = lines.length;
  for (const [position, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const parsed = lineSchema.safeParse(parseJson(line));
    if (!parsed.success) {
      terminal.tell(`${input.word}: ${terminal.words.needsJsonLines(position + 1)}`);
      failed += 1;
      continue;
    }
    const { id, text, language = input.chosen } = parsed.data;
    const found = await archive.ask('statements.propose', { text, language });
    if (found.ok) terminal.say(JSON.stringify({ id, quotes: found.value.map(predictionOf) }));
    else terminal.complain(id, found.error);
    if (!found.ok) failed += 1;
    terminal.progress({ type: 'progress', job: '', done: position + 1, total, label: id });
  }
  return failed === 0 ? 0 : 1;
}

/** The form of score-statements.py: offsets only, and no cue for reported speech, which the corpus leaves out. */
function predictionOf({ type, spans, speaker, cue, addressee }: Proposals[number]) {
  return {
    type,
    start: spans[0]?.start ?? 0,
    end: spans.at(-1)?.end ?? 0,
    spans,
    speaker: speaker && { spans: speaker.spans },
    cue: cue && type !== 'reported' ? { spans: cue.spans } : null,
    addressee: addressee && { spans: addressee.spans },
  };
}

function show(found: Proposals, text: string, asJson: boolean, terminal: Terminal): void {
  if (asJson) return terminal.say(JSON.stringify(found));
  for (const { type, spans, speaker, cue } of found) {
    const wording = spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ')).join(' … ');
    const who = speaker ? speaker.name || speaker.asPrinted : '–';
    terminal.say([type, who, cue?.text || '–', wording].join('\t'));
  }
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

function worse(one: ExitStatus, other: ExitStatus): ExitStatus {
  return one > other ? one : other;
}
