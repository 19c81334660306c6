import type { ErrorCode, ErrorParams } from '#shared/errors.ts';
import type { Failure } from '#shared/result.ts';

export type TerminalLanguage = 'de' | 'en';

/** The terminal's language from the locale variables, in their order of rank (POSIX, 8.2); German without any. */
export function terminalLanguage(environment: NodeJS.ProcessEnv): TerminalLanguage {
  const locale = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || 'de';
  return /^de/i.test(locale) ? 'de' : 'en';
}

const REASONS: Readonly<Record<TerminalLanguage, Record<ErrorCode, string>>> = {
  de: {
    INVALID_INPUT: 'ungültige Angabe',
    INVALID_DOCUMENT: 'das Dokument enthält etwas Unbekanntes oder Fehlerhaftes',
    NOT_FOUND: 'nicht gefunden',
    CONFLICT: 'inzwischen von anderer Seite geändert; bitte wiederholen',
    NOT_ALLOWED: 'in diesem Zustand nicht erlaubt',
    TOO_LARGE: 'zu groß; bitte aufteilen',
    EMPTY_INPUT: 'enthält keinen Text',
    UNREADABLE_INPUT: 'nicht lesbar; ist es das Format, das der Name sagt?',
    NEWER_VERSION: 'stammt aus einem neueren Copydesk; bitte Copydesk aktualisieren',
    UNKNOWN_FORMAT: 'unbekanntes Format',
    EXISTS: 'gibt es schon; mit --overwrite ersetzen oder anderen Ordner nennen',
    NOT_WRITABLE: 'nicht beschreibbar; bitte Rechte prüfen oder anderen Ort nennen',
    NOT_READABLE: 'nicht lesbar; gibt es die Datei, und stimmen die Rechte?',
    DISK_FULL: 'der Datenträger ist voll; bitte Platz schaffen',
    DAMAGED: 'beschädigt; „copydesk restore“ setzt die neueste gute Sicherung an seine Stelle',
    ARCHIVE_BUSY: 'ein anderer Vorgang hält das Archiv und antwortet nicht; bitte beenden',
    EMBARGOED: 'die Sperrfrist läuft noch',
    GROUND_RULE:
      'im Text steht etwas unter drei; --despite ground-rule --by NAME --because SATZ gibt es frei',
    SEALED_NAME:
      'ein Name aus dem Tresor geht mit; --despite sealed-name --by NAME --because SATZ gibt es frei',
    NAME_CHECK_UNAVAILABLE:
      'Namensprüfung nicht möglich: der Tresor hat Klarnamen, hier fehlt der Schlüssel; --despite name-check --by NAME --because SATZ gibt es frei',
    VAULT_CLOSED: 'der Tresor ist verschlossen',
    WRONG_PASS_PHRASE: 'der Kennsatz stimmt nicht',
    WRONG_RECOVERY_PHRASE: 'der Wiederherstellungssatz stimmt nicht',
    KEYCHAIN_LOST: 'der Schlüsselbund kennt den Tresor nicht',
    INVALID_QUERY: 'die Suche ist nicht verständlich',
    CANCELLED: 'abgebrochen',
    LIMIT_EXCEEDED: 'brauchte zu viel Zeit oder Speicher und wurde beendet',
    NOT_AVAILABLE: 'hier nicht möglich',
    DISCONNECTED: 'der Besitzer des Archivs ist beendet worden; bitte wiederholen',
    INTERNAL: 'Fehler in Copydesk; er steht im Protokoll des Archivs (logs/)',
  },
  en: {
    INVALID_INPUT: 'invalid input',
    INVALID_DOCUMENT: 'the document has something unknown or malformed in it',
    NOT_FOUND: 'not found',
    CONFLICT: 'changed by somebody else meanwhile; please repeat',
    NOT_ALLOWED: 'not allowed in this state',
    TOO_LARGE: 'too large; please split it',
    EMPTY_INPUT: 'has no text',
    UNREADABLE_INPUT: 'cannot be read; is it the format its name says?',
    NEWER_VERSION: 'comes from a newer Copydesk; please update Copydesk',
    UNKNOWN_FORMAT: 'unknown format',
    EXISTS: 'exists; replace it with --overwrite or name another folder',
    NOT_WRITABLE: 'cannot be written; please check the rights or name another place',
    NOT_READABLE: 'cannot be read; does it exist, and are the rights right?',
    DISK_FULL: 'the disk is full; please make room',
    DAMAGED: 'damaged; “copydesk restore” puts the newest good backup in its place',
    ARCHIVE_BUSY: 'another process holds the archive and does not answer; please end it',
    EMBARGOED: 'the embargo has not passed yet',
    GROUND_RULE:
      'the text has something off the record; --despite ground-rule --by NAME --because SENTENCE lets it out',
    SEALED_NAME:
      'a name of the vault would go along; --despite sealed-name --by NAME --because SENTENCE lets it out',
    NAME_CHECK_UNAVAILABLE:
      'name check not possible: the vault has real names and its key is not here; --despite name-check --by NAME --because SENTENCE lets it out',
    VAULT_CLOSED: 'the vault is closed',
    WRONG_PASS_PHRASE: 'the pass phrase is not right',
    WRONG_RECOVERY_PHRASE: 'the recovery phrase is not right',
    KEYCHAIN_LOST: 'the keychain does not know the vault',
    INVALID_QUERY: 'the search cannot be understood',
    CANCELLED: 'cancelled',
    LIMIT_EXCEEDED: 'took too much time or memory and was stopped',
    NOT_AVAILABLE: 'not possible here',
    DISCONNECTED: 'the owner of the archive has ended; please repeat',
    INTERNAL: 'an error in Copydesk; it is in the log of the archive (logs/)',
  },
};

