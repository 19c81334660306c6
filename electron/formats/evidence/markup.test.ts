import { expect, test } from 'vitest';
import { markupText } from './markup.ts';

test('a captured page reads as its blocks, without code and without markup', () => {
  const page = `<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>
    <script>alert("<p>no</p>")</script><!-- <p>no</p> -->
    <h1>Gespr&auml;che &amp; Folgen</h1><p>Er sagte: &bdquo;Ja&ldquo;<br>und <b>ging</b>.</p>
    <ul><li>eins</li><li>zwei &#8211; &#x2013; &#xD800;&unknown;</li></ul></body></html>`;
  expect(markupText(page)).toBe(
    'Gespräche & Folgen\nEr sagte: „Ja“\nund ging.\neins\nzwei – – \ufffd&unknown;',
  );
});

test('an unfinished script takes the rest with it, a page without end is given up', () => {
  expect(markupText('<p>vorher</p><script>alert(1)')).toBe('vorher');
  expect(markupText('<div>'.repeat(2000))).toBeNull();
});
