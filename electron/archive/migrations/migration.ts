/**
 * One step of the archive's format. Once released, a migration never changes: its checksum is recorded in every
 * archive that ran it. A change of format is a new migration.
 */
export interface Migration {
  readonly number: number;
  readonly name: string;
  /** Statements, run in one transaction. */
  readonly sql: string;
}
