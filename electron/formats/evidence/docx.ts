import { readFile } from 'node:fs/promises';
import { DOMParser, type Node } from '@xmldom/xmldom';
import { unzipSync } from 'fflate';
import type { ReadingOutcome } from '#shared/contract/evidence-reading.ts';

/** Unpacked XML of one part; Word's longest documents have 30 MB. */
const PART_BYTES = 64 * 1024 * 1024;
const PARTS = ['word/document.xml', 'word/footnotes.xml', 'word/endnotes.xml'];

/**
 * The words of a Word document as they count (insertions taken, deletions left out), a line per paragraph, cells
 * of a table apart by tabs, footnotes and endnotes behind the text.
 */
export async function readDocx(path: string): Promise<{ outcome: ReadingOutcome; text: string }> {
  const bytes = new Uint8Array(await readFile(path));
  // The wrapping of Office around encrypted documents (MS-OFFCRYPTO) is the old compound file.
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) return { outcome: 'encrypted', text: '' };
  let tooLarge = false;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter({ name, originalSize }) {
        if (!PARTS.includes(name)) return false;
        if (originalSize > PART_BYTES) tooLarge = true;
        return originalSize <= PART_BYTES;
      },
    });
  } catch {
    return { outcome: 'broken', text: '' };
  }
  if (tooLarge) return { outcome: 'too-large', text: '' };
  if (!files['word/document.xml']) return { outcome: 'broken', text: '' };
  try {
    const text = PARTS.flatMap((name) => files[name] ?? [])
      .map((part) => wordsOf(new TextDecoder().decode(part)))
      .filter((words) => words !== '')
      .join('\n');
    return { outcome: 'text', text };
  } catch {
    return { outcome: 'broken', text: '' };
  }
}

function wordsOf(xml: string): string {
  const parser = new DOMParser({
    onError(level, message) {
      if (level !== 'warning') throw new Error(message);
    },
  });
  // Entities of a document type could be built to grow without end; Word writes none.
  if (/<!DOCTYPE/i.test(xml.slice(0, 2000))) throw new Error('document type');
  const lines: string[] = [];
  let line = '';
  const open: Iterator<Node>[] = [];
  const closers: (() => void)[] = [];
  const enter = (node: Node): void => {
    open.push(Array.from(node.childNodes)[Symbol.iterator]());
    closers.push(closerOf(node));
  };
  const closerOf = (node: Node) => (): void => {
    if (node.nodeName === 'w:p') {
      lines.push(line);
      line = '';
    } else if (node.nodeName === 'w:tc' && lines.length > 0) {
      // A cell ends with its paragraph; the next cell goes on in the same line.
      line = `${lines.pop() ?? ''}\t`;
    } else if (node.nodeName === 'w:tr') {
      lines.push(line.replace(/\t$/, ''));
      line = '';
    }
  };
  enter(parser.parseFromString(xml, 'text/xml'));
  while (open.length > 0) {
    const step = open.at(-1)?.next();
    if (!step || step.done) {
      open.pop();
      closers.pop()?.();
      continue;
    }
    const node = step.value;
    switch (node.nodeName) {
      case 'w:t':
        line += node.textContent ?? '';
        break;
      case 'w:tab':
        line += '\t';
        break;
      case 'w:br':
      case 'w:cr':
        line += '\n';
        break;
      case 'w:noBreakHyphen':
        line += '\u2011';
        break;
      case 'w:softHyphen':
        line += '\u00AD';
        break;
      // Tab stops of a paragraph, and what was deleted or is only a picture's second form.
      case 'w:pPr':
      case 'w:rPr':
      case 'w:del':
      case 'w:moveFrom':
      case 'mc:Fallback':
        break;
      default:
        if (node.hasChildNodes()) enter(node);
        else closerOf(node)();
    }
  }
  return lines.join('\n').trim();
}
