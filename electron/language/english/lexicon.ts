/**
 * English verbs that introduce what somebody said. Irregular ones give past and participle.
 * Flags: s says (quotation, that clause, bare clause), t thinks, i infinitive, n object makes a speech report,
 * a takes a label, o has its receiver as object ("told reporters"), w weak: only with that or quotation marks.
 */
const CUE_VERBS = `
say:said:said s  tell:told:told so  write:wrote:written s  add s  explain s  announce sn  state s  declare sn  claim si  argue s  insist s
maintain s  stress s  emphasise s  emphasize s  note s  point:pointed:pointed sw  acknowledge sn  admit:admitted:admitted s  concede s  confirm sn  deny:denied:denied sn  reply:replied:replied s
respond sw  answer sw  ask soi  wonder sw  question nw  warn son  caution son  predict sn  estimate sn  report sn  reveal s  disclose sn  suggest s  propose sn  recommend sn
believe t  think:thought:thought t  hope ti  fear t  expect tiw  assume tw  conclude s  agree siw  promise sio  pledge sin  vow sin  threaten i  offer iw  refuse i  decline iw
demand sin  urge oin  call:called:called aw  describe a  label a  brand a  dub a  criticise n  criticize n  condemn n  denounce n  praise n  welcome n  reject n  dismiss nw
accuse on  blame nw  defend nw  back w  request n  appeal i  comment s  remark s  observe sw  recall s  testify:testified:testified s  tweet s  post sw  quote n  joke s  quip:quipped:quipped s
shout s  whisper s  cry:cried:cried sw  exclaim s  boast s  complain s  protest sw  object sw  counter s  retort s  swear:swore:sworn s  assert s  allege sn  contend s  affirm s
inform so  assure so  remind so  notify:notified:notified so  brief w  indicate s  signal s  imply:implied:implied s  hint s  show:showed:shown w  find:found:found w  decide iw  plan:planned:planned iw  intend iw  want iw  speculate s  continue sw  go w  read w  cite w  instruct oi  order oi  advise soi  invite oi
`;

export interface EnglishVerb {
  readonly lemma: string;
  readonly flags: string;
}

export type EnglishForm = 'base' | 'present' | 'past' | 'participle' | 'ing';

const table = new Map<string, { verb: EnglishVerb; forms: Set<EnglishForm> }>();
for (const entry of CUE_VERBS.split(/\s{2,}|\n/)) {
  const [notation, flags] = entry.trim().split(' ');
  if (!notation || !flags) continue;
  const [lemma = '', past, participle] = notation.split(':');
  const verb = { lemma, flags };
  const put = (form: string, kind: EnglishForm): void => {
    const known = table.get(form);
    if (known) known.forms.add(kind);
    else table.set(form, { verb, forms: new Set([kind]) });
  };
  const regular = lemma.endsWith('e') ? `${lemma}d` : `${lemma}ed`;
  put(lemma, 'base');
  put(
    /(?:s|sh|ch|x)$/.test(lemma)
      ? `${lemma}es`
      : /[^aeiou]y$/.test(lemma)
        ? `${lemma.slice(0, -1)}ies`
        : `${lemma}s`,
    'present',
  );
  put(past ?? regular, 'past');
  put(participle ?? past ?? regular, 'participle');
  put(`${lemma.endsWith('e') ? lemma.slice(0, -1) : lemma}ing`, 'ing');
}

/** Looks up a word as a form of a cue verb. */
export function englishCue(
  lower: string,
): { readonly verb: EnglishVerb; readonly forms: ReadonlySet<EnglishForm> } | undefined {
  return table.get(lower);
}

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/).filter(Boolean));

export const DETERMINERS = words(
  'the a an this that these those his her its their our my your some any no several many most two three four five six both each every all another one',
);
export const PRONOUNS = words('he she they it we i you who');
export const PREPOSITIONS = words(
  'of in on at by for with from to about against after before during over under through between into since until as like near outside inside without within across behind despite amid',
);
export const AUXILIARIES = words(
  'is are was were be been has have had do does did will would can could may might must shall should',
);
export const ADVERBS = words(
  'also then later earlier still again already now not never previously repeatedly recently reportedly once simply just only even however meanwhile yesterday today tomorrow first finally further publicly always often',
);
export const BOUNDARIES = words(
  'and but or because while when if although though whether that which after before as since unless until so',
);
export const TIME_WORDS = words(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december yesterday today week month year morning evening night afternoon',
);
/** Offices and trades in front of a name ("Mayor Helen Draper"). */
export const ENGLISH_ROLES = words(
  `mayor president minister senator congressman congresswoman judge justice captain chief director secretary chairman chairwoman chair spokesman
  spokeswoman spokesperson professor doctor dr mr mrs ms sir officer inspector detective sergeant general colonel leader headteacher teacher farmer
  analyst scientist engineer coach manager governor chancellor prince princess king queen pope bishop lord lady student clerk campaigner activist
  author writer actor actress singer lawyer attorney prosecutor economist historian researcher commissioner ambassador envoy founder owner editor
  reporter nurse runner player striker goalkeeper champion executive official`,
);
