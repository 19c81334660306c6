const FEW = 48;

/** Growing bytes with numbers of variable length (7 bits a byte, lowest first, as in Lucene and protobuf). */
export class ByteWriter {
  bytes: Uint8Array;
  length = 0;

  constructor(size = 1024) {
    this.bytes = new Uint8Array(size);
  }

  byte(value: number): void {
    if (this.length === this.bytes.length) this.#grow(1);
    this.bytes[this.length++] = value;
  }

  varint(value: number): void {
    let left = value;
    while (left > 127) {
      this.byte((left & 127) | 128);
      left >>>= 7;
    }
    this.byte(left);
  }

  copy(from: Uint8Array, start: number, end: number): void {
    const size = end - start;
    if (this.length + size > this.bytes.length) this.#grow(size);
    // Most of what is copied is a few bytes, for which a view of them costs more than the copying.
    if (size > FEW) this.bytes.set(from.subarray(start, end), this.length);
    else for (let at = 0; at < size; at += 1) this.bytes[this.length + at] = from[start + at] ?? 0;
    this.length += size;
  }

  /** What was written, as bytes of its own; the writer begins anew. */
  take(): Uint8Array {
    const taken = this.bytes.slice(0, this.length);
    this.length = 0;
    return taken;
  }

  #grow(by: number): void {
    const larger = new Uint8Array(Math.max(this.bytes.length * 2, this.length + by));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }
}

/** Reads what a ByteWriter wrote. Beyond the end it answers 0, so that damage cannot run on for ever. */
export class ByteReader {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte(): number {
    return this.bytes[this.at++] ?? 0;
  }

  varint(): number {
    const { bytes } = this;
    let value = bytes[this.at++] ?? 0;
    if (value < 128) return value;
    value &= 127;
    for (let shift = 7; shift < 32; shift += 7) {
      const next = bytes[this.at++] ?? 0;
      value |= (next & 127) << shift;
      if (next < 128) break;
    }
    return value >>> 0;
  }
}

/** An Int32Array that grows. */
export class IntList {
  values: Int32Array;
  length = 0;

  constructor(size = 1024) {
    this.values = new Int32Array(size);
  }

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  /** The values, with room behind them for so many more: who fills it, says so by `length`. */
  withRoomFor(more: number): Int32Array {
    if (this.length + more > this.values.length) {
      const larger = new Int32Array(Math.max(this.values.length * 2, this.length + more));
      larger.set(this.values.subarray(0, this.length));
      this.values = larger;
    }
    return this.values;
  }

  at(index: number): number {
    return this.values[index] ?? 0;
  }

  toArray(): Int32Array {
    return this.values.slice(0, this.length);
  }

  /** The values without a copy; what is pushed later does not show in it. */
  view(): Int32Array {
    return this.values.subarray(0, this.length);
  }
}
