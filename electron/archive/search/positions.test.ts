import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ByteWriter, IntList } from './bytes.ts';
import { documentsOf, PIECE, PiecesWriter, readPiece, writePositions } from './positions.ts';

/** More than two pieces; steps of one to three bytes, one to four positions each. */
const DOCUMENTS = Array.from({ length: PIECE * 2 + 300 }, (_, document) =>
  Array.from({ length: (document % 4) + 1 }, (__, at) => at * 90 + ((document * 37) % 9000)),
);

function pieces(): Uint8Array[] {
  const writer = new PiecesWriter();
  for (const positions of DOCUMENTS) {
    const bytes = new ByteWriter();
    writePositions(bytes, positions);
    writer.add(bytes.bytes, 0, bytes.length);
  }
  return writer.take();
}

function read(written: readonly Uint8Array[], ordinals: Int32Array): number[][] {
  const starts = new Int32Array(ordinals.length + 1);
  const values = new IntList(1);
  let index = 0;
  for (const [piece, bytes] of written.entries())
    index = readPiece(
      { bytes, first: piece * PIECE, documents: documentsOf(piece, DOCUMENTS.length) },
      ordinals,
      index,
      { starts, values },
    );
  expect(index).toBe(ordinals.length);
  return [...ordinals].map((_, at) => [...values.toArray().subarray(starts[at], starts[at + 1])]);
}

test('of any documents exactly their positions are read, whatever lies between them', () => {
  const written = pieces();
  expect(written).toHaveLength(3);
  const wanted = fc.uniqueArray(fc.nat(DOCUMENTS.length - 1), { maxLength: 400 });
  fc.assert(
    fc.property(wanted, fc.array(fc.nat(400), { maxLength: 5 }), (documents, missing) => {
      const ordinals = documents.toSorted((left, right) => left - right);
      // Documents without the term stand anywhere among the others.
      for (const place of missing) ordinals.splice(Math.min(place, ordinals.length), 0, -1);
      expect(read(written, Int32Array.from(ordinals))).toEqual(
        ordinals.map((ordinal) => DOCUMENTS[ordinal] ?? []),
      );
    }),
  );
});

test('cut off bytes end a reading, and invent nothing beyond them', () => {
  const [bytes] = pieces();
  if (!bytes) throw new Error('no piece');
  const ordinals = Int32Array.from([0, 500, 1023]);
  const starts = new Int32Array(4);
  readPiece({ bytes: bytes.subarray(0, 900), first: 0, documents: PIECE }, ordinals, 0, {
    starts,
    values: new IntList(1),
  });
  expect(starts[1]).toBe(1);
  expect(starts[3]).toBe(starts[2]);
});

test('a term without positions has no pieces', () => {
  const writer = new PiecesWriter();
  for (let document = 0; document < PIECE + 5; document += 1) writer.add(new Uint8Array(0), 0, 0);
  expect(writer.take()).toEqual([]);
});
