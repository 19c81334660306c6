import { describe, expect, it } from 'vitest';
import { findClaims } from './claims.ts';

const german = (text: string): string[] =>
  findClaims(text.split('\n'), 'de').map((claim) => `${claim.kind}: ${claim.name}`);
const english = (text: string): string[] =>
  findClaims(text.split('\n'), 'en').map((claim) => `${claim.kind}: ${claim.name}`);

describe('numbers', () => {
  it.each([
    [
      'Der Weg ist 2,4 km lang und kostet 3,5 Millionen Euro.',
      ['number: 2,4 km', 'number: 3,5 Millionen Euro'],
    ],
    [
      'Rund 12.500 Menschen kamen, zehn bis zwölf Prozent mehr.',
      ['number: 12.500', 'number: zehn bis zwölf Prozent'],
    ],
    ['Mit 23:17 Stimmen stimmte der Rat zu.', ['number: 23:17']],
    ['Eine 42-Jährige wurde verletzt, drei Tote gab es.', ['number: 42-Jährige', 'number: drei']],
    ['Das sind 10 % und 15 €.', ['number: 10 %', 'number: 15 €']],
    ['Die Hälfte sagt ja, zwei Drittel wollen mehr.', ['number: Die Hälfte', 'number: zwei Drittel']],
  ])('%s', (text, claims) => {
    expect(german(text)).toEqual(claims);
  });

  it.each([
    'Auf der A 40 bei der G7 und im B6-Blatt stand Covid-19 in Artikel 5.',
    'Der 1. FC spielt in der 2. Liga am 1. Platz.',
    'Sie sprachen unter vier Augen und nahmen sich in Acht.',
    'Siehe https://beispiel.example/2024/12 und mail@x1.example.',
    'Es geht um eine Sache, die beide ein wenig freut.',
  ])('none in "%s"', (text) => {
    expect(german(text).filter((claim) => claim.startsWith('number'))).toEqual([]);
  });
});

describe('dates', () => {
  it.each([
    ['Am Mittwoch, dem 12. Februar, sprach er.', ['date: Mittwoch, dem 12. Februar']],
    ['Am 3. März 2024 um 14.30 Uhr begann es.', ['date: 3. März 2024', 'date: 14.30 Uhr']],
    ['Seit 1998 und in den 1990er Jahren war es so.', ['date: 1998', 'date: 1990er Jahren']],
    ['Ende Januar und am 27.02.2006 tagte der Rat.', ['date: Ende Januar', 'date: 27.02.2006']],
    ['Sie wurde 1998 Europameisterin.', ['date: 1998']],
    ['Am Dienstagabend wird es kühl.', ['date: Dienstagabend']],
  ])('%s', (text, claims) => {
    expect(german(text)).toEqual(claims);
  });

  it('takes an amount for no year', () => {
    expect(german('Es kamen 2000 Menschen und kosteten rund 1900 Euro.')).toEqual([
      'number: 2000',
      'number: 1900 Euro',
    ]);
  });
});

describe('names', () => {
  it('finds people by first name, office and form of address, and later mentions by the last name', () => {
    expect(
      german(
        'Bürgermeisterin Jana Beispiel lobte Stadtrat Mertesacker.\nFrau Rohde und Beispiel stritten; Beispiels Plan blieb.',
      ),
    ).toEqual([
      'name: Jana Beispiel',
      'name: Mertesacker',
      'name: Rohde',
      'name: Jana Beispiel',
      'name: Jana Beispiel',
    ]);
  });

  it('finds a last name behind an office that stands alone', () => {
    expect(german('Wir werden den ukrainischen Präsidenten Selenskyj anrufen.')).toEqual(['name: Selenskyj']);
  });

  it('keeps offices, genitives and common nouns out of names', () => {
    expect(
      german(
        'Der Kremlsprecher Dmitri Peskow bestätigte es Präsidenten Wladimir Putin.\nTrumps Amtsantritt; Donald Trump schwieg.',
      ),
    ).toEqual(['name: Dmitri Peskow', 'name: Wladimir Putin', 'name: Donald Trump', 'name: Donald Trump']);
    expect(german('Nach Angaben der Polizei entstand Schaden an Autos, Häusern und Straßen.')).toEqual([]);
    expect(
      german('Der Bau der Brücke sei Sache der Stadt, hieß es im Rathaus; Anwohner hoffen auf Ruhe.'),
    ).toEqual([]);
    expect(german('Zwei Prozent Zinsen und Meter hohe Wellen: Kinder Angst machen hilft nicht.')).toEqual([
      'number: Zwei Prozent',
    ]);
  });

  it('knows names with particles and bodies with a capital adjective', () => {
    expect(german('Die Chefin Ursula von der Leyen traf die Deutsche Bahn und das Rote Kreuz.')).toEqual([
      'name: Ursula von der Leyen',
      'name: Deutsche Bahn',
      'name: Rote Kreuz',
    ]);
  });

  it('takes the names of the archive, variants included', () => {
    const known = [
      { name: 'Wolodymyr Selenskyj', variants: ['Selenskyj', 'Zelensky'] },
      { name: 'Kelpwerk', variants: [] },
    ];
    expect(
      findClaims(['Das Kelpwerk lud Zelensky ein.'], 'de', known).map(({ name, text }) => [name, text]),
    ).toEqual([
      ['Kelpwerk', 'Kelpwerk'],
      ['Wolodymyr Selenskyj', 'Zelensky'],
    ]);
  });
});

describe('English', () => {
  it('finds numbers, dates and names', () => {
    expect(
      english(
        'Mayor Jane Orrin said on Tuesday that 2.4 million people crossed the River Sulle in March 2024.\nOrrin’s plan costs £3,500, a third more. Mr Tallow disagreed on 12 February.',
      ),
    ).toEqual([
      'name: Jane Orrin',
      'date: Tuesday',
      'number: 2.4 million people',
      'name: River Sulle',
      'date: March 2024',
      'name: Jane Orrin',
      'number: £3,500',
      'number: a third',
      'name: Tallow',
      'date: 12 February',
    ]);
  });

  it('leaves sentence starts, roles and the verbs may and march alone', () => {
    expect(english('They may march again. The President spoke. However, Nobody asked.')).toEqual([]);
  });
});

it('stays quick and quiet on a paragraph that is no text', () => {
  expect(findClaims(['1 '.repeat(200_000)], 'de')).toEqual([]);
  expect(german('')).toEqual([]);
});

it('gives places in the paragraph and one key for one thing', () => {
  const claims = findClaims(['Erst 12 Prozent, dann 12 Prozent.', 'Jana Beispiel sagt: Beispiel.'], 'de');
  expect(claims.map(({ paragraph, start, end }) => [paragraph, start, end])).toEqual([
    [0, 5, 15],
    [0, 22, 32],
    [1, 0, 13],
    [1, 20, 28],
  ]);
  expect(new Set(claims.map((claim) => claim.key)).size).toBe(2);
});
