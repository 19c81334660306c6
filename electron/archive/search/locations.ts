import type { ReadDatabase } from '../sql.ts';
import { deadAfter, segmentPath, segmentRows } from './control.ts';
import { FileSegment } from './segment-file.ts';

export interface Location {
  readonly segment: number;
  readonly article: number;
}

/** In which segment each article of the base stands, for who writes the index. */
export class Locations {
  #segments = new Int32Array(1024);
  #articles = new Int32Array(1024);
  #last = 0;

  /** The highest serial that ever had a place here. */
  get last(): number {
    return this.#last;
  }

  /** Reads it off the segments' own columns. */
  static of(index: ReadDatabase): Locations {
    const locations = new Locations();
    const dead = new Set(deadAfter(index, 0).map(({ segment, article }) => `${segment} ${article}`));
    for (const { number } of segmentRows(index)) {
      for (const [article, serial] of FileSegment.serials(segmentPath(index, number)).entries())
        if (!dead.has(`${number} ${article}`)) locations.set(serial, { segment: number, article });
    }
    return locations;
  }

  get(serial: number): Location | null {
    const segment = this.#segments[serial] ?? 0;
    return segment === 0 ? null : { segment, article: this.#articles[serial] ?? 0 };
  }

  set(serial: number, { segment, article }: Location): void {
    if (serial >= this.#segments.length) {
      const size = Math.max(serial + 1, this.#segments.length * 2);
      this.#segments = grown(this.#segments, size);
      this.#articles = grown(this.#articles, size);
    }
    if (serial > this.#last) this.#last = serial;
    this.#segments[serial] = segment;
    this.#articles[serial] = article;
  }

  clear(serial: number): void {
    if (serial < this.#segments.length) this.#segments[serial] = 0;
  }
}

function grown(values: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(size);
  larger.set(values);
  return larger;
}
