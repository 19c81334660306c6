import { bullets, crosshead, type DemoArticle, factBox, p } from '../shape.ts';

export const gewaesserbericht: DemoArticle = {
  key: 'gewaesserbericht',
  desk: 'wissen',
  authors: ['hv'],
  genre: 'explainer',
  urgency: 5,
  begun: 22,
  slugline: 'gewaesserbericht-sulle-arznei',
  keywords: ['Gewässerschutz', 'Arzneimittel', 'Sulle', 'Klärwerk'],
  subjects: ['medtop:06000000', 'medtop:20000424', 'medtop:13000000'],
  entities: ['okafor', 'hochschule', 'sulle', 'sullewerke', 'mahrenfeld'],
  sheet: {
    kicker: 'Umwelt',
    headline: 'Was die Fische in der Sulle einnehmen, ohne krank zu sein',
    standfirst:
      'Forscher haben 41 Arzneistoffe im Fluss gefunden. Gefährlich ist kaum einer, die Summe macht ihnen Sorgen.',
    byline: 'Hanna Voß',
    dateline: 'Mahrenfeld',
  },
  body: [
    p(
      'Morgens um vier ist die Sulle am saubersten, dann schlafen die Städte. Um neun steigt im Wasser der Gehalt an Schmerzmitteln. [[q1: „Der Fluss führt Tagebuch über uns, und er hat eine sehr saubere Handschrift“]], sagt die Gewässerkundlerin Ngozi Okafor von der Hochschule Mahrenfeld.',
    ),
    p(
      'Ein Jahr lang hat ihr Team alle zwei Stunden Proben genommen. [[q2: 41 Wirkstoffe ließen sich nachweisen]], schreiben die Forscher in ihrem Bericht, darunter Blutdrucksenker, Kontrastmittel und das Schmerzmittel Diclofenac.',
    ),
    crosshead('Das Klärwerk kann nicht alles'),
    p(
      'Kläranlagen sind für Stickstoff und Phosphor gebaut. Eine vierte Reinigungsstufe mit Aktivkohle würde etwa 80 Prozent der Arzneistoffe zurückhalten. [[q3: Die Sullewerke halten das für unbezahlbar]], Okafor hält es [[q4: für „billiger als eine einzige Umgehungsstraße“]].',
    ),
    bullets(
      'Tabletten gehören in den Hausmüll, nie in die Toilette.',
      'Salben vor dem Duschen abwischen, nicht abwaschen.',
      'Röntgenpraxen können Sammelbeutel ausgeben.',
    ),
    p(
      'Eine amerikanische Kollegin fasst es so zusammen: [[q5: „Verdünnung ist keine Lösung, sie ist nur eine Verabredung, später hinzusehen.“]] Den Satz hat Okafor auf einer Tagung gehört; aufgezeichnet hat ihn niemand.',
    ),
    factBox(
      'So wurde gemessen',
      'Vier automatische Stationen zwischen Kirchlauten und Ostersiel, zwölf Proben am Tag, 17.520 Proben im Jahr.',
      'Nachweisgrenze: ein Nanogramm pro Liter, das entspricht einer Tablette in zehn Schwimmbecken.',
    ),
  ],
  statements: {
    q1: {
      type: 'direct',
      speaker: 'okafor',
      asPrinted: 'die Gewässerkundlerin Ngozi Okafor',
      cue: 'sagt',
      evidence: ['abschrift-okafor'],
      events: [{ kind: 'anchored', by: 'hv' }],
    },
    q2: {
      type: 'indirect',
      speaker: 'hochschule',
      asPrinted: 'die Forscher',
      cue: 'schreiben',
      medium: 'written',
      source: 'studie',
      evidence: ['bericht-sulle'],
      events: [{ kind: 'anchored', by: 'hv' }],
    },
    q3: {
      type: 'reported',
      speaker: 'sullewerke',
      asPrinted: 'Die Sullewerke',
      cue: 'halten',
      medium: 'thought',
    },
    q4: {
      type: 'indirect',
      speaker: 'okafor',
      asPrinted: 'Okafor',
      cue: 'hält es für',
      evidence: ['abschrift-okafor'],
      events: [{ kind: 'anchored', by: 'hv' }],
    },
    q5: {
      type: 'direct',
      asPrinted: 'Eine amerikanische Kollegin',
      cue: 'fasst es so zusammen',
      translated: true,
      original: { text: 'Dilution is no solution, it is only an appointment to look later.', language: 'en' },
      chain: ['Ngozi Okafor'],
      events: [{ kind: 'uncheckable', by: 'tb', note: 'Keine Aufzeichnung, Name der Kollegin unbekannt.' }],
    },
  },
  deadlineIn: 28,
  versions: [{ name: 'Ohne Kasten', reason: 'Zum Gegenlesen an die Hochschule', drop: 2 }],
  steps: [
    { act: 'submit', by: 'hv' },
    { act: 'take-over', by: 'tb' },
  ],
};
