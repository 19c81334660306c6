import type { Failure } from '#shared/result.ts';
import type { Progress } from './archive-line.ts';
import type { Terminal } from './command.ts';
import { errorLine, type TerminalLanguage, WORDS } from './messages.ts';

const QUIET_MS = 1000;
const AT_MOST_EVERY_MS = 250;

/** Standard output and error of this process. Progress rewrites one line on a terminal, and is sparse elsewhere. */
export function processTerminal(language: TerminalLanguage): Terminal & { finish(): void } {
  const started = performance.now();
  let shown = started + QUIET_MS;
  let open = false;
  const { stdout, stderr, stdin } = process;

  function clear(): void {
    if (open) stderr.write(stderr.isTTY ? '\r\u001b[K' : '');
    open = false;
  }

  return {
    language,
    words: WORDS[language],
    say(line) {
      clear();
      stdout.write(`${line}\n`);
    },
    tell(line) {
      clear();
      stderr.write(`${line}\n`);
    },
    complain(input: string, failure: Failure) {
      clear();
      stderr.write(`copydesk: ${errorLine(input, failure, language)}\n`);
    },
    progress({ done, total, label }: Progress) {
      const now = performance.now();
      if (now < shown) return;
      shown = now + (stderr.isTTY ? AT_MOST_EVERY_MS : AT_MOST_EVERY_MS * 8);
      const line = `${done}${total ? `/${total}` : ''} ${label}`.trimEnd();
      stderr.write(stderr.isTTY ? `\r\u001b[K${line}` : `${line}\n`);
      open = true;
    },
    async readInput() {
      const pieces: Buffer[] = [];
      const input: AsyncIterable<Buffer> = stdin;
      for await (const piece of input) pieces.push(piece);
      return Buffer.concat(pieces).toString('utf8');
    },
    finish: clear,
  };
}
