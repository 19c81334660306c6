import PDFDocument from 'pdfkit';
import { escapeHtml } from '../html/escape.ts';
import { type Face, FONT_FILES } from './font-files.ts';
import { unpackedFont } from './unpacked-font.ts';

export interface PaperMeta {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  /** BCP 47. */
  readonly language: string;
  /** ISO 8601; the time of the article, never of the writing: the same article gives the same bytes. */
  readonly at: string;
}

/** Part of a text that one font file can set, or that none can. */
export interface Glyphs {
  readonly text: string;
  /** Null where no font has the signs. */
  readonly font: string | null;
}

/** Direction marks, soft hyphens and joiners: they steer, they show nothing. */
const INVISIBLE = /\p{Cf}|\p{Cc}|\p{Variation_Selector}/gu;

/** A tagged PDF (PDF/UA-1) with the program's own fonts and no trace of the clock. */
export class Paper extends PDFDocument {
  /** Signs that no font has, with how often they occur. */
  readonly missing = new Map<string, number>();
  readonly #loaded = new Map<string, boolean>();
  readonly #registered = new Set<string>();
  readonly #widths = new Map<string, number>();
  readonly #split = new Map<string, readonly Glyphs[]>();
  readonly #chunks: Buffer[] = [];
  /** The library's own, of which its types say nothing: whether a font has a sign. */
  declare readonly _font: { readonly font: { hasGlyphForCodePoint(codePoint: number): boolean } };

  constructor(meta: PaperMeta) {
    const at = new Date(meta.at);
    super({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      bufferPages: true,
      compress: true,
      pdfVersion: '1.7',
      subset: 'PDF/UA',
      tagged: true,
      displayTitle: true,
      lang: meta.language,
      // None at first: a font that the library knows from here it would open anew at every later use.
      font: null,
      info: {
        Title: meta.title,
        Author: meta.author,
        Subject: meta.subject,
        Creator: 'Copydesk',
        Producer: 'Copydesk',
        CreationDate: at,
        ModDate: at,
      },
    } as unknown as PDFKit.PDFDocumentOptions);
    this.on('data', (chunk: Buffer) => this.#chunks.push(chunk));
  }

  /** Ends the document and gives its bytes. */
  async bytes(): Promise<Uint8Array> {
    const ended = new Promise<void>((resolve, reject) => {
      this.on('end', resolve);
      this.on('error', reject);
    });
    this.end();
    await ended;
    return new Uint8Array(Buffer.concat(this.#chunks));
  }

  /** Splits a text by the font files that have its signs. */
  glyphs(text: string, face: Face): readonly Glyphs[] {
    const key = `${face} ${text}`;
    const known = this.#split.get(key);
    if (known) return known;
    const parts: { text: string; font: string | null }[] = [];
    // Composed first: the fonts have "é", few have a loose accent.
    for (const written of text.normalize('NFC').replace(INVISIBLE, '')) {
      const { sign, font } = this.#printable(written, face);
      const last = parts.at(-1);
      // A space stays in the font before it; it would only cut words from each other.
      if (last && (last.font === font || (sign === ' ' && last.font !== null))) last.text += sign;
      else parts.push({ text: sign, font });
    }
    this.#split.set(key, parts);
    return parts;
  }

  /** Width in points. */
  widthOf(text: string, font: string, size: number): number {
    const key = `${font} ${text}`;
    let width = this.#widths.get(key);
    if (width === undefined) {
      this.#use(font);
      width = this.fontSize(1000).widthOfString(text);
      this.#widths.set(key, width);
    }
    return (width * size) / 1000;
  }

  /** Sets one line of text with its baseline at `y`. */
  set(
    text: string,
    x: number,
    y: number,
    { font, size, colour }: { font: string; size: number; colour: string },
  ): void {
    this.#use(font);
    this.fontSize(size).fillColor(colour).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
  }

  /** Remembers a sign that nothing can print. */
  lacks(text: string): void {
    for (const sign of text) this.missing.set(sign, (this.missing.get(sign) ?? 0) + 1);
  }

  /** A ligature or other compatible sign that no font has is printed as what it stands for ("ﬁ" as "fi"). */
  #printable(sign: string, face: Face): { readonly sign: string; readonly font: string | null } {
    const font = this.#fontWith(sign, face);
    if (font !== null) return { sign, font };
    const plain = sign.normalize('NFKC');
    const fonts = plain === sign ? [] : [...plain].map((one) => this.#fontWith(one, face));
    const [first] = fonts;
    return first && fonts.every((one) => one === first) ? { sign: plain, font: first } : { sign, font: null };
  }

  #fontWith(sign: string, face: Face): string | null {
    const codePoint = sign.codePointAt(0) ?? 0;
    for (const at of FONT_FILES[face].keys()) {
      const font = `${face}-${at}`;
      const key = `${font} ${codePoint}`;
      let has = this.#loaded.get(key);
      if (has === undefined) {
        this.#use(font);
        has = this._font.font.hasGlyphForCodePoint(codePoint);
        this.#loaded.set(key, has);
      }
      if (has) return font;
    }
    return null;
  }

  #use(name: string): void {
    if (!this.#registered.has(name)) {
      const [face, at] = name.split('-');
      const file = FONT_FILES[face as Face][Number(at)];
      if (!file) throw new Error(`no font ${name}`);
      this.registerFont(name, unpackedFont(file));
      this.#registered.add(name);
    }
    this.font(name);
  }

  /** The library writes titles into the XML of the metadata as they are. */
  _addInfo(): void {
    const { info } = this as unknown as { info: Record<string, string> & { CreationDate: Date } };
    const text = (name: string): string => escapeHtml(info[name] ?? '');
    const appendXml = (xml: string): void =>
      (this as unknown as { appendXML(xml: string): void }).appendXML(xml);
    appendXml(`
        <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
            <xmp:CreateDate>${info.CreationDate.toISOString().replace(/\.\d+Z$/, 'Z')}</xmp:CreateDate>
            <xmp:CreatorTool>Copydesk</xmp:CreatorTool>
            <pdf:Producer>Copydesk</pdf:Producer>
            <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${text('Title')}</rdf:li></rdf:Alt></dc:title>
            <dc:creator><rdf:Seq><rdf:li>${text('Author')}</rdf:li></rdf:Seq></dc:creator>
            <dc:description><rdf:Alt><rdf:li xml:lang="x-default">${text('Subject')}</rdf:li></rdf:Alt></dc:description>
        </rdf:Description>`);
  }
}
