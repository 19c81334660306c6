import type { SOURCE_KINDS } from '#shared/contract/sources.ts';
import type { Confidentiality, GroundRule } from '#shared/statement/confidentiality.ts';
import { defineMessages } from '../ui/messages.ts';

/** Words for sources that the text, the margin, the ledger and the archive's views share. */

export const unnamedSourceWords = defineMessages({
  de: {
    open: 'Quelle ohne Namen',
    described: 'Umschriebene Quelle',
    confidential: 'Vertrauliche Quelle',
    background: 'Hintergrundquelle',
  } satisfies Record<Confidentiality, string>,
  en: {
    open: 'Source without a name',
    described: 'Described source',
    confidential: 'Confidential source',
    background: 'Background source',
  },
});

export const levelWords = defineMessages({
  de: {
    open: 'offen',
    described: 'umschrieben',
    confidential: 'vertraulich',
    background: 'Hintergrund',
  } satisfies Record<Confidentiality, string>,
  en: {
    open: 'open',
    described: 'described',
    confidential: 'confidential',
    background: 'background source',
  },
});

export const ruleWords = defineMessages({
  de: { one: 'unter eins', two: 'unter zwei', three: 'unter drei' } satisfies Record<GroundRule, string>,
  en: { one: 'on the record', two: 'background', three: 'off the record' },
});

export const ruleLengthWords = defineMessages({
  de: {
    one: 'unter eins – mit Namen zitierbar',
    two: 'unter zwei – nur Umfeld oder Institution',
    three: 'unter drei – nicht zur Veröffentlichung',
  } satisfies Record<GroundRule, string>,
  en: {
    one: 'On the record – quoted by name',
    two: 'Background – circle or institution only',
    three: 'Off the record – not for publication',
  },
});

export const sourceKindWords = defineMessages({
  de: {
    person: 'Person',
    document: 'Dokument',
    broadcast: 'Sendung',
    post: 'Beitrag in sozialen Medien',
    agency: 'Agentur',
    'press-release': 'Pressemitteilung',
    web: 'Webseite',
    'own-observation': 'Eigene Beobachtung',
    other: 'Anderes',
  } satisfies Record<(typeof SOURCE_KINDS)[number], string>,
  en: {
    person: 'Person',
    document: 'Document',
    broadcast: 'Broadcast',
    post: 'Social media post',
    agency: 'Agency',
    'press-release': 'Press release',
    web: 'Web page',
    'own-observation': 'Own observation',
    other: 'Other',
  },
});
