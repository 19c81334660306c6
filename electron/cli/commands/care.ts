import { resolve } from 'node:path';
import { restoreArchive } from '../../worker/owner-restore.ts';
import { type Command, type FolderCommand, stringOf } from '../command.ts';

export const backup: Command = {
  options: { out: { type: 'string' } },
  missing: () => null,
  async run(archive, _words, values, terminal) {
    const out = stringOf(values['out']);
    const folder = out === null ? null : resolve(out);
    const result = await archive.ask('archive.backup', { folder }, (step) => terminal.progress(step));
    if (!result.ok) {
      terminal.complain(folder ?? '', result.error);
      return 2;
    }
    const { path, articles, verified } = result.value;
    terminal.say(path);
    terminal.tell(terminal.words.backedUp(path, articles, verified));
    return verified ? 0 : 1;
  },
};

export const verify: Command = {
  options: {},
  missing: () => null,
  async run(archive, _words, _values, terminal) {
    const result = await archive.ask('archive.verify', {}, (step) => terminal.progress(step));
    if (!result.ok) {
      terminal.complain('', result.error);
      return 2;
    }
    const { articles, changes, files, problems } = result.value;
    for (const { code, subject } of problems) terminal.say(`${subject}\t${code}`);
    terminal.tell(terminal.words.verified(articles, changes, files, problems.length));
    return problems.length === 0 ? 0 : 1;
  },
};

/** The way out of a damaged archive. One that is in order is left alone. */
export const restore: FolderCommand = {
  options: {},
  missing: () => null,
  onFolder(folder, terminal) {
    const result = restoreArchive(folder);
    if (!result.ok) {
      terminal.complain(folder, result.error);
      return 2;
    }
    if (result.value === null) terminal.tell(terminal.words.inOrder);
    else {
      const { backup: path, setAside, articles } = result.value;
      terminal.say(path);
      terminal.tell(terminal.words.restored(path, articles, setAside));
    }
    return 0;
  },
};
