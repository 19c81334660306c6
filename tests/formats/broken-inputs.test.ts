import { describe, expect, it } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import { importFile } from '../../electron/formats/importers.ts';
import { sampleContent } from '../../electron/formats/testing.ts';
import { packageJson } from '../../electron/formats/copydesk/package.ts';

/** Everything that arrives at a newsroom and is no article: a clear code that names the input, never an exception. */

const read = (name: string, content: string | Uint8Array) =>
  importFile(
    { name, bytes: typeof content === 'string' ? Buffer.from(content) : content },
    { today: '2025-03-07', language: 'de' },
  );
const code = (name: string, content: string | Uint8Array) => {
  const result = read(name, content);
  return result.ok ? 'ok' : { code: result.error.code, name: result.error.params['name'] };
};
const good = (name: string, content: string | Uint8Array) => {
  const result = read(name, content);
  if (!result.ok) throw new Error(`${result.error.code} ${JSON.stringify(result.error.params)}`);
  return result.value;
};

describe('nothing to read', () => {
  it.each(['leer.txt', 'leer.html', 'leer.md', 'leer.json', 'leer.copydesk'])('%s', (name) => {
    expect(code(name, '')).toEqual({ code: 'EMPTY_INPUT', name });
  });

  it('is also white space, an empty page, and a page of scripts', () => {
    expect(code('a.txt', ' \n\u00a0\ufeff\t')).toMatchObject({ code: 'EMPTY_INPUT' });
    expect(code('a.html', '<html><body><p>&nbsp;</p></body></html>')).toMatchObject({ code: 'EMPTY_INPUT' });
    expect(code('a.html', '<script>alert(1)</script>')).toMatchObject({ code: 'EMPTY_INPUT' });
    expect(code('a.html', '<frameset><frame src="x"></frameset>')).toMatchObject({ code: 'EMPTY_INPUT' });
  });
});

describe('too much', () => {
  it.each(['riesig.txt', 'riesig.html', 'riesig.md'])(
    '%s of 50 MB is refused before it is parsed',
    (name) => {
      const started = performance.now();
      expect(code(name, Buffer.alloc(50 * 1024 * 1024, 'a '))).toEqual({ code: 'TOO_LARGE', name });
      expect(performance.now() - started).toBeLessThan(1000);
    },
  );

  it('is a package that unpacks to more than it should', () => {
    const bomb = zipSync({ 'article.json': new Uint8Array(70 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(200_000);
    expect(code('bombe.copydesk', bomb)).toEqual({ code: 'TOO_LARGE', name: 'bombe.copydesk' });
  });

  it('is nesting without an end', () => {
    expect(code('tief.html', `<html><body>${'<div>'.repeat(200_000)}x`)).toEqual({
      code: 'LIMIT_EXCEEDED',
      name: 'tief.html',
    });
    expect(code('tief.md', `${'> '.repeat(500)}x`)).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(code('tief.md', `${'- '.repeat(500)}x`)).toMatchObject({ code: 'LIMIT_EXCEEDED' });
    expect(code('tief.md', '['.repeat(50_000))).toBe('ok');
    expect(
      code('tief.json', `{"format":"copydesk-article","version":1,"a":${'['.repeat(500_000)}`),
    ).toMatchObject({
      code: 'UNREADABLE_INPUT',
    });
  });

  it('is front matter that multiplies itself', () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [${'*a,'.repeat(9)}]\nc: &c [${'*b,'.repeat(9)}]\nd: [${'*c,'.repeat(9)}]`;
    const result = good('bombe.md', `---\n${bomb}\n---\n\nText.`);
    expect(result.notes.map((note) => note.code)).toContain('front-matter-unreadable');
  });
});

describe('not what it says it is', () => {
  it.each([
    ['bild.txt', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'png'],
    ['akte.html', '%PDF-1.7\n%âãÏÓ', 'pdf'],
    ['brief.md', '{\\rtf1\\ansi Hallo}', 'rtf'],
    ['alt.txt', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'office'],
    ['meldung.txt', '<?xml version="1.0"?><nitf><body/></nitf>', 'xml'],
  ])('%s', (name, content, format) => {
    const result = read(name, Buffer.from(content, 'latin1'));
    expect(result).toEqual({ ok: false, error: { code: 'UNKNOWN_FORMAT', params: { name, format } } });
  });

  it('binary rubbish with an innocent name', () => {
    const rubbish = Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256));
    expect(code('notiz.txt', rubbish)).toEqual({ code: 'UNREADABLE_INPUT', name: 'notiz.txt' });
    expect(code('kaputt.copydesk', rubbish)).toMatchObject({ code: 'UNREADABLE_INPUT' });
    expect(code('kaputt.copydesk', Buffer.concat([Buffer.from('PK\u0003\u0004'), rubbish]))).toMatchObject({
      code: 'UNREADABLE_INPUT',
    });
  });

  it('a few bytes that are no words', () => {
    const few = [
      [0, 1, 2, 3, 0xff, 0xfe, 0x10, 0x41],
      [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      [0x3f, 0xc6, 0x47, 0xa6, 0x57, 0xb5, 0xe0, 0x4f, 0x78, 0xe6, 0x9b, 0x6f],
      Array.from({ length: 40 }, (_, at) => (at * 7919) % 256),
      Array.from({ length: 150 }, (_, at) => (at * 7919) % 256),
    ];
    for (const bytes of few)
      expect(code('klein.txt', Buffer.from(bytes))).toEqual({ code: 'UNREADABLE_INPUT', name: 'klein.txt' });
    expect(good('notiz.txt', 'Ein Satz mit einem\0 Ausrutscher.').format).toBe('text');
  });

  it('somebody else’s JSON and somebody else’s zip', () => {
    expect(code('fremd.json', '{"type":"text"}')).toEqual({ code: 'UNKNOWN_FORMAT', name: 'fremd.json' });
    expect(code('fremd.zip', zipSync({ 'a.txt': strToU8('x') }))).toMatchObject({ code: 'UNKNOWN_FORMAT' });
    expect(code('brief.docx', zipSync({ '[Content_Types].xml': strToU8('<x/>') }))).toMatchObject({
      code: 'UNKNOWN_FORMAT',
    });
  });

  it('a page that is called text is still read as a page', () => {
    const page = good(
      'seite.txt',
      '<!DOCTYPE html><html><body><h1>Titel der Seite</h1><p>Der Text steht hier.</p></body></html>',
    );
    expect(page.format).toBe('html');
    expect(page.report.headline).toBe('Titel der Seite');
  });
});

describe('encodings', () => {
  const text = 'Größe zählt\n\nDie Straße zum Café ist für zwei Tage gesperrt – „ganz“ und gar.';
  const utf16 = (littleEndian: boolean): Buffer => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
    return littleEndian ? bytes : bytes.swap16();
  };

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${text}`)],
    ['UTF-16 little-endian', utf16(true)],
    ['UTF-16 big-endian', utf16(false)],
    ['UTF-16 without a mark', utf16(true).subarray(2)],
    [
      'Windows-1252',
      Buffer.from(text.replace('–', '\x96').replace('„', '\x84').replace('“', '\x93'), 'latin1'),
    ],
  ])('%s', (_name, bytes) => {
    const { report } = good('a.txt', bytes);
    expect(report.headline).toBe('Größe zählt');
    expect(report.paragraphs).toEqual(['Die Straße zum Café ist für zwei Tage gesperrt – „ganz“ und gar.']);
  });

  it('keeps a UTF-8 text with one stray Latin-1 byte, and says that one sign is unreadable', () => {
    const bytes = Buffer.concat([
      Buffer.from('Überall Löcher für Mäuse, Käse und Brötchen. '),
      Buffer.from([0xe4]),
    ]);
    const { notes, report } = good('a.txt', bytes);
    expect(report.paragraphs?.[0] ?? report.headline).toContain('Überall Löcher');
    expect(notes).toContainEqual(expect.objectContaining({ code: 'unreadable-characters', count: 1 }));
  });

  it('honours what a page declares', () => {
    const page = Buffer.from(
      '<html><head><meta charset="iso-8859-1"></head><body><p>Käse für alle, sagte er.</p></body></html>',
      'latin1',
    );
    expect(good('a.html', page).report.paragraphs).toEqual(['Käse für alle, sagte er.']);
  });

  it('warns of text that was encoded twice instead of repairing it silently', () => {
    const { notes } = good('a.txt', 'GrÃ¶ÃŸe zÃ¤hlt fÃ¼r alle.');
    expect(notes).toContainEqual(expect.objectContaining({ code: 'double-encoded' }));
  });

  it('takes out NUL, control characters, lone surrogates and marks that turn the reading order', () => {
    const { document, notes } = good('a.md', 'Das\u0000 ist\u0007 ein \u202eText\u202c.');
    expect(JSON.stringify(document)).toContain('Das ist ein Text.');
    expect(notes.map((note) => note.code)).toEqual(['control-characters', 'direction-marks']);
    const lone = JSON.stringify(sampleContent()).replace('Ampeln', 'Am\\ud800peln');
    expect(JSON.stringify(good('a.json', lone).document)).toContain('Am');
  });
});

