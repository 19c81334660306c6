import { type ArticleFields, articleFieldsSchema } from '#shared/article/fields.ts';
import { breakNode, paragraphNode, sheet, textNode } from '#shared/document/build.ts';
import type { StoredNode } from '#shared/document/node.ts';
import { SHEET_FIELDS, type SheetField } from '#shared/document/story.ts';
import type { LeftOutBlock } from '#shared/contract/imports.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { articleLanguageSchema } from '#shared/text/language.ts';
import { type Block, blockText, type Piece, piecesText } from './blocks/blocks.ts';
import { bodyNodes, inlineNodes } from './blocks/nodes.ts';
import { foldSpaces } from './blocks/spaces.ts';
import { reportOf } from './assemble-report.ts';
import type { ImportedArticle } from './format.ts';
import type { Incoming } from './incoming.ts';
import type { PageMetadata } from './html/metadata.ts';
import { LIMITS } from './limits.ts';
import { datelineOf } from './recognition/lines.ts';
import { BODY, type Placement, type Recognition } from './recognition/recognition.ts';
import { recogniseArticle } from './recognition/recognise.ts';
import { sameTitle } from './recognition/similarity.ts';

/** An article from blocks: recognition, the two documents, fields and report. Errors: EMPTY_INPUT, LIMIT_EXCEEDED. */
export function assembleArticle(incoming: Incoming): Result<ImportedArticle> {
  const { blocks, metadata, stated } = incoming;
  if (
    !blocks.some((block) => block.kind !== 'picture' && blockText(block) !== '') &&
    !stated?.sheet.headline
  ) {
    return fail('EMPTY_INPUT', { name: incoming.name });
  }
  if (blocks.length > LIMITS.blocks) {
    return fail('LIMIT_EXCEEDED', { task: 'paragraphs', limit: LIMITS.blocks, name: incoming.name });
  }
  const { places, recognition } = recogniseArticle(blocks, metadata, incoming.surroundings);
  const located = takeDateline(blocks, places, recognition);
  const { fields, used } = sheetFields(located, stated?.sheet ?? {}, metadata);
  const inBody = located.blocks.flatMap((block, at): PlacedBlock[] => {
    const place = located.places[at] ?? BODY;
    if (block.kind === 'picture' || used.has(at)) return [];
    // In plain text a crosshead is a line like any other, until it is recognised.
    return block.kind === 'paragraph' && place.role === 'crosshead'
      ? [{ block: { kind: 'heading', level: 2, pieces: block.pieces, hints: {} }, place }]
      : [{ block, place }];
  });
  const kept = inBody.filter(({ place }) => place.keep).map(({ block }) => block);
  const document = sheet(fields, atLeastOne(bodyNodes(kept)));
  // The same levels of crossheads in both: accepting takes blocks away and changes no other.
  const nodes = inBody.map(({ block }) => bodyNodes([block], kept));
  const everything = sheet(fields, atLeastOne(nodes.flat()));
  const leftOut = recognition.blocks.filter((block) => !block.keep);
  const notes = [...incoming.notes];
  if (leftOut.length > 0)
    notes.push({
      code: 'recognised-as-page',
      count: leftOut.length,
      detail: leftOut[0]?.text.slice(0, 120) ?? '',
    });
  return ok({
    document,
    everything,
    recognition: recognition.isArticle ? { ...recognition, leftOut: placesLeftOut(inBody, nodes) } : null,
    fields: { ...fieldsOf(metadata, recognition), ...stated?.fields },
    notes,
    report: reportOf(incoming, document, kept, located.dateline, recognition),
    package: null,
    files: new Map(),
  });
}

interface PlacedBlock {
  readonly block: Block;
  readonly place: Placement;
}

/** Where in the text with everything the blocks stand that are left out. */
function placesLeftOut(inBody: readonly PlacedBlock[], nodes: readonly StoredNode[][]): LeftOutBlock[] {
  let at = SHEET_FIELDS.length;
  return inBody.flatMap(({ place: { keep, role, reason } }, index) => {
    const first = at;
    const count = nodes[index]?.length ?? 0;
    at += count;
    if (keep) return [];
    return Array.from({ length: count }, (_, more) => ({ block: first + more, role, reason }));
  });
}

function atLeastOne(nodes: readonly StoredNode[]): readonly StoredNode[] {
  return nodes.length > 0 ? nodes : [paragraphNode([])];
}

interface Located {
  readonly blocks: readonly Block[];
  readonly places: readonly Placement[];
  readonly dateline: { readonly printed: string; readonly place: string } | null;
  readonly recognition: Recognition;
}

