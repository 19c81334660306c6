/**
 * The licences of everything that ends up in the package: what our bundles contain and what is loaded beside
 * them. Fails when something may not be shipped.
 *
 *   node build/run.mjs build/scripts/licences.ts [FILE]        default: out/THIRD-PARTY.txt
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isMain } from './support/is-main.ts';
import { ROOT } from './support/root.ts';

/** What may be shipped without a further thought. */
const FREE =
  /^(MIT|MIT-0|ISC|BSD-2-Clause|BSD-3-Clause|0BSD|Apache-2\.0|BlueOak-1\.0\.0|CC0-1\.0|Unlicense|OFL-1\.1|PSF-2\.0|Python-2\.0|Zlib)$/;
/** May be shipped when listed; the LGPL only because libvips is a shared library that anybody can replace. */
const LISTED = /^(MPL-2\.0|LGPL-(2\.1|3\.0)(-only|-or-later)?)$/;

/** Works of others that a package brings along in a folder of its own and that we ship, with their terms. */
const BUNDLED_LICENCES: Readonly<Record<string, readonly string[]>> = {
  'pdfjs-dist': [
    'wasm/LICENSE_JBIG2',
    'wasm/LICENSE_PDFJS_JBIG2',
    'wasm/LICENSE_OPENJPEG',
    'wasm/LICENSE_PDFJS_OPENJPEG',
  ],
};

export interface Packaged {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly homepage: string;
  readonly text: string;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly license?: string | { readonly type?: string };
  readonly homepage?: string;
  readonly repository?: string | { readonly url?: string };
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

/** Every package that our `dependencies` bring along on this machine, sorted by name, each version once. */
export function packagedModules(root: string = ROOT): Packaged[] {
  const found = new Map<string, Packaged>();
  const visit = (folder: string): void => {
    const manifest = readManifest(folder);
    const key = `${manifest.name}@${manifest.version}`;
    if (found.has(key)) return;
    found.set(key, describe(folder, manifest));
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.optionalDependencies })) {
      const child = findPackage(name, folder, root);
      if (child) visit(child);
      else if (manifest.dependencies?.[name] && !manifest.optionalDependencies?.[name]) {
        throw new Error(`${key} needs ${name}, which is not installed.`);
      }
    }
  };
  for (const name of Object.keys(readManifest(root).dependencies ?? {})) {
    const folder = findPackage(name, root, root);
    if (!folder) throw new Error(`${name} is not installed. Run "npm ci".`);
    visit(folder);
  }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** Why a licence expression forbids shipping, or `null`. One free alternative of an `OR` is enough. */
export function objection(expression: string): string | null {
  const alternatives = expression.replaceAll(/[()]/g, '').split(/\s+OR\s+/i);
  const shippable = alternatives.some((alternative) =>
    alternative.split(/\s+AND\s+/i).every((name) => FREE.test(name.trim()) || LISTED.test(name.trim())),
  );
  return shippable ? null : `"${expression}" may not be shipped`;
}

/** Writes the file that goes into the package. Throws with every package that may not be in it. */
export async function writeLicences(file: string): Promise<void> {
  const modules = packagedModules();
  const refused = modules.flatMap(({ name, version, licence }) => {
    const reason = objection(licence);
    return reason ? [`${name} ${version}: ${reason}`] : [];
  });
  if (refused.length > 0) throw new Error(`Licences:\n${refused.join('\n')}`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, licenceText(modules));
}

function licenceText(modules: readonly Packaged[]): string {
  const listed = modules.filter(({ licence }) => !FREE.test(licence));
  const head = [
    'Copydesk contains the following works of others.',
    'Electron, Chromium and Node.js: see LICENSE.electron.txt and LICENSES.chromium.html beside this file.',
    'Subject codes and their English names: IPTC Media Topics, IPTC (https://iptc.org), CC BY 4.0, an excerpt.',
    '',
    'Under the Mozilla Public License or the GNU Lesser General Public License (the latter only as shared',
    'libraries of their own, which may be replaced):',
    ...(listed.length > 0 ? listed.map(line) : ['  none']),
    '',
    'All:',
    ...modules.map(line),
  ];
  const texts = modules.map(
    (module) => `${'='.repeat(78)}\n${line(module)}\n${module.homepage}\n\n${module.text}`,
  );
  return `${head.join('\n')}\n\n${texts.join('\n\n')}\n`;
}

function line({ name, version, licence }: Packaged): string {
  return `  ${name} ${version} (${licence})`;
}

function describe(folder: string, manifest: Manifest): Packaged {
  const { name, version, license, homepage, repository } = manifest;
  const address = homepage ?? (typeof repository === 'string' ? repository : repository?.url) ?? '';
  const stated = typeof license === 'string' ? license : license?.type;
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)(\.|$)/i.test(entry));
  const bundled = BUNDLED_LICENCES[name] ?? [];
  const texts = [...(file ? [file] : []), ...bundled].map((each) =>
    readFileSync(join(folder, each), 'utf8').trim(),
  );
  const own = texts.length > 0 ? texts.join(`\n\n${'-'.repeat(78)}\n`) : null;
  const licence = stated ?? licenceByText(own ?? '');
  return { name, version, licence, homepage: address, text: own ?? `Licence: ${licence}` };
}

/** For packages that state their licence nowhere but in its text (png-js): the words of the MIT licence. */
export function licenceByText(text: string): string {
  const words = text.replace(/\s+/g, ' ');
  const isMit =
    words.includes(
      'Permission is hereby granted, free of charge, to any person obtaining a copy of this software',
    ) &&
    words.includes('THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND') &&
    words.includes('The above copyright notice and this permission notice shall be included in all copies');
  return isMit ? 'MIT' : 'none stated';
}

function findPackage(name: string, from: string, root: string): string | null {
  for (let folder = from; folder.startsWith(root); folder = dirname(folder)) {
    const candidate = join(folder, 'node_modules', name);
    if (existsSync(join(candidate, 'package.json'))) return candidate;
    if (folder === root) break;
  }
  return null;
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

if (isMain(import.meta.url)) {
  const file = process.argv[2] ?? join(ROOT, 'out/THIRD-PARTY.txt');
  await writeLicences(file);
  process.stdout.write(`${file}\n`);
}
