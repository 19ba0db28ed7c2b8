/** Numbers by texts that are still bytes: what a column holds is looked up without making a string of it. */
const SMALL = 64;

export class ByteMemo {
  /** Position of an entry plus one, by the hash of its text. */
  #slots = new Int32Array(SMALL * 4);
  #hashes = new Int32Array(SMALL);
  #starts = new Int32Array(SMALL);
  #lengths = new Int32Array(SMALL);
  #values = new Int32Array(SMALL);
  #bytes = new Uint8Array(SMALL * 32);
  #view = new DataView(this.#bytes.buffer);
  #used = 0;
  size = 0;

  /** The entry that holds this text; -1 where none does. */
  find(view: DataView, start: number, end: number): number {
    const hash = hashOf(view, start, end);
    const mask = this.#slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const entry = (this.#slots[slot] as number) - 1;
      if (entry === -1) return -1;
      if (this.#hashes[entry] === hash && this.#lengths[entry] === end - start) {
        if (same(view, start, this.#view, this.#starts[entry] as number, end - start)) return entry;
      }
    }
  }

  valueOf(entry: number): number {
    return this.#values[entry] as number;
  }

  /** Enters a text that is not there yet; gives back its entry. */
  add(view: DataView, start: number, end: number, value: number): number {
    const length = end - start;
    if (this.size === this.#hashes.length) this.#grow();
    if (this.#used + length > this.#bytes.length) this.#widen(length);
    const entry = this.size++;
    const hash = hashOf(view, start, end);
    this.#hashes[entry] = hash;
    this.#starts[entry] = this.#used;
    this.#lengths[entry] = length;
    this.#values[entry] = value;
    for (let at = 0; at < length; at++) this.#bytes[this.#used + at] = view.getUint8(start + at);
    this.#used += length;
    this.#file(entry, hash);
    return entry;
  }

  /** The text of an entry; only for bytes below 128. */
  textOf(entry: number): string {
    const start = this.#starts[entry] as number;
    return String.fromCharCode(...this.#bytes.subarray(start, start + (this.#lengths[entry] as number)));
  }

  #file(entry: number, hash: number): void {
    const mask = this.#slots.length - 1;
    let slot = hash & mask;
    while (this.#slots[slot] !== 0) slot = (slot + 1) & mask;
    this.#slots[slot] = entry + 1;
  }

  #grow(): void {
    const length = this.#hashes.length * 2;
    this.#hashes = longer(this.#hashes, length);
    this.#starts = longer(this.#starts, length);
    this.#lengths = longer(this.#lengths, length);
    this.#values = longer(this.#values, length);
    this.#slots = new Int32Array(length * 4);
    for (let entry = 0; entry < this.size; entry++) this.#file(entry, this.#hashes[entry] as number);
  }

  #widen(by: number): void {
    const bytes = new Uint8Array(Math.max(this.#bytes.length * 2, this.#used + by));
    bytes.set(this.#bytes.subarray(0, this.#used));
    this.#bytes = bytes;
    this.#view = new DataView(bytes.buffer);
  }
}

function longer(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const made = new Int32Array(length);
  made.set(numbers);
  return made;
}

/** Four bytes at a time, the last of them overlapping. */
function hashOf(view: DataView, start: number, end: number): number {
  const length = end - start;
  let hash = length;
  if (length >= 4) {
    for (let at = start; at < end - 4; at += 4) hash = mixed(hash, view.getInt32(at, true));
    hash = mixed(hash, view.getInt32(end - 4, true));
  } else for (let at = start; at < end; at++) hash = mixed(hash, view.getUint8(at));
  return hash ^ (hash >>> 15);
}
const mixed = (hash: number, word: number): number => {
  const next = Math.imul(hash ^ word, 0x9e3779b1);
  return next ^ (next >>> 13);
};

function same(one: DataView, from: number, other: DataView, at: number, length: number): boolean {
  let index = 0;
  for (; index + 4 <= length; index += 4)
    if (one.getInt32(from + index, true) !== other.getInt32(at + index, true)) return false;
  for (; index < length; index++) if (one.getUint8(from + index) !== other.getUint8(at + index)) return false;
  return true;
}
