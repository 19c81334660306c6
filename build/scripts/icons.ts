/**
 * Draws the program's icons from build/icons/icon.svg. Run by hand after a change to the drawing:
 *
 *   node build/run.mjs build/scripts/icons.ts
 */
import { join } from 'node:path';
import sharp from 'sharp';
import { ROOT } from './support/root.ts';

/** 1024 for a Mac, 512 and 256 for Windows and Linux menus, the small ones for task bars. */
const SIZES = [1024, 512, 256, 128, 64, 48, 32, 16];

const folder = join(ROOT, 'build/icons');
for (const size of SIZES) {
  const file = join(folder, `${size}x${size}.png`);
  await sharp(join(folder, 'icon.svg'), { density: (72 * size) / 256 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: size < 256 })
    .toFile(file);
  process.stdout.write(`${file}\n`);
}
