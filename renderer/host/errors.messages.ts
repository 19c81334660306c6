import type { ErrorCode, ErrorParams } from '#shared/errors.ts';
import type { Failure } from '#shared/result.ts';
import type { Language } from '#shared/text/language.ts';

type Sentences = Readonly<Record<ErrorCode, (params: ErrorParams) => string>>;

/** What went wrong, with the input's name, and what to do about it. One sentence or two. */
const SENTENCES: Readonly<Record<Language, Sentences>> = {
  de: {
    INVALID_INPUT: (p) => `Die Eingabe${at(p['path'])} passt nicht. Bitte prüfen und noch einmal versuchen.`,
    INVALID_DOCUMENT: (p) =>
      p['name']
        ? `${quoteDe(p['name'])} ist an einer Stelle nicht lesbar (${text(p['path'], 'Ort unbekannt')}). Es wurde nichts übernommen; lassen Sie sich die Datei noch einmal geben.`
        : `Das Dokument ist an einer Stelle nicht lesbar (${text(p['path'], 'Ort unbekannt')}). Es wurde nichts verändert; öffnen Sie eine frühere Fassung oder sichern Sie den Text.`,
    NOT_FOUND: (p) =>
      `${germanKind(p['kind'])} ${quoteDe(p['id'])} gibt es nicht mehr. Vielleicht wurde der Eintrag gelöscht; laden Sie die Liste neu.`,
    CONFLICT: () =>
      'In einem anderen Fenster wurde inzwischen eine neuere Fassung gespeichert. Ihr Text ist noch da: kopieren Sie ihn und laden Sie den Artikel neu.',
    NOT_ALLOWED: (p) =>
      `Das geht in diesem Zustand oder mit Ihrer Rolle nicht${why(p['reason'], 'de')}. Der Reiter „Prüfung“ zeigt, was fehlt.`,
    TOO_LARGE: (p) =>
      `${quoteDe(p['name'])} ist zu groß (${bytes(p['bytes'], 'de')}, erlaubt sind ${bytes(p['limit'], 'de')}). Teilen Sie die Datei oder nehmen Sie einen kleineren Ausschnitt.`,
    EMPTY_INPUT: (p) =>
      p['name'] === CLIPBOARD
        ? 'In der Zwischenablage ist kein Text. Kopieren Sie ihn noch einmal.'
        : `${quoteDe(p['name'])} enthält nichts Verwertbares. Wählen Sie eine andere Datei.`,
    UNREADABLE_INPUT: (p) =>
      p['reason'] === 'not-a-picture'
        ? `${quoteDe(p['name'])} lässt sich nicht als Bild öffnen. Speichern Sie es als JPEG, PNG oder WebP und nehmen Sie es noch einmal.`
        : `${quoteDe(p['name'])} lässt sich nicht lesen${why(p['reason'], 'de')}. Öffnen Sie die Datei im ursprünglichen Programm und speichern Sie sie als Text, HTML oder Markdown.`,
    NEWER_VERSION: (p) =>
      `${quoteDe(p['name'])} stammt aus einem neueren Copydesk (Version ${text(p['version'], '?')}, hier geht bis ${text(p['supported'], '?')}). Es wurde nichts verändert; bitte aktualisieren Sie das Programm.`,
    UNKNOWN_FORMAT: (p) =>
      `Das Format von ${quoteDe(p['name'])} ist nicht bekannt${brackets(p['format'])}. Lesbar sind Text, HTML, Markdown und das eigene Format.`,
    EXISTS: (p) =>
      `${quoteDe(p['name'])} gibt es schon. Ersetzen Sie es, nehmen Sie einen zweiten Namen oder einen anderen Ordner.`,
    NOT_WRITABLE: (p) =>
      `In ${quoteDe(p['name'])} darf nicht geschrieben werden${brackets(p['system'])}. Wählen Sie einen anderen Ordner oder ändern Sie die Rechte.`,
    NOT_READABLE: (p) =>
      `${quoteDe(p['name'])} darf nicht gelesen werden oder ist verschwunden. Prüfen Sie, ob die Datei noch da ist.`,
    DISK_FULL: (p) =>
      `Der Datenträger ist voll${brackets(p['name'])}. Schaffen Sie Platz, dann geht es weiter.`,
    DAMAGED: (p) =>
      `${quoteDe(p['name'])} ist beschädigt${why(p['reason'], 'de')}. Ändern Sie nichts daran und holen Sie die letzte Sicherung zurück.`,
    ARCHIVE_BUSY: (p) =>
      `Ein anderes Programm hält das Archiv ${quoteDe(p['name'])} und antwortet nicht. Schließen Sie es und versuchen Sie es noch einmal.`,
    EMBARGOED: (p) =>
      `Die Sperrfrist läuft noch bis ${text(p['until'], 'zu einem unbekannten Zeitpunkt')}. Vorher geht der Artikel nur als Copydesk-Paket oder JSON hinaus, für die eigene Redaktion.`,
    GROUND_RULE: (p) =>
      `${Number(p['count']) === 1 ? 'Eine Aussage' : `${text(p['count'], 'Einige')} Aussagen`} im Text ${Number(p['count']) === 1 ? 'steht' : 'stehen'} unter drei und ${Number(p['count']) === 1 ? 'ist' : 'sind'} nicht zur Veröffentlichung bestimmt.`,
    SEALED_NAME: (p) =>
      `Ein Name aus dem Tresor steht ${placeDe(p['place'])}. Nehmen Sie ihn heraus, bevor etwas hinausgeht.`,
    NAME_CHECK_UNAVAILABLE: () =>
      'Namensprüfung nicht möglich: Der Tresor hat Klarnamen, aber hier fehlt der Schlüssel, um nach ihnen zu suchen. Öffnen Sie den Tresor einmal im Programm mit eigenem Fenster.',
    VAULT_CLOSED: () => 'Der Tresor ist verschlossen. Öffnen Sie ihn mit dem Kennsatz.',
    WRONG_PASS_PHRASE: (p) =>
      Number(p['seconds']) > 0
        ? `Der Kennsatz stimmt nicht. Nächster Versuch in ${text(p['seconds'], 'einigen')} s. Es ist nichts verloren.`
        : 'Der Kennsatz stimmt nicht. Es ist nichts verloren; versuchen Sie es noch einmal.',
    WRONG_RECOVERY_PHRASE: (p) =>
      p['reason'] === 'word'
        ? `Das ${text(p['position'], '')}. Wort gehört zu keinem Wiederherstellungssatz. Ist es ein Schreibfehler?`
        : p['reason'] === 'count'
          ? 'Der Wiederherstellungssatz hat zwölf Wörter.'
          : p['reason'] === 'checksum'
            ? 'Alle Wörter gibt es, aber sie passen nicht zusammen: Eines ist verwechselt oder vertauscht.'
            : 'Dieser Wiederherstellungssatz gehört nicht zu diesem Tresor.',
    KEYCHAIN_LOST: () =>
      'Der Schlüsselbund dieses Rechners kennt den Tresor nicht (mehr). Es ist nichts verloren: Öffnen Sie ihn mit dem Wiederherstellungssatz.',
    INVALID_QUERY: (p) =>
      `Die Suche ist nicht verständlich${why(p['reason'], 'de')}. Prüfen Sie Anführungszeichen und Klammern.`,
    CANCELLED: () => 'Abgebrochen. Es wurde nichts Halbes hinterlassen.',
    LIMIT_EXCEEDED: (p) =>
      tooMuch(p, 'de') ??
      `Die Arbeit an ${quoteDe(p['task'])} hat zu lange gedauert oder zu viel Speicher gebraucht und wurde beendet. Versuchen Sie es mit einem kleineren Teil.`,
    NOT_AVAILABLE: () =>
      `Das geht in dieser Umgebung nicht. Im Programmfenster (Electron) steht es zur Verfügung.`,
    DISCONNECTED: () =>
      'Copydesk antwortet gerade nicht. Ihr Text bleibt im Fenster stehen; die Verbindung wird von selbst wieder gesucht.',
    INTERNAL: (p) =>
      `Ein Fehler im Programm. Er steht im Protokoll${brackets(p['reference'])}; bitte versuchen Sie es noch einmal.`,
  },
  en: {
    INVALID_INPUT: (p) => `The input${at(p['path'])} does not fit. Please check it and try again.`,
    INVALID_DOCUMENT: (p) =>
      p['name']
        ? `${quoteEn(p['name'])} cannot be read at one place (${text(p['path'], 'place unknown')}). Nothing was taken over; ask for the file once more.`
        : `The document cannot be read in one place (${text(p['path'], 'place unknown')}). Nothing was changed; open an earlier version or save the text.`,
    NOT_FOUND: (p) =>
      `${englishKind(p['kind'])} ${quoteEn(p['id'])} no longer exists. It may have been deleted; reload the list.`,
    CONFLICT: () =>
      'A newer version was saved in another window. Your text is still here: copy it and reload the article.',
    NOT_ALLOWED: (p) =>
      `This is not possible in this state or with your role${why(p['reason'], 'en')}. The Review tab shows what is missing.`,
    TOO_LARGE: (p) =>
      `${quoteEn(p['name'])} is too large (${bytes(p['bytes'], 'en')}, the limit is ${bytes(p['limit'], 'en')}). Split the file or take a smaller part.`,
    EMPTY_INPUT: (p) =>
      p['name'] === CLIPBOARD
        ? 'There is no text on the clipboard. Copy it once more.'
        : `${quoteEn(p['name'])} contains nothing usable. Choose another file.`,
    UNREADABLE_INPUT: (p) =>
      p['reason'] === 'not-a-picture'
        ? `${quoteEn(p['name'])} cannot be opened as a picture. Save it as JPEG, PNG or WebP and add it again.`
        : `${quoteEn(p['name'])} cannot be read${why(p['reason'], 'en')}. Open it in the program it came from and save it as text, HTML or Markdown.`,
    NEWER_VERSION: (p) =>
      `${quoteEn(p['name'])} comes from a newer Copydesk (version ${text(p['version'], '?')}, this one reads up to ${text(p['supported'], '?')}). Nothing was changed; please update the program.`,
    UNKNOWN_FORMAT: (p) =>
      `The format of ${quoteEn(p['name'])} is not known${brackets(p['format'])}. Text, HTML, Markdown and Copydesk's own format can be read.`,
    EXISTS: (p) =>
      `${quoteEn(p['name'])} already exists. Replace it, take a second name or choose another folder.`,
    NOT_WRITABLE: (p) =>
      `${quoteEn(p['name'])} cannot be written to${brackets(p['system'])}. Choose another folder or change its permissions.`,
    NOT_READABLE: (p) =>
      `${quoteEn(p['name'])} cannot be read or has disappeared. Check that the file is still there.`,
    DISK_FULL: (p) => `The disk is full${brackets(p['name'])}. Make room, then it goes on.`,
    DAMAGED: (p) =>
      `${quoteEn(p['name'])} is damaged${why(p['reason'], 'en')}. Do not change it, and bring back the last backup.`,
    ARCHIVE_BUSY: (p) =>
      `Another program holds the archive ${quoteEn(p['name'])} and does not answer. Close it and try again.`,
    EMBARGOED: (p) =>
      `The embargo runs until ${text(p['until'], 'an unknown time')}. Until then the article leaves only as a Copydesk package or JSON, for your own newsroom.`,
    GROUND_RULE: (p) =>
      `${Number(p['count']) === 1 ? 'One statement' : `${text(p['count'], 'Some')} statements`} in the text ${Number(p['count']) === 1 ? 'is' : 'are'} off the record and not for publication.`,
    SEALED_NAME: (p) =>
      `A name that the vault keeps stands ${placeEn(p['place'])}. Take it out before anything leaves.`,
    NAME_CHECK_UNAVAILABLE: () =>
      'Name check not possible: the vault has real names, but the key to look for them is missing here. Open the vault once in the program with a window of its own.',
    VAULT_CLOSED: () => 'The vault is closed. Open it with the pass phrase.',
    WRONG_PASS_PHRASE: (p) =>
      Number(p['seconds']) > 0
        ? `The pass phrase is not right. Next try in ${text(p['seconds'], 'some')} s. Nothing is lost.`
        : 'The pass phrase is not right. Nothing is lost; try again.',
    WRONG_RECOVERY_PHRASE: (p) =>
      p['reason'] === 'word'
        ? `Word ${text(p['position'], '')} is in no recovery phrase. Is it a typing error?`
        : p['reason'] === 'count'
          ? 'A recovery phrase has twelve words.'
          : p['reason'] === 'checksum'
            ? 'All words exist but do not fit together: one is mistaken or swapped.'
            : 'This recovery phrase does not belong to this vault.',
    KEYCHAIN_LOST: () =>
      'The keychain of this computer does not know the vault (any more). Nothing is lost: open it with the recovery phrase.',
    INVALID_QUERY: (p) =>
      `The search cannot be understood${why(p['reason'], 'en')}. Check quotation marks and brackets.`,
    CANCELLED: () => 'Cancelled. Nothing was left half done.',
    LIMIT_EXCEEDED: (p) =>
      tooMuch(p, 'en') ??
      `The work on ${quoteEn(p['task'])} took too long or too much memory and was stopped. Try a smaller part.`,
    NOT_AVAILABLE: () => `This is not possible here. It is available in the program's own window (Electron).`,
    DISCONNECTED: () =>
      'Copydesk does not answer at the moment. Your text stays in the window; the connection is being looked for.',
    INTERNAL: (p) => `A fault in the program. It is in the log${brackets(p['reference'])}; please try again.`,
  },
};

