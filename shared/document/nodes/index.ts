import { z } from 'zod';
import type { ChildSchemas, NodeDefinition } from '../node.ts';
import { factBox } from './factbox.ts';
import { field } from './field.ts';
import { heading } from './heading.ts';
import { linebreak } from './linebreak.ts';
import { link } from './link.ts';
import { list } from './list.ts';
import { listItem } from './listitem.ts';
import { note } from './note.ts';
import { paragraph } from './paragraph.ts';
import { picture } from './picture.ts';
import { pullQuote } from './pullquote.ts';
import { quote } from './quote.ts';
import { rule } from './rule.ts';
import { tab } from './tab.ts';
import { table } from './table.ts';
import { tableCell } from './tablecell.ts';
import { tableRow } from './tablerow.ts';
import { text } from './text.ts';

/** Every node a document may hold. A new node gets its file and a line here. */
const NODES: readonly NodeDefinition[] = [
  field,
  paragraph,
  heading,
  list,
  listItem,
  quote,
  pullQuote,
  factBox,
  picture,
  table,
  tableRow,
  tableCell,
  rule,
  text,
  tab,
  linebreak,
  link,
  note,
];

export const nodeByType: ReadonlyMap<string, NodeDefinition> = new Map(
  NODES.map((node) => [node.type, node]),
);

function unionOf(belongs: (node: NodeDefinition) => boolean): z.ZodType {
  return z.lazy(() => {
    const members = NODES.filter(belongs).map((node) => node.schema(children));
    return z.discriminatedUnion('type', members as unknown as [z.ZodObject, ...z.ZodObject[]]);
  });
}

const children: ChildSchemas = {
  inline: unionOf((node) => node.place === 'inline'),
  block: unionOf((node) => node.place === 'block' || node.place === 'top'),
  boxed: unionOf((node) => node.place === 'block'),
  itemContent: unionOf((node) => node.place === 'inline' || node === list),
  listItem: z.lazy(() => listItem.schema(children)),
  tableRow: z.lazy(() => tableRow.schema(children)),
  tableCell: z.lazy(() => tableCell.schema(children)),
};

/** The schemas of what stands directly on the sheet. */
export const fieldSchema = field.schema(children);
export const blockSchema = children.block;
