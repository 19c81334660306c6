/**
 * The layering table of CONTRIBUTING.md, row by row. Every file of `shared/`, `electron/` and `renderer/`
 * falls under exactly one row and may import only what that row names. Paths are regular expressions
 * relative to the repository's root; `$1` in `may` stands for the first group of `files`.
 */
export interface Row {
  readonly name: string;
  readonly files: string;
  /** Own source files this row may import; files of the same row always may (see `apart`). */
  readonly may: readonly string[];
  /** Packages this row may import; `node:` stands for Node's own modules. */
  readonly packages: readonly string[];
  /** The row is a folder of siblings that must not know one another: only files with the same `$1` may meet. */
  readonly apart?: boolean;
}

const SHARED = '^shared/';
const LEAVES = '^shared/([^/]+\\.ts$|text/|i18n/|search/)';
/** What both hosts share: dispatch, owner socket, streams, page files. */
const HOSTS_SHARED = '^electron/hosts/[^/]+\\.ts$';
const WORKER_FACE = '^electron/worker/(pool|owner|paths|incoming)(/|[.-])';
const EDITOR_FACE = '^renderer/editor/([^/]+\\.tsx?$|toolbar/)';

export const ROWS: readonly Row[] = [
  { name: 'shared-leaves', files: LEAVES, may: [], packages: ['uuid', 'zod'] },
  { name: 'shared-document', files: '^shared/document/', may: [LEAVES], packages: ['zod'] },
  {
    name: 'shared-statement',
    files: '^shared/statement/',
    may: [LEAVES, '^shared/document/'],
    packages: ['zod'],
  },
  {
    name: 'shared-article',
    files: '^shared/article/',
    may: [LEAVES, '^shared/(document|statement)/'],
    packages: ['zod'],
  },
  {
    name: 'shared-contract',
    files: '^shared/contract/',
    may: [LEAVES, '^shared/(document|statement|article)/'],
    packages: ['zod'],
  },
  {
    name: 'archive',
    files: '^electron/archive/',
    may: [SHARED],
    packages: ['node:', 'better-sqlite3', 'zod'],
  },
  {
    name: 'formats',
    files: '^electron/formats/',
    may: [SHARED],
    packages: [
      'node:',
      '@xmldom/xmldom',
      'docx',
      'entities',
      'file-type',
      'pdfjs-dist',
      'pdfkit',
      'postal-mime',
      'fflate',
      'markdown-it',
      'parse5',
      'sharp',
      'exifr',
      'yaml',
      'zod',
    ],
  },
  { name: 'language', files: '^electron/language/', may: [SHARED], packages: ['node:', 'zod'] },
  {
    name: 'services',
    files: '^electron/services/',
    may: [SHARED, '^electron/(archive|formats|language)/'],
    packages: ['node:', 'diff', 'exifr', 'fflate', 'sharp', 'yaml', 'zod'],
  },
  {
    name: 'worker',
    files: '^electron/worker/',
    may: [SHARED, '^electron/services/', '^electron/archive/(open|sql)(/|[.-])'],
    packages: ['node:', 'better-sqlite3', 'zod'],
  },
  { name: 'hosts', files: HOSTS_SHARED, may: [SHARED, WORKER_FACE], packages: ['node:', 'zod'] },
  {
    name: 'electron-host',
    files: '^electron/hosts/electron/',
    may: [SHARED, WORKER_FACE, HOSTS_SHARED],
    packages: ['node:', 'electron', '@scure/bip39', 'zod'],
  },
  {
    name: 'browser-host',
    files: '^electron/(hosts/browser/|cli/|(cli|serve)\\.ts$)',
    may: [SHARED, WORKER_FACE, HOSTS_SHARED],
    packages: ['node:', 'ws', 'zod'],
  },
  {
    name: 'main',
    files: '^electron/main\\.ts$',
    may: ['^electron/(hosts/electron/|cli\\.ts$)'],
    packages: [],
  },
  {
    name: 'preload',
    files: '^electron/preload\\.ts$',
    may: ['^shared/contract/(names|wire|bridge)\\.ts$'],
    packages: ['electron'],
  },
  {
    name: 'renderer-host',
    files: '^renderer/host/',
    may: [SHARED],
    packages: ['react', '@tanstack/', 'zod', 'zustand'],
  },
  {
    name: 'renderer-ui',
    files: '^renderer/ui/',
    may: [],
    packages: [
      'react',
      'radix-ui',
      'get-nonce',
      'parse5',
      '@tanstack/react-virtual',
      '@fontsource-variable/',
    ],
  },
  {
    // What several features of one window share: open article, acting person, settings, commands and keys.
    name: 'renderer-workspace',
    files: '^renderer/workspace/',
    may: [SHARED, '^renderer/(ui|host)/'],
    packages: ['react', 'zustand', 'zod'],
  },
  {
    name: 'editor-features',
    files: '^renderer/editor/features/([^/]+)/',
    may: [SHARED, '^renderer/(ui|host|workspace)/', EDITOR_FACE],
    packages: ['react', 'lexical', '@lexical/', '@tanstack/', 'radix-ui', 'zustand', 'zod'],
    apart: true,
  },
  {
    name: 'editor',
    files: '^renderer/editor/(?!features/[^/]+/)',
    may: [SHARED, '^renderer/(ui|host|workspace)/', '^renderer/editor/features/'],
    packages: ['react', 'diff', 'lexical', '@lexical/', '@tanstack/', 'radix-ui', 'zustand', 'zod'],
  },
  {
    name: 'features',
    files: '^renderer/features/([^/]+)/',
    may: [SHARED, '^renderer/(ui|host|workspace)/', EDITOR_FACE],
    packages: ['react', 'lexical', '@lexical/', '@tanstack/', 'pdfjs-dist', 'radix-ui', 'zustand', 'zod'],
    apart: true,
  },
  {
    name: 'app',
    files: '^renderer/(app/|main\\.tsx$|[^/]+\\.d\\.ts$)',
    may: [SHARED, '^renderer/'],
    packages: ['react', '@tanstack/', 'radix-ui', 'zustand', '@fontsource-variable/', 'vite', 'zod'],
  },
];

/** Only tests may import these, whatever their row. */
export const TEST_PACKAGES: readonly string[] = [
  'vitest',
  'fast-check',
  'happy-dom',
  '@lexical/headless',
  'better-sqlite3',
  'node:',
];

export const TEST_FILE = '\\.(test|spec|bench)\\.tsx?$';
