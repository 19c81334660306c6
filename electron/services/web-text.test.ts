import { expect, test } from 'vitest';
import { plainTextOf } from './web-text.ts';

test('a captured page reads as its blocks, without code and without markup', () => {
  const page = `<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>
    <script>alert("<p>no</p>")</script><!-- <p>no</p> -->
    <h1>Gespr&auml;che &amp; Folgen</h1><p>Er sagte: &bdquo;Ja&ldquo;<br>und <b>ging</b>.</p>
    <ul><li>eins</li><li>zwei &#8211; &#x2013; &#xD800;&unknown;</li></ul></body></html>`;
  expect(plainTextOf(page)).toBe(
    'Gespräche & Folgen\nEr sagte: „Ja“\nund ging.\neins\nzwei – – \ufffd&unknown;',
  );
});

test('an unfinished script takes the rest with it', () => {
  expect(plainTextOf('<p>vorher</p><script>alert(1)')).toBe('vorher');
});
