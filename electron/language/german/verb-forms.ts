import { CUE_VERBS } from './lexicon/cue-verbs.ts';
import { COMMON_VERBS, STRONG_VERBS } from './lexicon/strong-verbs.ts';

/** What a word form can be. Bits, because a form is often several things at once. */
export const FORM = {
  present: 1,
  presentPlural: 2,
  past: 4,
  pastPlural: 8,
  konjunktiv1: 16,
  konjunktiv2: 32,
  participle: 64,
  infinitive: 128,
  zuInfinitive: 256,
} as const;

export const FINITE =
  FORM.present | FORM.presentPlural | FORM.past | FORM.pastPlural | FORM.konjunktiv1 | FORM.konjunktiv2;

export interface Verb {
  readonly lemma: string;
  /** The separable prefix, or the empty string. */
  readonly prefix: string;
  readonly base: string;
  /** Cue flags of the lexicon, empty for an ordinary verb. */
  readonly flags: string;
}

export interface VerbReading {
  readonly verb: Verb;
  readonly form: number;
  /** True when the separable prefix is part of this form ("mitteilte"). */
  readonly joined: boolean;
}

interface Principal {
  readonly present: string;
  readonly past: string;
  readonly participle: string;
  readonly konjunktiv2: string;
}

const INSEPARABLE = /^(?:be|ge|er|ver|zer|ent|emp|miss|hinter|wider|voll)(?=.{4,}$)/;

/** Builds the table of all forms of all verbs that the lexicons name. */
export function buildVerbTable(): Map<string, VerbReading[]> {
  const table = new Map<string, VerbReading[]>();
  const strong = new Map<string, Principal>();
  for (const line of STRONG_VERBS.trim().split('\n')) {
    const [infinitive = '', present = '', past = '', participle = '', konjunktiv2 = ''] = line.split(' ');
    strong.set(infinitive, {
      present,
      past,
      participle,
      konjunktiv2: konjunktiv2 === '=' ? `${past}` : konjunktiv2,
    });
  }
  const seen = new Map<string, string>();
  const add = (notation: string, flags: string): void => {
    const lemma = notation.replace(/[|.]/g, '');
    const known = seen.get(notation);
    if (known !== undefined) return;
    seen.set(notation, flags);
    const separable = notation.split('|');
    const prefix = separable.length > 1 ? (separable[0] ?? '') : '';
    const rest = separable.at(-1) ?? '';
    const inseparable = rest.split('.');
    const base = inseparable.at(-1) ?? '';
    const attached = inseparable.length > 1 ? (inseparable[0] ?? '') : '';
    const verb: Verb = { lemma, prefix, base: attached + base, flags };
    const principal = strong.get(base);
    const forms = principal ? strongForms(base, principal, attached) : weakForms(attached + base);
    for (const [form, bits] of forms) {
      if (prefix) {
        put(table, prefix + form, { verb, form: bits, joined: true });
        if (bits & FINITE) put(table, form, { verb, form: bits & FINITE, joined: false });
        if (bits & FORM.infinitive) {
          put(table, `${prefix}zu${form}`, { verb, form: FORM.zuInfinitive, joined: true });
        }
      } else put(table, form, { verb, form: bits, joined: true });
    }
  };
  const cues = CUE_VERBS.split(/\s{2,}|\n/).map((entry) => entry.trim().split(' '));
  for (const [notation, flags] of cues) if (notation && flags) add(notation, flags);
  for (const infinitive of strong.keys()) add(infinitive, '');
  for (const notation of COMMON_VERBS.trim().split(/\s+/)) add(notation, '');
  for (const [form, lemma, bits] of AUXILIARIES) {
    put(table, form, {
      verb: { lemma, prefix: '', base: lemma, flags: lemma === 'wissen' ? 'w' : '' },
      form: bits,
      joined: true,
    });
  }
  return table;
}

