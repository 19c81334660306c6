import { SHOWN_CONFIDENCE } from '#shared/statement/types.ts';
import { isUtf8 } from 'node:buffer';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';
import type { OutputOf } from '#shared/contract/define.ts';
import type { CommandNamed } from '#shared/contract/index.ts';
import { parseDocument } from '#shared/document/document.ts';
import { lower } from '#shared/document/lower.ts';
import { passages, runsText } from '#shared/document/walk.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { analysisLanguage } from '#shared/text/language.ts';
import { type Command, type ExitStatus, stringOf, type Terminal } from '../command.ts';
import type { ArchiveLine } from '../archive-line.ts';

type Proposals = OutputOf<CommandNamed<'statements.propose'>>;

const lineSchema = z.object({ id: z.string(), text: z.string(), language: z.enum(['de', 'en']).optional() });

export const findStatements: Command = {
  options: { json: { type: 'boolean' }, jsonl: { type: 'boolean' }, language: { type: 'string' } },
  withoutArchive: true,
  missing: (words) => (words.length === 0 ? 'FILE|-' : null),
  async run(archive, words, values, terminal) {
    const wanted = stringOf(values['language']);
    const chosen = wanted === 'en' || wanted === 'de' ? wanted : null;
    let status: ExitStatus = 0;
    for (const word of words) {
      const read =
        values['jsonl'] || word === '-' ? await readRaw(word, terminal) : await readArticle(archive, word);
      if (!read.ok) {
        terminal.complain(word, read.error);
        status = words.length > 1 ? 1 : 2;
        continue;
      }
      const { text } = read.value;
      const language = chosen ?? read.value.language;
      if (values['jsonl']) {
        status = worse(status, await answerLines(archive, { word, text, chosen: language }, terminal));
      } else {
        const found = await archive.ask('statements.propose', { text, language });
        if (found.ok) show(found.value, text, values['json'] === true, terminal);
        else terminal.complain(word, found.error);
        if (!found.ok) status = 2;
      }
    }
    return status;
  },
};

interface Words {
  readonly text: string;
  readonly language: 'de' | 'en';
}

async function readRaw(word: string, terminal: Terminal): Promise<Result<Words>> {
  try {
    const text = word === '-' ? await terminal.readInput() : readFileSync(word, 'utf8');
    return ok({ text, language: 'de' });
  } catch {
    return fail('NOT_READABLE', { name: word });
  }
}

/**
 * A file of any format that can be imported, in its own language. A plain text stays as it is, so that offsets
 * count in the file; of everything else the text of the article is taken, a paragraph to a line.
 */
async function readArticle(archive: ArchiveLine, word: string): Promise<Result<Words>> {
  const path = resolve(word);
  const today = new Date().toISOString().slice(0, 10);
  const read = await archive.ask('imports.read', { path, today });
  if (!read.ok) return read;
  const language = analysisLanguage(read.value.fields.language ?? 'de');
  if (read.value.format === 'text') {
    const bytes = readFileSync(path);
    if (isUtf8(bytes)) return ok({ text: bytes.toString('utf8'), language });
  }
  const document = parseDocument(read.value.document);
  if (!document.ok) return document;
  const lines = passages(lower(document.value)).map((passage) => runsText(passage.runs));
  return ok({ text: lines.filter((line) => line !== '').join('\n'), language });
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
    if (found.ok) terminal.say(JSON.stringify({ id, quotes: found.value.filter(isShown).map(predictionOf) }));
    else terminal.complain(id, found.error);
    if (!found.ok) failed += 1;
    terminal.progress({ type: 'progress', job: '', done: position + 1, total, label: id });
  }
  return failed === 0 ? 0 : 1;
}

const isShown = ({ confidence }: Proposals[number]): boolean => confidence >= SHOWN_CONFIDENCE;

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
  for (const { type, spans, speaker, cue } of found.filter(isShown)) {
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