/** Takes "Karlsruhe (dpa) – " off the first paragraph, into the dateline. */
function takeDateline(
  blocks: readonly Block[],
  places: readonly Placement[],
  recognition: Recognition,
): Located {
  const at = blocks.findIndex(
    (block, index) =>
      block.kind === 'paragraph' && (places[index] ?? BODY).role === 'body' && (places[index] ?? BODY).keep,
  );
  const block = blocks[at];
  const none: Located = { blocks, places, dateline: null, recognition };
  if (!block || block.kind !== 'paragraph' || places.some((place) => place.role === 'dateline')) return none;
  const dateline = datelineOf(piecesText(block.pieces));
  if (!dateline) return none;
  const rest: Block = { ...block, pieces: dropStart(block.pieces, dateline.printed.length) };
  const line: Block = {
    kind: 'paragraph',
    pieces: [{ kind: 'text', text: dateline.text, format: {}, link: null }],
    hints: {},
  };
  return {
    blocks: [...blocks.slice(0, at), line, rest, ...blocks.slice(at + 1)],
    places: [
      ...places.slice(0, at),
      { role: 'dateline', keep: true, reason: 'place-and-agency' },
      BODY,
      ...places.slice(at + 1),
    ],
    dateline: { printed: dateline.printed.trim(), place: dateline.place },
    recognition,
  };
}

function dropStart(pieces: readonly Piece[], length: number): Piece[] {
  let left = length;
  return pieces.flatMap((piece): Piece[] => {
    if (left === 0 || piece.kind === 'note') return [piece];
    if (piece.kind === 'break') {
      left -= 1;
      return [];
    }
    const cut = Math.min(left, piece.text.length);
    left -= cut;
    return cut === piece.text.length ? [] : [{ ...piece, text: piece.text.slice(cut) }];
  });
}

/** The fields of the sheet, and which blocks went into them: those do not stand in the body as well. */
function sheetFields(
  located: Located,
  stated: Partial<Record<SheetField, string>>,
  metadata: PageMetadata | null,
): { fields: Partial<Record<SheetField, readonly StoredNode[]>>; used: ReadonlySet<number> } {
  const fields: Partial<Record<SheetField, readonly StoredNode[]>> = {};
  const used = new Set<number>();
  for (const name of SHEET_FIELDS) {
    const own = stated[name];
    const found = located.blocks.flatMap((_, at) =>
      located.places[at]?.role === name && located.places[at]?.keep ? [at] : [],
    );
    if (own) {
      fields[name] = [textNode(own)];
      for (const at of found) if (sameTitle(own, blockText(located.blocks[at] ?? EMPTY))) used.add(at);
      continue;
    }
    const nodes = found.slice(0, name === 'standfirst' ? 3 : 1).flatMap((at, index) => {
      const block = located.blocks[at] ?? EMPTY;
      const pieces = 'pieces' in block ? block.pieces : [];
      used.add(at);
      // Bold is how a page sets its standfirst, not what its author stressed.
      const calm = foldSpaces(
        pieces.map((piece) => (piece.kind === 'text' ? { ...piece, format: {}, link: null } : piece)),
      );
      return [...(index > 0 ? [breakNode()] : []), ...inlineNodes(calm)];
    });
    if (nodes.length > 0) fields[name] = nodes;
  }
  if (!fields.byline && metadata && metadata.authors.length > 0) {
    fields.byline = [textNode(metadata.authors.join(', '))];
  }
  return { fields, used };
}

const EMPTY: Block = { kind: 'rule', hints: {} };

function fieldsOf(metadata: PageMetadata | null, recognition: Recognition): Partial<ArticleFields> {
  const language = articleLanguageSchema.safeParse(metadata?.language.toLowerCase().split(/[-_]/)[0] ?? '');
  const fields: Partial<ArticleFields> = {
    language: language.success ? language.data : recognition.language,
  };
  if (!metadata) return fields;
  // A time without a zone is a time nowhere: it stays in the report only.
  const published = /T.*(?:Z|[+-]\d\d:\d\d)$/.test(metadata.published)
    ? new Date(metadata.published).toISOString()
    : null;
  const wanted = {
    ...fields,
    ...(published ? { publishedAt: published } : {}),
    ...(metadata.keywords.length > 0 ? { keywords: [...metadata.keywords] } : {}),
    ...(metadata.subjects.length > 0
      ? { subjectCodes: metadata.subjects.map((subject) => subject.code.slice(0, 100)) }
      : {}),
    ...(metadata.address ? { sourceAddress: metadata.address } : {}),
    ...(metadata.copyrightNotice ? { copyrightNotice: metadata.copyrightNotice.slice(0, 1000) } : {}),
  };
  return articleFieldsSchema.partial().safeParse(wanted).success ? wanted : fields;
}
