/**
 * Default keys of every command (product.md, section 5): "Mod" is Ctrl, Cmd on a Mac; optionally Shift; one
 * letter or digit. Function keys always have a second, letter path. People change them in the settings.
 */
export const DEFAULT_KEYS: Readonly<Record<string, readonly string[]>> = {
  // The window
  'palette.open': ['Mod+K'],
  'search.archive': ['Mod+Shift+F'],
  'keys.show': ['F1', 'Mod+Shift+H'],
  'view.navigation': ['Mod+Shift+B'],
  'view.list': ['Mod+Shift+L'],
  'view.inspector': ['Mod+Shift+D'],
  'view.writing': ['F11', 'Mod+Shift+Y'],
  'view.next-pane': ['F6', 'Mod+Shift+G'],
  'view.back': ['Mod+Shift+R'],
  // Articles
  'article.new': ['Mod+N'],
  'article.import': ['Mod+O'],
  'article.export': ['Mod+E'],
  'article.export-annotated': ['Mod+R'],
  'article.copy-for-cms': ['Mod+Shift+K'],
  'article.print': ['Mod+P'],
  'workflow.submit': ['Mod+D'],
  'dossier.collect': ['Mod+Shift+C'],
  'version.name': ['Mod+Shift+S'],
  // Writing (registered by renderer/editor)
  'editor.save': ['Mod+S'],
  'editor.undo': ['Mod+Z'],
  'editor.redo': ['Mod+Y', 'Mod+Shift+Z'],
  'editor.bold': ['Mod+B'],
  'editor.italic': ['Mod+I'],
  'editor.paragraph': ['Mod+Shift+A'],
  'editor.crosshead': ['Mod+Shift+X'],
  'editor.bullets': ['Mod+Shift+O'],
  'editor.link': ['Mod+L'],
  'editor.note': ['Mod+Shift+M'],
  'editor.placeholder': ['Mod+Shift+P'],
  'editor.find': ['Mod+F'],
  'editor.find-next': ['Mod+G'],
  'editor.paste-plain': ['Mod+Shift+V'],
  'editor.only-quotes': ['Mod+Shift+J'],
  // Statements
  'statement.mark': ['Mod+J'],
  'statement.check': ['F9', 'Mod+Shift+E'],
  'proposal.review': ['Mod+U'],
};

export type Keymap = Readonly<Record<string, readonly string[]>>;

/** The keys in force: the defaults with a person's changes. */
export function keymapWith(changes: Keymap): Keymap {
  return { ...DEFAULT_KEYS, ...changes };
}

/** Why a combination must not be bound; null when it may. Source: product.md, section 5. */
export type KeyProblem = 'needs-modifier' | 'alt' | 'reserved' | 'not-a-letter';

const FUNCTION_KEY = /^F([1-9]|1[0-2])$/;

/** Cmd+M, H and Q belong to macOS, Cmd+Shift+3, 4, 5 to its screenshots, Cmd+Shift+Q logs out, Ctrl+Shift+U types Unicode on Linux. */
const RESERVED = new Set([
  'Mod+M',
  'Mod+H',
  'Mod+Q',
  'Mod+Shift+Q',
  'Mod+Shift+3',
  'Mod+Shift+4',
  'Mod+Shift+5',
  'Mod+Shift+U',
]);

export function keyProblem(keys: string): KeyProblem | null {
  if (FUNCTION_KEY.test(keys)) return null;
  const parts = keys.split('+');
  const key = parts.at(-1) ?? '';
  if (parts.includes('Alt')) return 'alt';
  if (RESERVED.has(keys)) return 'reserved';
  if (!parts.includes('Mod')) return 'needs-modifier';
  if (!/^[A-Z0-9]$/.test(key)) return 'not-a-letter';
  return null;
}

interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/**
 * The combination of a key press as written in the keymap, or null for a lone modifier and for typing.
 * Letters count by what they print, so that QWERTZ and AZERTY get the key with that letter on it.
 */
export function keysOf(press: KeyPress, mac: boolean): string | null {
  const modifier = mac ? press.metaKey : press.ctrlKey;
  const other = mac ? press.ctrlKey : press.metaKey;
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key;
  if (FUNCTION_KEY.test(key) && !modifier && !press.altKey && !press.shiftKey) return key;
  if (!modifier || other || press.altKey) return null;
  if (['Control', 'Meta', 'Shift', 'Alt', 'AltGraph', 'Dead'].includes(key)) return null;
  // Shift changes a digit's character (Shift+1 is "!"), so digits go by their place.
  const digit = /^Digit(\d)$/.exec(press.code)?.[1];
  return ['Mod', press.shiftKey && 'Shift', digit ?? key].filter(Boolean).join('+');
}

/** Other commands that have the same keys. */
export function conflicts(keymap: Keymap): ReadonlyMap<string, readonly string[]> {
  const users = new Map<string, string[]>();
  for (const [id, list] of Object.entries(keymap)) {
    for (const keys of list) users.set(keys, [...(users.get(keys) ?? []), id]);
  }
  return new Map([...users].filter(([, ids]) => ids.length > 1));
}

/** As printed on the keys: "Strg+Umschalt+K", "Ctrl+Shift+K", "⌘⇧K". */
export function keysLabel(keys: string, language: 'de' | 'en', mac: boolean): string {
  const parts = keys.split('+');
  if (mac) return parts.map((part) => MAC[part] ?? part).join('');
  return parts
    .map((part) => (language === 'de' ? (GERMAN[part] ?? part) : (ENGLISH[part] ?? part)))
    .join('+');
}

const MAC: Readonly<Record<string, string>> = { Mod: '⌘', Shift: '⇧', Enter: '⏎' };
const GERMAN: Readonly<Record<string, string>> = { Mod: 'Strg', Shift: 'Umschalt', Enter: 'Eingabe' };
const ENGLISH: Readonly<Record<string, string>> = { Mod: 'Ctrl' };

export const isMac = (): boolean => navigator.platform.startsWith('Mac');

/** Keys that a browser tab keeps for itself; there the palette is the way (architecture, Two hosts). */
export const RESERVED_BY_TABS: ReadonlySet<string> = new Set([
  'Mod+N',
  'Mod+T',
  'Mod+W',
  'Mod+Shift+N',
  'Mod+Shift+T',
  'Mod+Shift+W',
]);