/** The failure as a sentence for a person, in the language of the interface. */
export function failureSentence(failure: Failure, language: Language): string {
  return SENTENCES[language][failure.code](failure.params);
}

type Param = ErrorParams[string] | undefined;

function text(value: Param, otherwise: string): string {
  return value === undefined || value === null || value === '' ? otherwise : String(value);
}

function at(value: Param): string {
  return value === undefined || value === null || value === '' ? '' : ` (${String(value)})`;
}

const brackets = at;

/** Reasons are codes; what has no words here says nothing to a reader and is left out. */
const REASONS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  binary: { de: 'kein Text', en: 'not text' },
  encoding: { de: 'unbekannte Zeichenkodierung', en: 'unknown character encoding' },
  'damaged-package': { de: 'beschädigtes Paket', en: 'damaged package' },
  'not-json': { de: 'kein JSON', en: 'not JSON' },
  'not-a-vocabulary': { de: 'kein Vokabular', en: 'not a vocabulary' },
  'no-concepts': { de: 'ohne Begriffe', en: 'without concepts' },
  'too-many-words': { de: 'zu viele Wörter', en: 'too many words' },
  'unclosed-phrase': { de: 'ein Anführungszeichen fehlt', en: 'a quotation mark is missing' },
  'unclosed-group': { de: 'eine schließende Klammer fehlt', en: 'a closing bracket is missing' },
  'stray-group-end': { de: 'eine öffnende Klammer fehlt', en: 'an opening bracket is missing' },
  'missing-operand': { de: 'auf einer Seite fehlt ein Wort', en: 'a word is missing on one side' },
  'too-deep': { de: 'zu viele Klammern ineinander', en: 'too many brackets within one another' },
  'unknown-field': { de: 'dieses Feld gibt es nicht', en: 'there is no such field' },
  'unknown-value': { de: 'diesen Wert gibt es hier nicht', en: 'there is no such value here' },
  'bad-date': { de: 'kein Datum', en: 'not a date' },
  'nothing-wanted': { de: 'nur Ausschlüsse', en: 'only exclusions' },
  'own-article': { de: 'eigener Artikel', en: 'own article' },
  'not-editor': { de: 'nur für die Redaktion', en: 'editors only' },
  'not-chief': { de: 'nur für die Leitung', en: 'desk heads only' },
  'second-person': { de: 'eine zweite Person fehlt', en: 'a second person is missing' },
  'reason-required': { de: 'die Begründung fehlt', en: 'the reason is missing' },
  'no-headline': { de: 'die Überschrift fehlt', en: 'the headline is missing' },
  'no-desk': { de: 'das Ressort fehlt', en: 'the desk is missing' },
  'no-byline': { de: 'die Autorenzeile fehlt', en: 'the byline is missing' },
  placeholder: { de: 'Platzhalter im Text', en: 'placeholder in the text' },
  'no-evidence': { de: 'noch ohne Beleg', en: 'no evidence yet' },
  locked: { de: 'bei jemand anderem in Prüfung', en: 'in review with somebody else' },
  'acted-since': {
    de: 'seitdem ist etwas anderes geschehen',
    en: 'something else has happened since',
  },
  final: { de: 'dieser Schritt gilt', en: 'this step is final' },
  scheme: { de: 'unerlaubte Adresse', en: 'address not allowed' },
};

