import { describe, expect, it } from 'vitest';
import { detectStatements } from '../detect.ts';
import { predictionsOf } from '../prediction.ts';

interface Short {
  readonly text: string;
  readonly printed: string | null;
  readonly name: string | null;
}

function find(text: string, type: string): Short[] {
  return detectStatements(text, { language: 'de' })
    .filter((one) => one.type === type)
    .map((one) => ({
      text: one.spans.map((span) => text.slice(span.start, span.end)).join(' … '),
      printed: one.speaker?.asPrinted ?? null,
      name: one.speaker?.name ?? null,
    }));
}

describe('who is quoted by somebody else', () => {
  it.each([
    [
      'Der Nordsender zitiert die Ministerin mit den Worten: „Wir werden das Gesetz noch ändern.“',
      'Nordsender',
    ],
    ['„Wir werden das Gesetz noch ändern“, zitiert der Nordsender die Ministerin.', 'Nordsender'],
    [
      'Die Ministerin wird vom Nordsender mit den Worten zitiert: „Wir werden das Gesetz noch ändern.“',
      'Nordsender',
    ],
    ['„Wir werden das Gesetz noch ändern“, wird die Ministerin, Chefin der Partei, zitiert.', null],
  ])('%s', (text, quoter) => {
    const [first] = detectStatements(text, { language: 'de' });
    expect(first).toMatchObject({ type: 'direct', speaker: { name: 'Ministerin' } });
    expect(first?.chain.join()).toContain(quoter ?? '');
    expect(first?.quoter.map((span) => text.slice(span.start, span.end)).join()).toContain(quoter ?? '');
    expect(predictionsOf(first ? [first] : [])).toHaveLength(quoter ? 2 : 1);
  });
});

describe('where words are written', () => {
  it.each([
    ['Auf dem Transparent war die Parole „Mehr Platz für Räder in der Stadt“ zu lesen.', 'Transparent'],
    ['In dem Gesetzentwurf steht der Satz: „Die Daten sind nach einem Jahr zu löschen.“', 'Gesetzentwurf'],
    ['So enthält die Satzung folgende Regel: „Wer dreimal fehlt, verliert sein Amt.“', 'Satzung'],
  ])('%s', (text, source) => {
    expect(find(text, 'direct')[0]?.printed).toContain(source);
  });
});

describe('speakers in their clause', () => {
  it('means the noun in front of a relative pronoun', () => {
    const [first] = find('Am Tor stand ein Wachmann, der behauptet, nichts gehört zu haben.', 'indirect');
    expect(first).toMatchObject({ printed: 'der', name: 'Wachmann' });
  });

  it.each([
    [
      'Der oberste städtische Planer, der das Haus als „Fehler“ bezeichnete, schwieg.',
      'direct',
      'oberste städtische Planer',
    ],
    ['Die Gefahr von Bränden wird vom Wetterdienst als „sehr hoch“ eingestuft.', 'direct', 'Wetterdienst'],
    [
      'Für den Gesundheitsminister ist die Lage in den Heimen „alarmierend“.',
      'direct',
      'Gesundheitsminister',
    ],
    [
      'Unter Berufung auf nicht näher genannte Kreise gab der Sender an, das Amt sei vergeben.',
      'indirect',
      'Sender',
    ],
    ['Dies bestätigte Kühn am Montag.', 'indirect', 'Kühn'],
    ['Nach wie vor fordern Vertreter der Stadt, den Hafen zu erweitern.', 'indirect', 'Vertreter'],
  ])('%s', (text, type, speaker) => {
    expect(find(text, type)[0]?.name ?? '').toContain(speaker);
  });

  it('reads an answer apart from what it answers to', () => {
    const text =
      'Auf den Vorwurf der Liste, es fehle an Personal, entgegnete der Senator, dass er neu einstelle.';
    expect(find(text, 'indirect')).toMatchObject([
      { text: 'es fehle an Personal', name: 'Liste' },
      { text: 'dass er neu einstelle', name: 'Senator' },
    ]);
  });
});

describe('clauses that are said', () => {
  it.each([
    ['Die Straße bleibt gesperrt, wie die Feuerwehr am Abend mitteilte.', 'Die Straße bleibt gesperrt'],
    ['Die Brücke, wie der Prüfer betonte, hält noch lange.', 'Die Brücke … hält noch lange'],
    ['Der Chef erklärte, damit solle die Halle geschützt werden.', 'damit solle die Halle geschützt werden'],
    ['Die Firma argumentiert, der Stoff erspare den Bauern Arbeit.', 'der Stoff erspare den Bauern Arbeit'],
    [
      'Für die Stadt hat der Betreiber ausgerechnet, dass jeder Gast 90 Euro bringt.',
      'dass jeder Gast 90 Euro bringt',
    ],
    ['Es wird eine klare Mehrheit geben, nehmen Beobachter an.', 'Es wird eine klare Mehrheit geben'],
  ])('%s', (text, content) => {
    expect(find(text, 'indirect')[0]?.text).toBe(content);
  });

  it('keeps a question a question', () => {
    expect(find('Die Richterin fragte, wie der Zeuge das erklärt.', 'indirect')[0]).toMatchObject({
      text: 'wie der Zeuge das erklärt',
      name: 'Richterin',
    });
  });
});

describe('titles and wording', () => {
  it.each([
    'Den Namen der Reihe gab der Sender schon bekannt: „Der Sommer – Geschichten einer Stadt“.',
    'Zu sehen waren Vorträge, darunter „Ein Haus im Wandel der Zeit“, „Die Bahn und ihre Brücken im Norden“, „Wie der Wald zurückkam“.',
    'Im Musical, in dem er unter anderem „Wenn ich einmal groß wär…“ sang, trat er oft auf.',
    'Der Verein feiert im Herbst die „Woche des vergessenen Buches“.',
  ])('leaves %s alone', (text) => {
    expect(find(text, 'direct')).toEqual([]);
  });

  it('takes a phrase behind the name of a thing for wording', () => {
    const text =
      'Wie der Minister erklärte, sieht die Regierung in dem Gesetz „kein Hindernis für den Verkehr“.';
    expect(find(text, 'direct')[0]).toMatchObject({
      text: '„kein Hindernis für den Verkehr“',
      name: 'Minister',
    });
  });

  it('takes slogans for wording, however many stand in a row', () => {
    const text =
      'Die Leute skandierten Parolen wie „Wir bleiben hier“, „Brot statt Bomben“ oder „Recht auf Stadt“.';
    expect(find(text, 'direct')).toHaveLength(3);
  });
});
