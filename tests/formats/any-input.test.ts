import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sheet } from '#shared/document/build.ts';
import { checkDocument } from '#shared/document/document.ts';
import { lower } from '#shared/document/lower.ts';
import type { StoredNode } from '#shared/document/node.ts';
import { bodyText } from '#shared/document/walk.ts';
import { importFile } from '../../electron/formats/importers.ts';
import { readClipboard } from '../../electron/services/import-paste.ts';

/** Whatever comes in: no exception, a document that the archive takes, and nothing in it that runs or loads. */

const TAGS =
  'p div span b i em strong u s sub sup a q blockquote h1 h2 h3 ul ol li table tr td th thead tbody caption figure figcaption img picture br hr pre code article main section header footer nav aside time svg math style script template form button details summary dl dt dd o:p st1:place font center del ins xml frameset'.split(
    ' ',
  );
const ATTRIBUTES = [
  '',
  ' class="MsoListParagraph" style="mso-list:l0 level2 lfo1"',
  ' style="display:none"',
  ' style="font-weight:700;font-style:italic;white-space:pre-wrap"',
  ' href="javascript:alert(1)"',
  ' href="https://a.example/?x=1&y=2"',
  ' href="#_ftn1"',
  ' id="ftn1"',
  ' src="https://a.example/x.png" alt="Bild" onerror="alert(1)"',
  ' class="byline"',
  ' class="share"',
  ' class="fact-box"',
  ' cite="https://a.example"',
  ' colspan="999999" rowspan="-3"',
  ' start="x" type="a"',
  ' itemprop="headline"',
  ' hidden',
  ' role="presentation"',
];
const WORDS = [
  'Text',
  ' und ',
  '\n',
  '\u00a0',
  '„Ja“',
  'sagte er.',
  '&lt;b&gt;',
  '&nbsp;',
  '\u0000',
  '\ud800',
  'Teilen',
  'Weitere Nachrichten',
  '12. Februar',
  '<',
  '>',
  '&',
  '"',
  '<!--',
  '-->',
  '<![CDATA[',
  '<?',
  '</',
];

const part = fc.oneof(
  fc.constantFrom(...WORDS),
  fc
    .tuple(fc.constantFrom(...TAGS), fc.constantFrom(...ATTRIBUTES))
    .map(([tag, attributes]) => `<${tag}${attributes}>`),
  fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
  fc.string({ maxLength: 12 }),
);
const html = fc.array(part, { maxLength: 120 }).map((parts) => parts.join(''));
const SURROUNDINGS = { today: '2025-03-07', language: 'de' } as const;

function expectGood(document: unknown): void {
  const checked = checkDocument(document);
  expect(checked.ok ? null : checked.error).toBeNull();
  expect(JSON.stringify(document)).not.toMatch(/"url":"(?!https?:|mailto:|tel:)/);
}

describe('any HTML', () => {
  it('can be pasted', () => {
    fc.assert(
      fc.property(html, (input) => {
        const pasted = readClipboard({ html: input, text: '' }, SURROUNDINGS);
        if (pasted.ok) expectGood(sheet({}, JSON.parse(pasted.value.nodes) as StoredNode[]));
        else expect(pasted.error.code).toBe('EMPTY_INPUT');
      }),
      { numRuns: 1500 },
    );
  });

  it('can be imported as a page', () => {
    fc.assert(
      fc.property(html, (input) => {
        const read = importFile({ name: 'a.html', bytes: Buffer.from(input) }, SURROUNDINGS);
        if (!read.ok)
          expect(['EMPTY_INPUT', 'UNREADABLE_INPUT', 'UNKNOWN_FORMAT']).toContain(read.error.code);
        else {
          expectGood(read.value.document);
          expectGood(read.value.everything);
          expect(read.value.report.html ?? '').not.toMatch(/<script|\son\w+=|javascript:/i);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

it('any Markdown can be imported', () => {
  const marks = fc.constantFrom(
    '# ',
    '> ',
    '- ',
    '1. ',
    '**',
    '_',
    '`',
    '```\n',
    '[a](b)',
    '[^1]',
    '\n[^1]: Note\n',
    '| a | b |\n|---|---|\n',
    '---\n',
    '\n\n',
    'title: x\n',
    '<b>',
    '</p>',
    'Text ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(marks, part), { maxLength: 80 }), (parts) => {
      const read = importFile({ name: 'a.md', bytes: Buffer.from(parts.join('')) }, SURROUNDINGS);
      if (read.ok) expectGood(read.value.document);
      else
        expect(['EMPTY_INPUT', 'UNREADABLE_INPUT', 'LIMIT_EXCEEDED', 'UNKNOWN_FORMAT']).toContain(
          read.error.code,
        );
    }),
    { numRuns: 1500 },
  );
});

it('any bytes end in an article or in a code', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      fc.constantFrom('txt', 'html', 'md', 'json', 'copydesk', ''),
      (bytes, extension) => {
        const read = importFile({ name: `a.${extension}`, bytes }, SURROUNDINGS);
        if (read.ok) expectGood(read.value.document);
        else expect(read.error.params['name']).toBe(`a.${extension}`);
      },
    ),
    { numRuns: 2000 },
  );
});

it('no word of a plain text is lost when everything is kept', () => {
  const line = fc.constantFrom(
    'Teilen',
    'Verwandte Themen:',
    'Von Anna Muster',
    '12. Februar 2025',
    'Ein Titel ohne Punkt',
    'Der Rat hat am Dienstag lange beraten und nichts beschlossen.',
    'Anzeige',
    'Berlin (dpa) – Der Rat hat am Montag beraten, wie er sagte.',
    'Weitere Nachrichten',
    '',
    'Leave a Reply',
  );
  const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu)?.toSorted() ?? [];
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 14 }), (lines) => {
      const input = lines.join('\n\n');
      const read = importFile({ name: 'a.txt', bytes: Buffer.from(input) }, SURROUNDINGS);
      if (!read.ok) return;
      const story = lower(read.value.everything);
      const fields = Object.values(story.fields).map((runs) =>
        runs.map((run) => (run.kind === 'text' ? run.text : ' ')).join(''),
      );
      expect(words([...fields, bodyText(story)].join(' '))).toEqual(words(input));
    }),
    { numRuns: 800 },
  );
});