/** One line: the input, what is wrong with it, and the particulars in brackets. */
export function errorLine(input: string, failure: Failure, language: TerminalLanguage): string {
  const { name: named, ...particulars }: ErrorParams = failure.params;
  const subject = input || (named === undefined ? '' : String(named));
  const details = Object.entries(particulars)
    .filter(([, value]) => value !== null && value !== '')
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ');
  const line = `${REASONS[language][failure.code]}${details ? ` (${details})` : ''} [${failure.code}]`;
  return subject ? `${subject}: ${line}` : line;
}

interface Words {
  usage: string;
  unknownCommand: (name: string) => string;
  unknownOption: (reason: string) => string;
  missing: (what: string) => string;
  hits: (shown: number, total: number) => string;
  noHits: string;
  exported: (files: number, folder: string) => string;
  omitted: (items: number) => string;
  offTheRecord: (statements: number) => string;
  imported: (articles: number, failed: number) => string;
  backedUp: (path: string, articles: number, verified: boolean) => string;
  verified: (articles: number, changes: number, files: number, problems: number) => string;
  needsJsonLines: (line: number) => string;
  inOrder: string;
  restored: (backup: string, articles: number, setAside: string) => string;
}

const HELP_COMMANDS = `  import FILE|FOLDER…  [--report] [--keep-all]
  export --format ID|all --out FOLDER ARTICLE…|--all|--person NAME  [--overwrite]
         [--despite ground-rule,sealed-name,name-check --by NAME --because SENTENCE]
  dossier [NAME --format docx,html,markdown|all --out FOLDER]  [--overwrite] [--json]
         [--despite sealed-name,name-check --by NAME --because SENTENCE]
  search QUERY|--queries FILE  [--json] [--limit N]
  statements FILE|-  [--json | --jsonl] [--language de|en]
  backup  [--out FOLDER]
  verify
  restore`;

export const WORDS: Readonly<Record<TerminalLanguage, Words>> = {
  de: {
    usage: `Aufruf: copydesk BEFEHL … [--archive ORDNER] [--lang de|en]

${HELP_COMMANDS}

import --report schreibt je Datei eine JSON-Zeile und speichert nichts. statements --jsonl liest Zeilen
{"id", "text"} und schreibt je Zeile die gefundenen Zitate. search --queries liest Zeilen {"id", "q"} und schreibt
je Zeile die Treffer, die besten zuerst. Status: 0 gut, 1 einzelne Eingaben gingen nicht,
2 nichts ging.`,
    unknownCommand: (name) => `${name}: kein Befehl`,
    unknownOption: (reason) => reason,
    missing: (what) => `es fehlt: ${what}`,
    hits: (shown, total) => `${shown} von ${total} Treffern`,
    noHits: 'Nichts gefunden.',
    exported: (files, folder) => `${files} Dateien in ${folder}`,
    omitted: (items) => `${items} nicht ausgegeben: unter drei oder Sperrfrist`,
    offTheRecord: (statements) =>
      `${statements} ${statements === 1 ? 'Aussage' : 'Aussagen'} unter drei nicht ausgegeben`,
    imported: (articles, failed) => `${articles} Artikel importiert${failed ? `, ${failed} nicht` : ''}`,
    backedUp: (path, articles, verified) =>
      `${path}: ${articles} Artikel, ${verified ? 'geprüft' : 'NICHT geprüft'}`,
    verified: (articles, changes, files, problems) =>
      `${articles} Artikel, ${changes} Änderungen, ${files} Dateien: ${problems === 0 ? 'alles in Ordnung' : `${problems} Probleme`}`,
    needsJsonLines: (line) => `Zeile ${line}: kein JSON mit "id" und "text"`,
    inOrder: 'Das Archiv ist in Ordnung; nichts wurde verändert.',
    restored: (backup, articles, setAside) =>
      `${backup}: ${articles} Artikel wiederhergestellt. Die beschädigten Dateien liegen in ${setAside}.`,
  },
  en: {
    usage: `usage: copydesk COMMAND … [--archive FOLDER] [--lang de|en]

${HELP_COMMANDS}

import --report writes one line of JSON per file and stores nothing. statements --jsonl reads lines
{"id", "text"} and writes the statements found in each. search --queries reads lines {"id", "q"} and writes the hits
of each, best first. Status: 0 good, 1 single inputs failed, 2 nothing done.`,
    unknownCommand: (name) => `${name}: no such command`,
    unknownOption: (reason) => reason,
    missing: (what) => `missing: ${what}`,
    hits: (shown, total) => `${shown} of ${total} hits`,
    noHits: 'Nothing found.',
    exported: (files, folder) => `${files} files in ${folder}`,
    omitted: (items) => `${items} left out: not for publication, or under embargo`,
    offTheRecord: (statements) =>
      `${statements} ${statements === 1 ? 'statement' : 'statements'} off the record left out`,
    imported: (articles, failed) => `${articles} articles imported${failed ? `, ${failed} failed` : ''}`,
    backedUp: (path, articles, verified) =>
      `${path}: ${articles} articles, ${verified ? 'verified' : 'NOT verified'}`,
    verified: (articles, changes, files, problems) =>
      `${articles} articles, ${changes} changes, ${files} files: ${problems === 0 ? 'all is well' : `${problems} problems`}`,
    needsJsonLines: (line) => `line ${line}: no JSON with "id" and "text"`,
    inOrder: 'The archive is in order; nothing was changed.',
    restored: (backup, articles, setAside) =>
      `${backup}: ${articles} articles restored. The damaged files are in ${setAside}.`,
  },
};