function why(reason: Param, language: Language): string {
  const words = REASONS[String(reason)]?.[language];
  return words ? ` (${words})` : '';
}

/** The name of what was pasted. */
const CLIPBOARD = 'clipboard';

/** What a text has too much of. Null for the work itself, which is named by its command. */
function tooMuch(p: ErrorParams, language: Language): string | null {
  const limit = new Intl.NumberFormat(language).format(Number(p['limit']));
  const name = language === 'de' ? quoteDe(p['name']) : quoteEn(p['name']);
  switch (p['task']) {
    case 'nesting':
      return language === 'de'
        ? `${name}: zu tief verschachtelt (mehr als ${limit} Ebenen). Nehmen Sie nur den Text.`
        : `${name}: nested too deeply (more than ${limit} levels). Take the text only.`;
    case 'elements':
    case 'paragraphs':
      return language === 'de'
        ? `${name}: zu viel auf einmal (mehr als ${limit} ${p['task'] === 'elements' ? 'Teile' : 'Absätze'}). Nehmen Sie einen kleineren Ausschnitt.`
        : `${name}: too much at once (more than ${limit} ${p['task']}). Take a smaller part.`;
    default:
      return null;
  }
}

function quoteDe(value: Param): string {
  if (value === CLIPBOARD) return 'Die Zwischenablage';
  return value === undefined || value === null || value === '' ? 'Die Eingabe' : `„${String(value)}“`;
}

