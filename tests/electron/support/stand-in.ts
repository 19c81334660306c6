import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @electron/fuses finds the fuse wire by this text in the program (its `constants.ts`). */
const SENTINEL = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const FUSES = 8;

/**
 * A folder that electron-builder takes for an unpacked Electron of Linux: a program with the magic number of
 * an executable and a fuse wire, and the files around it. It runs nothing; it only has to be packed.
 */
export async function makeStandIn(folder: string): Promise<void> {
  await mkdir(join(folder, 'resources'), { recursive: true });
  await mkdir(join(folder, 'locales'));
  const magic = Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0]);
  const wire = Buffer.from([1, FUSES, ...Array.from({ length: FUSES }, () => 0x30)]);
  const program = Buffer.concat([magic, Buffer.alloc(4096), Buffer.from(SENTINEL), wire, Buffer.alloc(512)]);
  await writeFile(join(folder, 'electron'), program, { mode: 0o755 });
  await writeFile(join(folder, 'chrome_crashpad_handler'), magic, { mode: 0o755 });
  await writeFile(join(folder, 'version'), '45.4.1');
  await writeFile(join(folder, 'LICENSE'), 'stand-in');
  await writeFile(join(folder, 'LICENSES.chromium.html'), 'stand-in');
  for (const locale of ['de', 'en-US', 'fr']) await writeFile(join(folder, `locales/${locale}.pak`), locale);
}
