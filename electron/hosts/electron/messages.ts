import type { ErrorCode } from '#shared/errors.ts';

export type Language = 'de' | 'en';
export type Text = Readonly<Record<Language, string>>;

/** German for German systems, English for all others. `locales` as the system prefers them. */
export function languageOf(locales: readonly string[]): Language {
  return (locales[0] ?? 'de').toLowerCase().startsWith('de') ? 'de' : 'en';
}

/** What the main process says itself: only what happens before there is a page, or when the page is gone. */
export const MESSAGES = {
  cannotOpen: { de: 'Das Archiv lässt sich nicht öffnen', en: 'The archive cannot be opened' },
  otherArchive: { de: 'Anderes Archiv wählen …', en: 'Choose Another Archive…' },
  tryAgain: { de: 'Noch einmal versuchen', en: 'Try Again' },
  quit: { de: 'Beenden', en: 'Quit' },
  restoreBackup: { de: 'Neueste Sicherung einspielen', en: 'Restore Newest Backup' },
  restored: { de: 'Die Sicherung ist eingespielt', en: 'The backup has been restored' },
  restoredDetail: {
    de: '{articles} Artikel aus {backup}. Was seitdem geschrieben wurde, liegt mit den beschädigten Dateien in {aside}; nichts wurde gelöscht.',
    en: '{articles} articles from {backup}. What was written since is with the damaged files in {aside}; nothing was deleted.',
  },
  noBackup: {
    de: 'Im Ordner „backups“ liegt keine brauchbare Sicherung',
    en: 'There is no usable backup in the folder “backups”',
  },
  chooseArchive: { de: 'Archivordner wählen', en: 'Choose an archive folder' },
  pageGone: { de: 'Dieses Fenster ist abgestürzt', en: 'This window has crashed' },
  pageGoneDetail: {
    de: 'Der Text bis zur letzten Sekunde liegt im Archiv. Ein Bericht ohne Inhalte liegt im Protokollordner; er wird nirgendwohin gesendet.',
    en: 'The text up to the last second is in the archive. A report without content is in the log folder; it is not sent anywhere.',
  },
  reload: { de: 'Neu laden', en: 'Reload' },
  close: { de: 'Fenster schließen', en: 'Close Window' },
  showLogs: { de: 'Protokollordner zeigen', en: 'Show Log Folder' },
  pageHangs: { de: 'Dieses Fenster antwortet nicht', en: 'This window does not respond' },
  wait: { de: 'Warten', en: 'Wait' },
} as const satisfies Readonly<Record<string, Text>>;

/** Why an archive cannot be opened, and what to do. `name` is the folder. */
export function openingFailure(code: ErrorCode, name: string, language: Language): string {
  const text = OPENING[code] ?? OPENING.INTERNAL;
  return text[language].replaceAll('{name}', name);
}

const OPENING: Partial<Record<ErrorCode, Text>> & { readonly INTERNAL: Text } = {
  NEWER_VERSION: {
    de: '„{name}“ wurde mit einem neueren Copydesk angelegt. Bitte Copydesk aktualisieren. Am Archiv wurde nichts verändert.',
    en: '“{name}” was made by a newer Copydesk. Please update Copydesk. Nothing in the archive was changed.',
  },
  DAMAGED: {
    de: 'Die Datenbank in „{name}“ ist beschädigt. Sie wurde nicht verändert. Sicherungen liegen im Ordner „backups“ daneben.',
    en: 'The database in “{name}” is damaged. It was not changed. Backups are in the folder “backups” beside it.',
  },
  NOT_WRITABLE: {
    de: 'In „{name}“ darf nicht geschrieben werden. Bitte die Rechte des Ordners prüfen oder einen anderen wählen.',
    en: '“{name}” cannot be written to. Please check the folder’s permissions or choose another one.',
  },
  NOT_READABLE: {
    de: '„{name}“ darf nicht gelesen werden. Bitte die Rechte des Ordners prüfen oder einen anderen wählen.',
    en: '“{name}” cannot be read. Please check the folder’s permissions or choose another one.',
  },
  DISK_FULL: {
    de: 'Auf dem Datenträger von „{name}“ ist kein Platz mehr. Bitte Platz schaffen und noch einmal versuchen.',
    en: 'The disk that holds “{name}” is full. Please make room and try again.',
  },
  ARCHIVE_BUSY: {
    de: '„{name}“ wird von einem anderen Programm benutzt, das nicht antwortet. Bitte dieses beenden und noch einmal versuchen.',
    en: '“{name}” is in use by another program that does not answer. Please end it and try again.',
  },
  INTERNAL: {
    de: 'Beim Öffnen von „{name}“ ist ein Fehler aufgetreten. Einzelheiten stehen im Protokoll.',
    en: 'An error occurred while opening “{name}”. Details are in the log.',
  },
};