function put(table: Map<string, VerbReading[]>, form: string, reading: VerbReading): void {
  const list = table.get(form);
  if (!list) table.set(form, [reading]);
  else {
    const index = list.findIndex((r) => r.verb.lemma === reading.verb.lemma && r.joined === reading.joined);
    const same = list[index];
    if (same) list[index] = { ...same, form: same.form | reading.form };
    else list.push(reading);
  }
}

type Forms = [string, number][];

function stemOf(infinitive: string): string {
  return infinitive.replace(/e?n$/, '');
}

function weakForms(infinitive: string): Forms {
  const stem = stemOf(infinitive);
  const linked = /(?:[td]|[^lrhaeiouäöü][mn]|ch[mn])$/.test(stem) ? `${stem}e` : stem;
  const noGe =
    INSEPARABLE.test(infinitive) ||
    infinitive.endsWith('ieren') ||
    /^(?:über|unter|wieder|durch|um)/.test(infinitive);
  return [
    [infinitive, FORM.presentPlural | FORM.infinitive],
    [`${linked}t`, FORM.present],
    [`${linked}te`, FORM.past],
    [`${linked}ten`, FORM.pastPlural],
    [/[^e][lr]$/.test(stem) || /[^aeiou]$/.test(stem) ? `${stem}e` : `${stem}e`, FORM.konjunktiv1],
    [`${noGe ? '' : 'ge'}${linked}t`, FORM.participle],
  ];
}

function strongForms(base: string, principal: Principal, attached: string): Forms {
  const participle = attached
    ? attached + principal.participle.replace(/^ge(?!b|g|l|s|w|n)/, '')
    : principal.participle;
  const participleOf =
    attached && principal.participle.startsWith('ge') ? attached + principal.participle.slice(2) : participle;
  const past = attached + principal.past;
  const plural = past.endsWith('e') ? `${past}n` : `${past}en`;
  const konjunktiv2 = attached + principal.konjunktiv2;
  const hasUmlaut = konjunktiv2 !== past && konjunktiv2 !== plural;
  return [
    [attached + base, FORM.presentPlural | FORM.infinitive],
    [attached + principal.present, FORM.present],
    [past, FORM.past],
    [plural, FORM.pastPlural],
    [`${attached}${stemOf(base)}e`, FORM.konjunktiv1],
    [participleOf, FORM.participle],
    ...(hasUmlaut
      ? ([
          [konjunktiv2, FORM.konjunktiv2],
          [`${konjunktiv2}n`, FORM.konjunktiv2],
        ] as Forms)
      : []),
  ];
}

const AUXILIARIES: [string, string, number][] = [
  ...forms('sein', 'ist:1 sind:2 war:4 waren:8 sei:16 seien:16 wäre:32 wären:32 gewesen:64 sein:128 bin:1'),
  ...forms('haben', 'hat:1 haben:130 hatte:4 hatten:8 habe:16 hätte:32 hätten:32 gehabt:64'),
  ...forms('werden', 'wird:1 werden:130 wurde:4 wurden:8 werde:16 würde:32 würden:32 worden:64 geworden:64'),
  ...forms('können', 'kann:1 können:130 konnte:4 konnten:8 könne:16 könnte:32 könnten:32'),
  ...forms('müssen', 'muss:1 muß:1 müssen:130 musste:4 mussten:8 müsse:16 müsste:32 müssten:32'),
  ...forms('sollen', 'soll:1 sollen:130 sollte:4 sollten:8 solle:16'),
  ...forms('wollen', 'will:1 wollen:130 wollte:4 wollten:8 wolle:16'),
  ...forms('dürfen', 'darf:1 dürfen:130 durfte:4 durften:8 dürfe:16 dürfte:32 dürften:32'),
  ...forms('mögen', 'mag:1 mögen:130 mochte:4 mochten:8 möge:16 möchte:1 möchten:2'),
  ...forms('wissen', 'weiß:1 wissen:130 wusste:4 wussten:8 wisse:16 wüsste:32 gewusst:64'),
];

function forms(lemma: string, text: string): [string, string, number][] {
  return text.split(' ').map((entry) => {
    const [form = '', bits = '0'] = entry.split(':');
    return [form, lemma, Number(bits)];
  });
}
