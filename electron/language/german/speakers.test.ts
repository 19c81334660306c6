import { describe, expect, it } from 'vitest';
import { SHOWN_CONFIDENCE } from '#shared/statement/types.ts';
import { detectStatements } from '../detect.ts';
import { predictionsOf } from '../prediction.ts';

interface Short {
  readonly text: string;
  readonly printed: string | null;
  readonly name: string | null;
}

function find(text: string, type: string): Short[] {
  return detectStatements(text, { language: 'de' })
    .filter((one) => one.type === type && one.confidence >= SHOWN_CONFIDENCE)
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
    ['„Wir werden das Gesetz noch ändern“, zitiert die „Rundschau“ Ministerin Petra Kühn.', 'Rundschau'],
    ['„Wir werden das Gesetz noch ändern“, wird die Ministerin, Chefin der Partei, zitiert.', null],
  ])('%s', (text, quoter) => {
    const [first] = detectStatements(text, { language: 'de' });
    expect(first?.type).toBe('direct');
    expect([first?.speaker?.name, first?.speaker?.role].join()).toContain('Ministerin');
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
      'Der oberste städtische Planer, der das Haus als „schweren Fehler“ bezeichnete, schwieg.',
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

describe('quotations in pieces and in passing', () => {
  it('keeps both sides of the cue together', () => {
    const text = '„Wir sind“, sagte Lena Vogt, „wirklich sehr enttäuscht.“';
    expect(find(text, 'direct')).toMatchObject([
      { text: '„Wir sind“ … „wirklich sehr enttäuscht.“', name: 'Lena Vogt' },
    ]);
  });

  it.each([
    ['Mit den Worten „Ich gehe jetzt nach Hause“ verabschiedete sich der Trainer.', 'Trainer'],
    ['Dazu Vogt: „Wir sind wirklich sehr enttäuscht.“', 'Vogt'],
    ['„Wir sind enttäuscht“ – so kommentierte Vogt das Ergebnis.', 'Vogt'],
    ['Der Film sei, so die Jury, „ein bewegendes Dokument unserer Zeit“.', 'Jury'],
    ['Der Präfekt sagte, das Tal „ist und bleibt ein Ort der Stille, des Gebets und der Arbeit“.', 'Präfekt'],
  ])('%s', (text, speaker) => {
    expect(find(text, 'direct')[0]?.name).toBe(speaker);
  });

  it('keeps a quotation with commas inside its clause', () => {
    const text = 'Vogt sagte, dass sie „ein Haus, und ein Haus für die Kinder“ bauen möchte.';
    expect(find(text, 'indirect')[0]?.text).toBe(
      'dass sie „ein Haus, und ein Haus für die Kinder“ bauen möchte',
    );
  });

  it('leaves quoted words alone where nobody has spoken', () => {
    const text = 'Es regnete lange. Der Fluss stieg „deutlich schneller als sonst üblich“ an.';
    expect(find(text, 'direct')).toEqual([]);
  });
});

describe('reports of speech', () => {
  const report = (text: string): Short[] =>
    find(`„Wir prüfen das sehr genau“, sagte Richter Sommer. ${text}`, 'reported');

  it.each([
    ['Der Wetterdienst warnte am Montag vor Sturm.', 'Wetterdienst'],
    [
      'Die Schutzgemeinschaft der Anleger forderte den Rücktritt des Vorstands.',
      'Schutzgemeinschaft der Anleger',
    ],
    ['Die Behörde rechnet mit einem milden Winter.', 'Behörde'],
  ])('%s', (text, speaker) => {
    expect(report(text)).toMatchObject([{ text, name: speaker }]);
  });

  it.each([
    ['the words are quoted', 'Der Verband nannte das Gesetz „völlig verfehlt“.'],
    ['nothing was said', 'Die Polizei bestätigte den Vorfall nicht.'],
    ['people died', 'Das Unwetter forderte zwölf Menschenleben.'],
    ['it was said long ago', 'Die Opposition hatte den Plan kritisiert.'],
  ])('is none where %s', (_, text) => {
    expect(report(text)).toEqual([]);
  });

  it('goes on in the Konjunktiv over a clause with its own verb of saying', () => {
    const text =
      'Der Leiter sagte, das Wasser sei sauber. Nach langer Prüfung, die er selbst geleitet habe, sei er zu dem Schluss gekommen, dass keine Gefahr bestehe.';
    expect(find(text, 'indirect-free')[0]?.text).toContain('Nach langer Prüfung');
  });
});

describe('names that open with a particle', () => {
  it.each([
    ['Von der Leyen sagte, die Union sei stark.', 'Von der Leyen'],
    [
      'Zu Hohenfels hatte zwar Fehler eingeräumt und angegeben, er habe nicht genau gearbeitet.',
      'Zu Hohenfels',
    ],
    ['Zu Beginn hatte der Minister gesagt, er komme.', 'Minister'],
  ])('%s', (text, speaker) => {
    expect(find(text, 'indirect')[0]?.name).toBe(speaker);
  });
});

describe('asides and pointers', () => {
  it.each([
    [
      'Die Probe, so betonte auch die Prüferin, ist noch nicht beendet.',
      'Die Probe … ist noch nicht beendet',
      'Prüferin',
    ],
    [
      'Der Aufstieg käme einem Wunder gleich, so glaubt der Trainer.',
      'Der Aufstieg käme einem Wunder gleich',
      'Trainer',
    ],
    ['Die Kamera ist ausgefallen, das teilte das Institut mit.', 'Die Kamera ist ausgefallen', 'Institut'],
    [
      'Insbesondere kritisiert wird, dass die Feier gefilmt worden sei.',
      'dass die Feier gefilmt worden sei',
      undefined,
    ],
    ['Dem Vernehmen nach soll Vogt ihr Amt behalten.', 'soll Vogt ihr Amt behalten', 'Vernehmen'],
    ['Ihnen zufolge hat die Liste gewonnen.', 'hat die Liste gewonnen', 'Ihnen'],
    ['Aus der Partei ist zu hören, der Rat habe gezögert.', 'der Rat habe gezögert', 'Partei'],
  ])('%s', (text, content, speaker) => {
    const [first] = find(text, 'indirect');
    expect(first?.text).toBe(content);
    if (speaker) expect(first?.name).toContain(speaker);
  });
});

describe('words in front of and behind others', () => {
  it('takes two quotations with nothing between for one statement', () => {
    const text = '„Das reicht jetzt wirklich allen.“ „Wir gehen nach Hause“, sagte Lena Vogt.';
    expect(find(text, 'direct')).toMatchObject([
      { text: '„Das reicht jetzt wirklich allen.“ „Wir gehen nach Hause“', name: 'Lena Vogt' },
    ]);
  });

  it('tells a day from the name behind it', () => {
    const text = 'In Bonn erklärte am Freitag Präsident Vogt, der Rat habe gezögert.';
    expect(find(text, 'indirect')[0]?.name).toBe('Vogt');
  });

  it.each([
    ['Es gibt Gerüchte, nach denen die Bank verkauft wird.', 'die Bank verkauft wird', 'denen'],
    [
      'Wie aus einem Brief des Amts hervorgeht, ist die Halle leer.',
      'ist die Halle leer',
      'einem Brief des Amts',
    ],
  ])('%s', (text, content, speaker) => {
    expect(find(text, 'indirect').at(-1)).toMatchObject({ text: content, printed: speaker });
  });

  it('lets the clause in front of a colon speak, not the one that hangs on it', () => {
    const text =
      'Lena Vogt glaubt weiter, dass die Mannschaft aus der Krise gelernt habe: „Wir sind viel stärker geworden.“';
    expect(find(text, 'direct')[0]?.name).toBe('Lena Vogt');
  });
});
