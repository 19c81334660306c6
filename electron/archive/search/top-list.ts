/** Keeps the best of many: a heap whose root is the worst of what it keeps. */
export class TopList {
  readonly #size: number;
  readonly #scores: number[] = [];
  readonly #ties: number[] = [];
  readonly #serials: number[] = [];

  constructor(size: number) {
    this.#size = Math.max(1, size);
  }

  /** What a score has to reach to be kept. */
  get threshold(): number {
    return this.#scores.length < this.#size ? Number.NEGATIVE_INFINITY : (this.#scores[0] ?? 0);
  }

  /** `tie` decides between equal scores (higher is better), and then the higher serial. */
  offer(score: number, tie: number, serial: number): void {
    if (this.#scores.length < this.#size) {
      this.#scores.push(score);
      this.#ties.push(tie);
      this.#serials.push(serial);
      this.#up(this.#scores.length - 1);
    } else if (this.#isWorseThan(0, score, tie, serial)) {
      this.#scores[0] = score;
      this.#ties[0] = tie;
      this.#serials[0] = serial;
      this.#down(0);
    }
  }

  /** Best first. */
  sorted(): { readonly serial: number; readonly score: number }[] {
    return this.#scores
      .map((score, at) => ({ serial: this.#serials[at] ?? 0, score, tie: this.#ties[at] ?? 0 }))
      .sort((left, right) => right.score - left.score || right.tie - left.tie || right.serial - left.serial)
      .map(({ serial, score }) => ({ serial, score }));
  }

  #isWorseThan(at: number, score: number, tie: number, serial: number): boolean {
    const own = this.#scores[at] ?? 0;
    if (own !== score) return own < score;
    const ownTie = this.#ties[at] ?? 0;
    return ownTie !== tie ? ownTie < tie : (this.#serials[at] ?? 0) < serial;
  }

  #isWorse(left: number, right: number): boolean {
    return this.#isWorseThan(
      left,
      this.#scores[right] ?? 0,
      this.#ties[right] ?? 0,
      this.#serials[right] ?? 0,
    );
  }

  #up(from: number): void {
    let at = from;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isWorse(at, parent)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #down(from: number): void {
    let at = from;
    for (;;) {
      let worst = at;
      for (const child of [2 * at + 1, 2 * at + 2])
        if (child < this.#scores.length && this.#isWorse(child, worst)) worst = child;
      if (worst === at) return;
      this.#swap(at, worst);
      at = worst;
    }
  }

  #swap(one: number, other: number): void {
    for (const list of [this.#scores, this.#ties, this.#serials]) {
      const kept = list[one] ?? 0;
      list[one] = list[other] ?? 0;
      list[other] = kept;
    }
  }
}
