import type { EvidencePart, EvidenceReading } from '#shared/contract/evidence-reading.ts';
import { all, first, type ReadDatabase, run, type WriteDatabase } from './sql.ts';

/** The words of evidence, derived from its file. */

/** What is known about the words of evidence, without the words. */
export type ReadingSummary = Pick<EvidenceReading, 'outcome' | 'misnamed' | 'mail'> & {
  readonly parts: number;
  readonly reader: number;
};

interface ReadingRow {
  outcome: EvidenceReading['outcome'];
  misnamed: number;
  mail: string | null;
  parts: number;
  reader: number;
}

export function findReading(db: ReadDatabase, evidenceId: string): ReadingSummary | null {
  const row = first<ReadingRow>(
    db,
    'SELECT outcome, misnamed, mail, parts, reader FROM evidence_readings WHERE evidence_id = ?',
    evidenceId,
  );
  if (!row) return null;
  const mail = row.mail === null ? null : (JSON.parse(row.mail) as EvidenceReading['mail']);
  return { ...row, misnamed: row.misnamed === 1, mail };
}

/** In place of what was read before. */
export function writeReading(
  db: WriteDatabase,
  evidenceId: string,
  reading: EvidenceReading,
  made: { readonly reader: number; readonly at: string },
): void {
  run(db, 'DELETE FROM evidence_readings WHERE evidence_id = ?', evidenceId);
  run(
    db,
    `INSERT INTO evidence_readings (evidence_id, outcome, misnamed, mail, parts, reader, read_at)
     VALUES (:evidenceId, :outcome, :misnamed, :mail, :parts, :reader, :at)`,
    {
      evidenceId,
      outcome: reading.outcome,
      misnamed: reading.misnamed ? 1 : 0,
      mail: reading.mail === null ? null : JSON.stringify(reading.mail),
      parts: reading.parts.length,
      ...made,
    },
  );
  for (const part of reading.parts) {
    run(
      db,
      `INSERT INTO evidence_parts (evidence_id, number, start, text, width, height, segments)
       VALUES (:evidenceId, :number, :start, :text, :width, :height, :segments)`,
      { ...part, evidenceId, segments: JSON.stringify(part.segments) },
    );
  }
}

type PartRow = Omit<EvidencePart, 'segments'> & { readonly segments: string };

const PART = 'number, start, text, width, height, segments';

export function findPart(db: ReadDatabase, evidenceId: string, number: number): EvidencePart | null {
  const row = first<PartRow>(
    db,
    `SELECT ${PART} FROM evidence_parts WHERE evidence_id = ? AND number = ?`,
    evidenceId,
    number,
  );
  return row ? partOf(row) : null;
}

/** The words alone, part by part; for long evidence `segments` cost more than the text. */
export function partTexts(
  db: ReadDatabase,
  evidenceId: string,
): Pick<EvidencePart, 'number' | 'start' | 'text'>[] {
  return all(
    db,
    'SELECT number, start, text FROM evidence_parts WHERE evidence_id = ? ORDER BY number',
    evidenceId,
  );
}

function partOf(row: PartRow): EvidencePart {
  return { ...row, segments: JSON.parse(row.segments) as EvidencePart['segments'] };
}

/** The recording that a transcript belongs to, or null. */
export function recordingOf(db: ReadDatabase, transcriptId: string): string | null {
  return (
    first<{ id: string }>(
      db,
      'SELECT recording_id AS id FROM evidence_transcripts WHERE transcript_id = ?',
      transcriptId,
    )?.id ?? null
  );
}

export function transcriptsOf(db: ReadDatabase, recordingId: string): string[] {
  return all<{ id: string }>(
    db,
    'SELECT transcript_id AS id FROM evidence_transcripts WHERE recording_id = ? ORDER BY transcript_id',
    recordingId,
  ).map(({ id }) => id);
}

export function pairTranscript(db: WriteDatabase, transcriptId: string, recordingId: string | null): void {
  run(db, 'DELETE FROM evidence_transcripts WHERE transcript_id = ?', transcriptId);
  if (recordingId !== null)
    run(
      db,
      'INSERT INTO evidence_transcripts (transcript_id, recording_id) VALUES (?, ?)',
      transcriptId,
      recordingId,
    );
}
