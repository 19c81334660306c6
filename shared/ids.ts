import { v7 } from 'uuid';

/** Makes ids (UUIDv7: they sort by time of creation). Handed in through contexts so that tests decide them. */
export interface Ids {
  next(): string;
}

export const systemIds: Ids = { next: () => v7() };
