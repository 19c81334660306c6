/**
 * The fonts of the program as single files, since PDF cannot hold the variable ones of the page. Each face is split
 * by script; the first file that has a sign gives it. Written out, so that the bundle takes exactly these along.
 */
export type Face = 'serif' | 'serifItalic' | 'serifBold' | 'serifBoldItalic' | 'sans' | 'sansBold';

export const FONT_FILES: Readonly<Record<Face, readonly [URL, ...URL[]]>> = {
  serif: [
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-normal.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-normal.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-cyrillic-ext-400-normal.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-greek-400-normal.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-vietnamese-400-normal.woff',
      import.meta.url,
    ),
  ],
  serifItalic: [
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-400-italic.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-ext-400-italic.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-italic.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-cyrillic-ext-400-italic.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-greek-400-italic.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-vietnamese-400-italic.woff',
      import.meta.url,
    ),
  ],
  serifBold: [
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-700-normal.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-ext-700-normal.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-cyrillic-700-normal.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-cyrillic-ext-700-normal.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-greek-700-normal.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-vietnamese-700-normal.woff',
      import.meta.url,
    ),
  ],
  serifBoldItalic: [
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-700-italic.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-latin-ext-700-italic.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-cyrillic-700-italic.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-cyrillic-ext-700-italic.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-greek-700-italic.woff',
      import.meta.url,
    ),
    new URL(
      '../../../node_modules/@fontsource/source-serif-4/files/source-serif-4-vietnamese-700-italic.woff',
      import.meta.url,
    ),
  ],
  sans: [
    new URL('../../../node_modules/@fontsource/inter/files/inter-latin-400-normal.woff', import.meta.url),
    new URL('../../../node_modules/@fontsource/inter/files/inter-latin-ext-400-normal.woff', import.meta.url),
    new URL('../../../node_modules/@fontsource/inter/files/inter-cyrillic-400-normal.woff', import.meta.url),
    new URL(
      '../../../node_modules/@fontsource/inter/files/inter-cyrillic-ext-400-normal.woff',
      import.meta.url,
    ),
    new URL('../../../node_modules/@fontsource/inter/files/inter-greek-400-normal.woff', import.meta.url),
    new URL(
      '../../../node_modules/@fontsource/inter/files/inter-vietnamese-400-normal.woff',
      import.meta.url,
    ),
  ],
  sansBold: [
    new URL('../../../node_modules/@fontsource/inter/files/inter-latin-600-normal.woff', import.meta.url),
    new URL('../../../node_modules/@fontsource/inter/files/inter-latin-ext-600-normal.woff', import.meta.url),
    new URL('../../../node_modules/@fontsource/inter/files/inter-cyrillic-600-normal.woff', import.meta.url),
    new URL(
      '../../../node_modules/@fontsource/inter/files/inter-cyrillic-ext-600-normal.woff',
      import.meta.url,
    ),
    new URL('../../../node_modules/@fontsource/inter/files/inter-greek-600-normal.woff', import.meta.url),
    new URL(
      '../../../node_modules/@fontsource/inter/files/inter-vietnamese-600-normal.woff',
      import.meta.url,
    ),
  ],
};
