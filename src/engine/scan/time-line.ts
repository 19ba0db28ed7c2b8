/** How often each thing happened over time, in a fixed number of buckets that grow with the time they cover. */
export const BUCKETS = 48;

export interface Histogram {
  /** Milliseconds of one bucket. */
  readonly width: number;
  /** When the first bucket begins. */
  readonly from: string;
  /** Records by cause or symptom, bucket by bucket. */
  readonly counts: { readonly [name: string]: readonly number[] };
}

export class TimeLine {
  #width = 1000;
  #first = Number.POSITIVE_INFINITY;
  #last = Number.NEGATIVE_INFINITY;
  readonly #counts = new Map<string, Map<number, number>>();

  add(time: number, names: Iterable<string>, times = 1): void {
    if (!Number.isFinite(time)) return;
    let bucket = Math.floor(time / this.#width);
    while (Math.max(this.#last, bucket) - Math.min(this.#first, bucket) >= BUCKETS) {
      this.#widen();
      bucket = Math.floor(time / this.#width);
    }
    this.#first = Math.min(this.#first, bucket);
    this.#last = Math.max(this.#last, bucket);
    for (const name of names) {
      const own = this.#counts.get(name) ?? new Map<number, number>();
      this.#counts.set(name, own);
      own.set(bucket, (own.get(bucket) ?? 0) + times);
    }
  }

  #widen(): void {
    this.#width *= 2;
    this.#first = Math.floor(this.#first / 2);
    this.#last = Math.floor(this.#last / 2);
    for (const [name, own] of this.#counts) {
      const wider = new Map<number, number>();
      for (const [bucket, count] of own) {
        const half = Math.floor(bucket / 2);
        wider.set(half, (wider.get(half) ?? 0) + count);
      }
      this.#counts.set(name, wider);
    }
  }

  histogram(): Histogram | null {
    if (!Number.isFinite(this.#first)) return null;
    const length = this.#last - this.#first + 1;
    const counts = [...this.#counts].map(([name, own]) => [
      name,
      Array.from({ length }, (_, at) => own.get(this.#first + at) ?? 0),
    ]);
    return {
      width: this.#width,
      from: new Date(this.#first * this.#width).toISOString(),
      counts: Object.fromEntries(counts),
    };
  }
}
