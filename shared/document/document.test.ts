import { describe, expect, it } from 'vitest';
import {
  factBoxNode,
  headingNode,
  linkNode,
  listNode,
  noteNode,
  paragraphNode,
  pictureNode,
  placeholderNode,
  pullQuoteNode,
  quoteNode,
  ruleNode,
  sheet,
  tableNode,
  textNode,
} from './build.ts';
import { checkDocument, documentJson, parseDocument } from './document.ts';

const everything = sheet({ kicker: 'Hafen', headline: 'Ein neuer Kai' }, [
  paragraphNode([
    textNode('Ein '),
    textNode('Wort', { bold: true, italic: true }, ['b', 'a']),
    linkNode('https://example.org/', [textNode('Verweis')]),
    noteNode([textNode('nachfragen')]),
    placeholderNode('TK'),
  ]),
  headingNode(2, [textNode('Zwischenüberschrift')]),
  listNode(true, [[textNode('eins')], [textNode('zwei')], [listNode(false, [[textNode('zwei a')]])]]),
  quoteNode([textNode('Zitat')]),
  pullQuoteNode([textNode('Zitat')]),
  factBoxNode([headingNode(1, [textNode('Kasten')]), paragraphNode([])]),
  pictureNode({ asset: 'a'.repeat(64), caption: 'Der Kai' }),
  tableNode([[{ header: true, blocks: [paragraphNode([textNode('Jahr')])] }]]),
  ruleNode(),
]);

function failureOf(value: unknown) {
  const result = checkDocument(value);
  return result.ok ? null : result.error;
}

function withBlock(node: unknown) {
  const plain = sheet({});
  return { root: { ...plain.root, children: [...plain.root.children, node] } };
}

describe('a stored document', () => {
  it('with every node comes back whole, and in one order of properties whoever wrote it', () => {
    const read = parseDocument(documentJson(everything));
    expect(read.ok && read.value).toEqual(everything);
    const canonical = read.ok ? documentJson(read.value) : '';
    const again = parseDocument(canonical);
    expect(again.ok && documentJson(again.value)).toBe(canonical);
  });

  it('gets the properties that Lexical would write where an importer left them out', () => {
    const read = checkDocument(withBlock({ type: 'paragraph', children: [{ type: 'text', text: 'kurz' }] }));
    expect(read.ok && read.value.root.children.at(-1)).toEqual(paragraphNode([textNode('kurz')]));
  });

  it.each([
    ['an unknown node', { type: 'script', version: 1 }, /unknown node "script"/],
    ['an unknown property', { ...paragraphNode([]), onclick: 'x' }, /onclick/],
    ['a block inside a line', paragraphNode([paragraphNode([])]), /Invalid/],
    ['a link that runs something', paragraphNode([linkNode('javascript:alert(1)', [])]), /only http/],
    ['style in a text', paragraphNode([{ ...textNode('x'), style: 'color:red' }]), /Invalid/],
    ['something that is no node', 'text', /not a node/],
  ])('is refused with the place named: %s', (_name, node, reason) => {
    const failure = failureOf(withBlock(node));
    expect(failure?.code).toBe('INVALID_DOCUMENT');
    expect(String(failure?.params['path'])).toMatch(/^root\.children\.7/);
    expect(String(failure?.params['reason'])).toMatch(reason);
  });

  it('from a newer program is refused as such', () => {
    expect(failureOf(withBlock({ ...paragraphNode([]), version: 2 }))).toEqual({
      code: 'NEWER_VERSION',
      params: { name: 'root.children.7', version: 2, supported: 1 },
    });
  });

  it('needs its six fixed blocks in order', () => {
    const { root } = sheet({});
    expect(failureOf({ root: { ...root, children: root.children.slice(1) } })?.params['reason']).toBe(
      'expected the field kicker',
    );
    expect(failureOf({ root: { ...root, children: root.children.slice(0, 3) } })?.params['reason']).toBe(
      'the fixed blocks are missing',
    );
  });

  it('does not overflow the stack when it is nested without end', () => {
    let node: object = paragraphNode([]);
    for (let depth = 0; depth < 50_000; depth += 1)
      node = { type: 'list', children: [{ type: 'listitem', children: [node] }] };
    expect(failureOf(withBlock(node))?.params['reason']).toBe('nested too deeply');
  });

  it('that is not JSON says so', () => {
    expect(parseDocument('{').ok).toBe(false);
  });
});