describe('our own formats', () => {
  const content = sampleContent();

  it('refuse a newer version and say which', () => {
    const newer = JSON.stringify({ ...content, version: 7 });
    expect(read('neu.json', newer)).toEqual({
      ok: false,
      error: { code: 'NEWER_VERSION', params: { name: 'neu.json', version: 7, supported: 1 } },
    });
    const ahead = JSON.parse(packageJson(content)) as {
      article: { document: { root: { children: { version: number }[] } } };
    };
    ahead.article.document.root.children[8]!.version = 99;
    expect(code('neu.json', JSON.stringify(ahead))).toEqual({ code: 'NEWER_VERSION', name: 'neu.json' });
  });

  it('name the place of what is wrong in them', () => {
    const broken = structuredClone(content) as unknown as {
      article: { document: { root: { children: { type: string }[] } } };
    };
    broken.article.document.root.children[7]!.type = 'iframe';
    expect(read('falsch.json', JSON.stringify(broken))).toMatchObject({
      ok: false,
      error: {
        code: 'INVALID_DOCUMENT',
        params: { name: 'falsch.json', path: 'root.children.7', reason: 'unknown node "iframe"' },
      },
    });
    const link = JSON.stringify(content).replace(
      'https://musterstadt.example/plan.pdf',
      'javascript:alert(1)//',
    );
    expect(code('link.json', link)).toMatchObject({ code: 'INVALID_DOCUMENT' });
  });

  it('notice a picture whose bytes are not those of its name', () => {
    const hash = content.assets[0]?.id ?? '';
    const bytes = zipSync({
      'article.json': strToU8(packageJson(content)),
      [`assets/${hash}.png`]: strToU8('falsch'),
    });
    expect(read('bild.copydesk', bytes)).toMatchObject({ ok: false, error: { code: 'UNREADABLE_INPUT' } });
  });

  it('ignore files that want to leave the package', () => {
    const bytes = zipSync({
      'article.json': strToU8(packageJson(content)),
      '../../etc/cron.d/x': strToU8('x'),
    });
    expect(good('raus.copydesk', bytes).files.size).toBe(0);
  });
});
