import { describe, expect, it } from 'vitest';
import type { Source } from '#shared/contract/sources.ts';
import type { ArticlePackage } from './copydesk/package.ts';
import { parsePackage, packageJson } from './copydesk/package.ts';
import { publicArticle, sourceLine } from './material.ts';
import { sampleContent } from './testing.ts';

const TRACES = {
  addressee: 'ADRESSAT',
  saidOn: '2025-02-10',
  saidAt: 'TREFFPUNKT',
  occasion: 'ANLASS',
  chain: ['MITTELSMANN'],
};

/** The sample's first statement, from a source of this kind, with everything that could lead to it. */
function told(source: Partial<Source>, traces: Partial<typeof TRACES> = TRACES) {
  const content = sampleContent();
  const changed: ArticlePackage = {
    ...content,
    sources: content.sources.map((one) => ({ ...one, description: 'Kreise des Rathauses', ...source })),
    statements: content.statements.map((one) => ({ ...one, fields: { ...one.fields, ...traces } })),
  };
  return publicArticle(changed).statements.get('use-1');
}

describe('a source', () => {
  it('that is open is told by name, with date and address', () => {
    expect(told({})).toMatchObject({
      speaker: 'Jana Beispiel',
      source: { name: 'Protokoll der Ratssitzung', date: '2025-02-11' },
      address: 'https://musterstadt.example/protokoll#top4',
    });
  });

  it('that is described is told by its description and date', () => {
    const one = told({ level: 'described', name: '' });
    expect(one).toMatchObject({ source: { name: 'Kreise des Rathauses', date: '2025-02-11' }, address: '' });
    expect(one?.statement.evidence).toEqual([]);
  });

  it('that is confidential is told by its description alone, without what could lead to it', () => {
    const one = told({ level: 'confidential', name: '' });
    expect(one).toMatchObject({ source: { name: 'Kreise des Rathauses', date: '' }, address: '' });
    expect(JSON.stringify(one)).not.toMatch(/ADRESSAT|TREFFPUNKT|ANLASS|MITTELSMANN|2025-02-1[01]/);
  });

  it('that is background is not told at all', () => {
    const one = told({ level: 'background', name: '' });
    expect(one).toMatchObject({ source: null, address: '' });
    expect(one && sourceLine(one, 'de').text).toBe('Jana Beispiel, Oberbürgermeisterin');
  });

  it('under the stricter rule of two is told by circle only, and nobody is named', () => {
    const one = told({ groundRule: 'two' });
    expect(one).toMatchObject({ source: { name: 'Kreise des Rathauses', date: '' }, address: '' });
    expect(one?.speaker).toBe('Jana Beispiel');
    const unprinted = sampleContent();
    const hidden = publicArticle({
      ...unprinted,
      sources: unprinted.sources.map((source) => ({ ...source, groundRule: 'two' as const })),
      statements: unprinted.statements.map((statement) => ({
        ...statement,
        fields: { ...statement.fields, speakerAsPrinted: 'eine Sprecherin' },
      })),
    }).statements.get('use-1');
    expect(hidden).toMatchObject({ speaker: 'eine Sprecherin', speakerRole: '', source: null });
  });

  it('under the rule of three is not told at all', () => {
    expect(told({ groundRule: 'three' })).toBeUndefined();
  });
});

describe('a package', () => {
  const withSource = (source: object): string => {
    const content = JSON.parse(packageJson(sampleContent())) as { sources: object[] };
    return JSON.stringify({ ...content, sources: content.sources.map((one) => ({ ...one, ...source })) });
  };

  it('from before the levels has open sources', () => {
    const older = JSON.parse(withSource({})) as { sources: Record<string, unknown>[] };
    for (const source of older.sources) delete source['level'];
    const read = parsePackage(JSON.stringify(older), 'a.json');
    expect(read.ok && read.value.sources).toMatchObject([
      { level: 'open', name: 'Protokoll der Ratssitzung' },
    ]);
  });

  it('that names a confidential source is refused', () => {
    expect(parsePackage(withSource({ level: 'confidential' }), 'a.json')).toMatchObject({
      ok: false,
      error: { code: 'INVALID_DOCUMENT', params: { name: 'a.json', path: 'sources.0.name' } },
    });
  });
});