function quoteEn(value: Param): string {
  if (value === CLIPBOARD) return 'The clipboard';
  return value === undefined || value === null || value === '' ? 'The input' : `“${String(value)}”`;
}

function bytes(value: Param, language: Language): string {
  if (typeof value !== 'number') return '?';
  const mega = value / (1024 * 1024);
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: mega < 10 ? 1 : 0 });
  return mega < 0.1 ? `${number.format(value / 1024)} kB` : `${number.format(mega)} MB`;
}

const GERMAN_KINDS: Readonly<Record<string, string>> = {
  article: 'Den Artikel',
  version: 'Die Fassung',
  statement: 'Das Zitat',
  source: 'Die Quelle',
  evidence: 'Den Beleg',
  person: 'Die Person',
  entity: 'Den Eintrag',
  desk: 'Das Ressort',
  asset: 'Das Bild',
  search: 'Die gespeicherte Suche',
  upload: 'Die übertragene Datei',
};

function germanKind(kind: Param): string {
  return GERMAN_KINDS[String(kind)] ?? 'Den Eintrag';
}

function englishKind(kind: Param): string {
  const known = typeof kind === 'string' && kind in GERMAN_KINDS ? kind : 'entry';
  return `The ${known}`;
}

function placeDe(place: unknown): string {
  switch (place) {
    case 'text':
      return 'im Text';
    case 'statement':
      return 'bei einem Zitat';
    case 'source':
      return 'bei einer Quelle';
    case 'evidence':
      return 'im Namen oder Ursprung eines Belegs';
    case 'picture':
      return 'in den Angaben zu einem Bild';
    case 'version':
      return 'in einer früheren Fassung';
    case 'file-name':
      return 'im Dateinamen';
    case 'recipient':
      return 'im Empfänger der Mail';
    default:
      return 'in einem Feld';
  }
}

function placeEn(place: unknown): string {
  switch (place) {
    case 'text':
      return 'in the text';
    case 'statement':
      return 'at a quote';
    case 'source':
      return 'at a source';
    case 'evidence':
      return 'in the name or origin of a piece of evidence';
    case 'picture':
      return 'in what is said about a picture';
    case 'version':
      return 'in an earlier version';
    case 'file-name':
      return 'in the file name';
    case 'recipient':
      return 'in the recipient of the mail';
    default:
      return 'in a field';
  }
}
