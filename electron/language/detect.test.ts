import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DetectedStatement } from '#shared/statement/types.ts';
import { createDetector, detectStatements } from './detect.ts';

interface Short {
  readonly type: string;
  readonly text: string;
  readonly speaker: string | null;
  readonly cue: string | null;
}

function short(text: string, statement: DetectedStatement): Short {
  return {
    type: statement.type,
    text: statement.spans.map((span) => text.slice(span.start, span.end)).join(' … '),
    speaker: statement.speaker?.name ?? null,
    cue: statement.cue?.text ?? null,
  };
}

function find(text: string): Short[] {
  return detectStatements(text, { language: 'de' }).map((statement) => short(text, statement));
}

describe('direct speech in German', () => {
  it.each([
    ['„Wir bauen die Brücke noch in diesem Jahr“, sagte Bürgermeisterin Petra Kühn.', 'Petra Kühn', 'sagte'],
    ['Petra Kühn sagte: „Wir bauen die Brücke noch in diesem Jahr.“', 'Petra Kühn', 'sagte'],
    [
      '„Wir bauen die Brücke noch in diesem Jahr“, schrieb Kühn am Montag auf ihrer Seite.',
      'Kühn',
      'schrieb',
    ],
    ['„Wir bauen die Brücke noch in diesem Jahr“, so Kühn.', 'Kühn', 'so'],
    [
      '„Wir bauen die Brücke noch in diesem Jahr“, fügte Kühn, die seit Mai im Amt ist, hinzu.',
      'Kühn',
      'fügte … hinzu',
    ],
    [
      '»Wir bauen die Brücke noch in diesem Jahr«, teilte die Stadtverwaltung mit.',
      'Stadtverwaltung',
      'teilte … mit',
    ],
  ])('%s', (text, speaker, cue) => {
    const [first] = find(text);
    expect(first).toMatchObject({ type: 'direct', speaker, cue });
    expect(first?.text).toMatch(/^[„»]Wir bauen .*[“«]$/);
  });

  it('resolves "er" and a document to who spoke before', () => {
    const text =
      'Verkehrsminister Jonas Albrecht stellte den Plan vor. „Das wird teuer und dauert lange“, sagte er. „Wir beginnen trotzdem im Herbst“, heißt es in der Erklärung.';
    const found = detectStatements(text, { language: 'de' });
    expect(found.map((one) => one.speaker?.name)).toEqual(['Jonas Albrecht', 'Jonas Albrecht']);
    expect(found.map((one) => one.reason.resolution)).toEqual(['pronoun', 'document']);
  });

  it('takes a lone quotation to belong to who spoke last', () => {
    const text =
      '„Wir sind zufrieden mit dem Ergebnis“, sagte Trainerin Lena Vogt. „Das war harte Arbeit für alle.“';
    expect(find(text).map((one) => one.speaker)).toEqual(['Lena Vogt', 'Lena Vogt']);
  });

  it.each([
    ['opened again in each', '„Das Urteil ist gefallen.\n„Wir haben es uns nicht leicht gemacht.“'],
    ['opened once', '„Das Urteil ist nun gefallen.\nWir haben es uns nicht leicht gemacht.“'],
  ])('keeps a quotation over two paragraphs together, %s', (_, quotation) => {
    const text = `Richter Paul Sommer sagte: ${quotation}\nDanach ging er.`;
    const found = detectStatements(text, { language: 'de' });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ type: 'direct', speaker: { name: 'Paul Sommer' } });
    expect(found[0]?.spans.map((span) => text.slice(span.start, span.end)).join('\n')).toBe(quotation);
  });

  it('takes a single word for speech where a cue follows at once', () => {
    expect(find('„Nein“, antwortete Kühn auf die Frage nach dem Geld.')[0]).toMatchObject({
      type: 'direct',
      text: '„Nein“',
      speaker: 'Kühn',
    });
    expect(find('„Nordwind“, eine Zeitung aus Mahrenfeld, erscheint täglich.')).toEqual([]);
  });

  it('leaves titles and names in quotation marks alone', () => {
    expect(find('Der Film „Das lange Warten auf den Sommer“ läuft im Kino „Metropolis“.')).toEqual([]);
  });

  it('takes what is chanted or painted for wording, and what is joined to it', () => {
    const text = 'Die Demonstranten trugen Schilder mit der Aufschrift „Wasser für alle“ und „Raus hier“.';
    expect(find(text).map((one) => one.text)).toEqual(['„Wasser für alle“', '„Raus hier“']);
  });

  it('finds quoted words inside a sentence', () => {
    const text = 'Albrecht nannte den Plan „völlig verfehlt“.';
    expect(find(text)).toContainEqual({
      type: 'direct',
      text: '„völlig verfehlt“',
      speaker: 'Albrecht',
      cue: 'nannte',
    });
  });
});

