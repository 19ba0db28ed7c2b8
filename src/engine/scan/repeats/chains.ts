/** Lines by join and key: of each key the newest come first. As arrays of numbers, since every line of a join is entered. */
/** Powers of two. */
const HEADS = 1 << 15;
const NODES = 1 << 16;

export class Chains {
  /** The newest node of each hash plus one, and the node before each; nodes are numbered on and on. */
  readonly #heads = new Float64Array(HEADS);
  readonly #before = new Float64Array(NODES);
  readonly #parts = new Int32Array(NODES).fill(-1);
  readonly #keys = new Float64Array(NODES);
  readonly #patterns = new Uint32Array(NODES);
  readonly #lines = new Float64Array(NODES);
  #next = 1;

  add(part: number, key: number, patterns: number, line: number): void {
    const head = headOf(part, key);
    const node = this.#next++;
    const slot = node & (NODES - 1);
    this.#before[slot] = this.#heads[head] as number;
    this.#heads[head] = node;
    this.#parts[slot] = part;
    this.#keys[slot] = key;
    this.#patterns[slot] = patterns;
    this.#lines[slot] = line;
  }

  /** The patterns that were met by this key in lines from this one on, as bits. */
  patternsOf(part: number, key: number, oldest: number): number {
    let met = 0;
    for (const slot of this.#of(part, key, oldest)) met |= this.#patterns[slot] as number;
    return met;
  }

  /** The lines of this key from this one on, at most so many and the newest, the oldest first; they are no longer kept. */
  take(part: number, key: number, oldest: number, most: number): readonly number[] {
    const slots = this.#of(part, key, oldest);
    for (const slot of slots) this.#parts[slot] = -1;
    return slots
      .slice(0, most)
      .map((slot) => this.#lines[slot] as number)
      .reverse();
  }

  #of(part: number, key: number, oldest: number): readonly number[] {
    let node = this.#heads[headOf(part, key)] as number;
    if (node === 0) return NONE;
    const first = this.#next - NODES;
    const found: number[] = [];
    while (node > 0 && node >= first) {
      const slot = node & (NODES - 1);
      if ((this.#lines[slot] as number) < oldest) break;
      if (this.#parts[slot] === part && this.#keys[slot] === key) found.push(slot);
      node = this.#before[slot] as number;
    }
    return found;
  }
}
const NONE: readonly number[] = [];
const headOf = (part: number, key: number): number => Math.imul(key ^ Math.imul(part, 0x85ebca6b), 0x9e3779b1) >>> 17;
