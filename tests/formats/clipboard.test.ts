import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkDocument } from '#shared/document/document.ts';
import { lower } from '#shared/document/lower.ts';
import { paragraphNode, sheet } from '#shared/document/build.ts';
import type { StoredNode } from '#shared/document/node.ts';
import { storyHtml } from '../../electron/formats/html/write-body.ts';
import { readClipboard } from '../../electron/services/import-paste.ts';

/** Clipboard HTML written by hand in the manner of each program; expected text is what a person sees there. */

function paste(sample: string) {
  const html = readFileSync(new URL(`./samples/${sample}`, import.meta.url), 'utf8');
  const result = readClipboard({ html, text: '' }, { today: '2025-03-05', language: 'de' });
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)}`);
  const nodes = JSON.parse(result.value.nodes) as StoredNode[];
  const document = checkDocument(sheet({}, nodes.length > 0 ? nodes : [paragraphNode([])]));
  if (!document.ok) throw new Error(JSON.stringify(document.error));
  const story = lower(document.value);
  return { ...result.value, html: storyHtml(story), story };
}

const codes = (notes: readonly { code: string; count: number }[]) =>
  Object.fromEntries(notes.map((note) => [note.code, note.count]));

describe('paste from Word', () => {
  const pasted = paste('word.html');

  it('keeps headings, emphasis, lists with their nesting, tables and links', () => {
    expect(pasted.origin).toBe('word');
    expect(pasted.html).toBe(
      [
        '<h2>Haushalt beschlossen</h2>',
        '<p>Der Rat der Stadt hat am <strong>Dienstag</strong> beschlossen, <em>sparsam</em> zu sein, und <strong>zwar</strong> mit 10\u00a0% weniger.</p>',
        '<ul><li>Schulen<ul><li>Grundschulen</li></ul></li><li>Straßen</li></ul>',
        '<ol start="3"><li>Drittens</li><li>Viertens</li></ol>',
        '<p>Der Kämmerer sagte: „Wir müssen das tun.“ Prüfen immer Anlage <a href="https://stadt.example/plan">Plan</a></p>',
        '<table>',
        '<tr><td>Posten</td><td><strong>Euro</strong></td></tr>',
        '<tr><td>Schulen</td><td>12</td></tr>',
        '</table>',
      ].join('\n'),
    );
  });

  it('keeps a footnote as a desk note and says what it dropped', () => {
    expect(JSON.parse(pasted.nodes)).toContainEqual(
      expect.objectContaining({
        children: expect.arrayContaining([
          expect.objectContaining({
            type: 'note',
            children: [expect.objectContaining({ text: 'Karl Kasse, seit 2019 im Amt.' })],
          }),
        ]),
      }),
    );
    expect(codes(pasted.dropped)).toMatchObject({
      comments: expect.any(Number),
      'tracked-deletions': 1,
      'unsafe-links': 1,
      pictures: 1,
    });
    expect(codes(pasted.kept)).toMatchObject({ headings: 1, lists: 2, tables: 1, links: 1, footnotes: 1 });
  });
});

it('reads Google Docs through its bold wrapper', () => {
  const pasted = paste('google-docs.html');
  expect(pasted.origin).toBe('google-docs');
  expect(pasted.html).toBe(
    [
      '<h2>Kosten offen</h2>',
      '<p>Der Rat hat <strong>am Dienstag</strong> den <a href="https://stadt.example/plan">Plan</a><em> beschlossen</em>.</p>',
      '<ul><li>Schulen<ul><li>Grundschulen</li></ul></li><li>Straßen</li></ul>',
    ].join('\n'),
  );
  expect(codes(pasted.dropped)).toMatchObject({ pictures: 1 });
});

it('reads LibreOffice Writer', () => {
  const pasted = paste('libreoffice.html');
  expect(pasted.origin).toBe('libreoffice');
  expect(pasted.html).toBe(
    [
      '<h2>Kosten offen</h2>',
      '<p>Der Rat hat <strong>am Dienstag</strong> <em>knapp</em><u> zugestimmt</u>.</p>',
      '<ol start="2"><li>Zweitens</li><li>Drittens</li></ol>',
    ].join('\n'),
  );
  expect(pasted.nodes).toContain('Mit 23 von 41 Stimmen.');
});

it('reads a mail from Outlook without its layout table', () => {
  const pasted = paste('outlook.html');
  expect(pasted.origin).toBe('outlook');
  expect(pasted.html).toBe(
    [
      '<p>Liebe Redaktion,</p>',
      '<p>hier die Mitteilung:</p>',
      '<p>Wir öffnen am <strong>1.\u00a0Mai</strong>.</p>',
      '<p>Grüße<br>Anna</p>',
    ].join('\n'),
  );
});

describe('other programs', () => {
  const html = (input: string): string => {
    const result = readClipboard({ html: input, text: '' }, { today: '2025-03-05', language: 'de' });
    if (!result.ok) throw new Error(result.error.code);
    return storyHtml(lower(sheet({}, JSON.parse(result.value.nodes) as StoredNode[])));
  };

  it('Word for the web joins its lists of one item each', () => {
    const list = (level: number, text: string) =>
      `<div class="ListContainerWrapper SCXW1"><ul role="list"><li data-aria-level="${level}"><p class="Paragraph">${text}<span class="EOP">&nbsp;</span></p></li></ul></div>`;
    expect(html(`${list(1, 'eins')}${list(2, 'darunter')}${list(1, 'zwei')}`)).toBe(
      '<ul><li>eins<ul><li>darunter</li></ul></li><li>zwei</li></ul>',
    );
  });

  it('Apple’s programs hide bold in a style sheet', () => {
    const sheetOfStyles = '<style>p.p1 {margin: 0px} span.s1 {font: bold 12.0px Helvetica}</style>';
    expect(
      html(
        `${sheetOfStyles}<p class="p1">Der <span class="s1">Rat</span> hat<span class="Apple-converted-space"> </span>beraten.</p>`,
      ),
    ).toBe('<p>Der <strong>Rat</strong> hat beraten.</p>');
  });

  it('spreadsheets make cells bold by style', () => {
    expect(
      html(
        '<table><tr><td style="font-weight:bold">A</td><td>B</td></tr><tr><td>1</td><td>2</td></tr></table>',
      ),
    ).toBe(
      '<table>\n<tr><td><strong>A</strong></td><td>B</td></tr>\n<tr><td>1</td><td>2</td></tr>\n</table>',
    );
  });

  it('an encyclopaedia keeps the numbers of its sources', () => {
    expect(
      html('<p>Sie steht<sup class="reference"><a href="#cite_note-1">[1]</a></sup> seit 1478.</p>'),
    ).toBe('<p>Sie steht seit 1478.</p>');
  });

  it('Windows hands on its own header', () => {
    expect(
      html(
        'Version:0.9\r\nStartHTML:0000000105\r\n<html><body><!--StartFragment--><p>Text</p><!--EndFragment--></body></html>',
      ),
    ).toBe('<p>Text</p>');
  });
});

describe('hostile HTML', () => {
  const pasted = paste('hostile.html');

  it('keeps the words that are text and nothing that runs, loads or navigates', () => {
    expect(pasted.html).not.toMatch(/<script|on\w+=|javascript:|vbscript:|evil\.example|data:|file:/i);
    expect(pasted.nodes).not.toMatch(/evil\.example|javascript:/i);
    expect(pasted.html).toContain('Dritter &lt;script&gt;alert(3)&lt;/script&gt;');
    for (const hidden of ['SVGTEXT', 'VIDEOTEXT', 'KNOPF', 'VORLAGE', 'VERSTECKT']) {
      expect(pasted.html).not.toContain(hidden);
    }
  });

  it('takes no marks of statements from foreign HTML', () => {
    expect(pasted.nodes).not.toContain('use-1');
    expect(pasted.nodes).not.toContain('marks');
  });

  it('counts the links that it refused', () => {
    expect(codes(pasted.dropped)).toMatchObject({ 'unsafe-links': 6, scripts: expect.any(Number) });
    expect(pasted.html).toContain('<a href="https://gut.example/?q=1">gut</a>');
  });
});

describe('plain text', () => {
  const text = (words: string) =>
    readClipboard({ html: '', text: words }, { today: '2025-03-05', language: 'de' });

  it('makes paragraphs of lines and drops what no text holds', () => {
    const result = text('eins\r\nzwei\u0000\uD800 drei');
    expect(result.ok && JSON.parse(result.value.nodes)).toHaveLength(2);
    expect(result.ok && codes(result.value.dropped)).toEqual({
      'control-characters': 1,
      'lone-surrogates': 1,
    });
    expect(result.ok && result.value.nodes).toContain('zwei\uFFFD drei');
  });

  it('says when there is nothing', () => {
    expect(text(' \n\t ')).toEqual({
      ok: false,
      error: { code: 'EMPTY_INPUT', params: { name: 'clipboard' } },
    });
  });

  it('refuses fifty megabytes', () => {
    expect(text('x'.repeat(50 * 1024 * 1024))).toMatchObject({ ok: false, error: { code: 'TOO_LARGE' } });
  });
});

it('leaves out what somebody deleted with a time, and keeps what is only struck out', () => {
  const html =
    '<p>Der <del cite="mailto:Max" datetime="2025-01-01T10:00">alte</del><ins datetime="2025-01-01T10:00">neue</ins> Rat <del>tagt</del>.</p>';
  const result = readClipboard({ html, text: '' }, { today: '2025-03-05', language: 'de' });
  if (!result.ok) throw new Error(result.error.code);
  const words = JSON.stringify(result.value.nodes);
  expect(words).not.toContain('alte');
  expect(words).toContain('tagt');
  expect(codes(result.value.dropped)).toMatchObject({ 'tracked-deletions': 1 });
});