describe('indirect speech in German', () => {
  it.each([
    [
      'Die Sprecherin sagte, dass der Zug am Abend wieder fahre.',
      'dass der Zug am Abend wieder fahre',
      'Sprecherin',
      'sagte',
    ],
    [
      'Die Sprecherin sagte, der Zug fahre am Abend wieder.',
      'der Zug fahre am Abend wieder',
      'Sprecherin',
      'sagte',
    ],
    [
      'Der Zug fahre am Abend wieder, sagte die Sprecherin.',
      'Der Zug fahre am Abend wieder',
      'Sprecherin',
      'sagte',
    ],
    ['Laut der Polizei fährt der Zug am Abend wieder.', 'fährt der Zug am Abend wieder', 'Polizei', 'Laut'],
    [
      'Der Polizei zufolge fährt der Zug am Abend wieder.',
      'fährt der Zug am Abend wieder',
      'Polizei',
      'zufolge',
    ],
    ['Nach Angaben der Bahn fährt der Zug am Abend wieder.', 'fährt der Zug am Abend wieder', 'Bahn', 'Nach'],
    ['Der Zug fährt am Abend wieder, so die Bahn.', 'Der Zug fährt am Abend wieder', 'Bahn', 'so'],
    [
      'Wie die Bahn mitteilte, fährt der Zug am Abend wieder.',
      'fährt der Zug am Abend wieder',
      'Bahn',
      'Wie … mitteilte',
    ],
    [
      'Der Verband forderte die Stadt auf, den Platz zu sperren.',
      'den Platz zu sperren',
      'Verband',
      'forderte … auf',
    ],
    [
      'Die Ministerin hatte angekündigt, die Steuer zu senken.',
      'die Steuer zu senken',
      'Ministerin',
      'hatte angekündigt',
    ],
    [
      'Die Partei vertritt die Ansicht, das Gesetz sei ungültig.',
      'das Gesetz sei ungültig',
      'Partei',
      'vertritt … Ansicht',
    ],
  ])('%s', (text, content, speaker, cue) => {
    expect(find(text)[0]).toMatchObject({ type: 'indirect', text: content, speaker, cue });
  });

  it('cuts the attribution out of the middle', () => {
    const [first] = find('Der Bau wird nach Angaben der Bahn zwei Jahre dauern.');
    expect(first).toMatchObject({ text: 'Der Bau wird … zwei Jahre dauern', speaker: 'Bahn' });
  });

  it('stops where the reporter goes on', () => {
    const [first] = find('Sie sagte, der Plan sei gut, und verließ den Saal.');
    expect(first?.text).toBe('der Plan sei gut');
  });

  it('finds the content of "heißt es" and its source', () => {
    const [first] = find('Die Kosten seien gestiegen, heißt es in einem Schreiben des Ministeriums.');
    expect(first).toMatchObject({ type: 'indirect', text: 'Die Kosten seien gestiegen' });
  });

  it('takes the sentence before when a pronoun points to it', () => {
    const [first] = find('Der Flughafen bleibt bis Dienstag geschlossen. Das teilte der Betreiber mit.');
    expect(first).toMatchObject({ type: 'indirect', speaker: 'Betreiber' });
    expect(first?.text).toContain('Der Flughafen bleibt bis Dienstag geschlossen.');
  });
});

describe('speech without a frame', () => {
  it('goes on with the speaker in the Konjunktiv, over several sentences', () => {
    const text =
      'Der Leiter sagte, das Wasser sei sauber. Es gebe keinen Grund zur Sorge. Man prüfe täglich.';
    expect(find(text)[1]).toMatchObject({
      type: 'indirect-free',
      text: 'Es gebe keinen Grund zur Sorge. Man prüfe täglich.',
      speaker: 'Leiter',
    });
  });

  it('marks hearsay', () => {
    expect(find('Der Mann soll die Kasse gestohlen haben.')[0]).toMatchObject({ type: 'free-indirect' });
  });

  it('reports a speech act with its chain of sources', () => {
    const text =
      '„Wir prüfen den Fall sehr genau“, sagte Richter Sommer. Der Sender berichtete von einer Einigung unter Berufung auf Regierungskreise.';
    const report = detectStatements(text, { language: 'de' }).find((one) => one.type === 'reported');
    expect(report).toMatchObject({ chain: ['Regierungskreise'], speaker: { name: 'Sender' } });
  });

  it('does not take plain news for statements', () => {
    expect(find('Der Zug fuhr um acht Uhr ab. Er erreichte die Stadt am Mittag. Es regnete.')).toEqual([]);
    expect(find('Erinnern Sie sich daran, dass die Uhren umgestellt werden.')).toEqual([]);
  });
});

describe('detector', () => {
  it('matches persons of the archive by their variants', () => {
    const persons = [{ id: 'p1', name: 'Wolodymyr Selenskyj', variants: ['Zelensky', 'Selenski'] }];
    const text = '„Wir brauchen mehr Hilfe aus Europa“, sagte Zelensky.';
    expect(detectStatements(text, { language: 'de', persons })[0]?.speaker?.name).toBe('Wolodymyr Selenskyj');
  });

  it('gives the same with and without its cache, whatever is edited', () => {
    const lines = [
      'Die Sprecherin sagte, der Zug fahre wieder.',
      'Es gebe keinen Grund zur Sorge.',
      '„Das ist gut für uns alle“, sagte sie.',
      'Ein Satz ohne Rede.',
      '',
      '„Offen',
    ];
    const detector = createDetector();
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...lines), { maxLength: 6 }), (chosen) => {
        const text = chosen.join('\n');
        expect(detector.detect(text, { language: 'de' })).toEqual(detectStatements(text, { language: 'de' }));
      }),
    );
  });

  it.each([
    ['a sentence without end', 'wort sagte der Mann laut Müller '.repeat(10_000)],
    ['marks without end', '„a “b" »c «d '.repeat(10_000)],
    ['open marks', '„'.repeat(30_000)],
    ['open paragraphs', '„offen\n'.repeat(5_000)],
  ])('is soon done with %s', (_, text) => {
    const started = performance.now();
    detectStatements(text, { language: 'de' });
    expect(performance.now() - started).toBeLessThan(4_000);
  });

  it('survives any text and stays inside it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
        for (const language of ['de', 'en'] as const) {
          for (const statement of detectStatements(text, { language })) {
            for (const span of statement.spans)
              expect(span.start >= 0 && span.end <= text.length && span.start < span.end).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
