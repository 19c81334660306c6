/** What the start scripts say, in the language of the terminal. */
export type Language = 'de' | 'en';

export function terminalLanguage(locale: string = Intl.DateTimeFormat().resolvedOptions().locale): Language {
  return locale.toLowerCase().startsWith('de') ? 'de' : 'en';
}

export const WORDS = {
  building: { de: 'Die Oberfläche wird gebaut …', en: 'Building the interface…' },
  fetching: { de: 'Electron wird geladen …', en: 'Fetching Electron…' },
  fetched: { de: 'Electron ist da.', en: 'Electron is here.' },
  noElectron: {
    de: 'Electron ist auf diesem Rechner nicht zu haben; Copydesk öffnet sich in einem Fenster des Browsers.',
    en: 'Electron cannot be had on this machine; Copydesk opens in a browser window instead.',
  },
  electronFailed: {
    de: 'Electron ließ sich nicht starten; Copydesk öffnet sich in einem Fenster des Browsers.',
    en: 'Electron could not be started; Copydesk opens in a browser window instead.',
  },
  running: { de: 'Copydesk läuft. Beenden mit Strg+C.', en: 'Copydesk is running. Stop it with Ctrl+C.' },
  openYourself: {
    de: 'Kein Bildschirm gefunden. Diese Adresse im Browser öffnen (sie gilt einmal):',
    en: 'No screen found. Open this address in a browser (it works once):',
  },
  restarted: { de: 'Neu gestartet nach einer Änderung:', en: 'Restarted after a change:' },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** One line for people, on stderr: stdout is for addresses that programs read. */
export function say(name: keyof typeof WORDS): void {
  process.stderr.write(`${WORDS[name][terminalLanguage()]}\n`);
}
