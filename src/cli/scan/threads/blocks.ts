/**
 * A file in blocks that threads look at beside one another: memory that they share. Each block stands in the slot of its number; a
 * line belongs to the block that it begins in.
 */
import { readSync } from 'node:fs';
import { ENTRY, LONGEST_LINE, type Look, type Looked, type Part } from '../../../engine/scan/look.ts';

const LINE_FEED = 10;
/** Bytes before a block, which tell whether a line begins with it; as many as keep its words where they are in the file. */
const BEFORE = 8;
const INT = 4;
/** Lines that may be found in a block; of the rest is told where they begin. */
const FOUND = 4 * 1024;

/** Bytes of a block, how far its last line may go on, and how many blocks are kept at once. */
export interface Sizes {
  readonly block: number;
  readonly beyond: number;
  readonly slots: number;
}
export const SIZES: Sizes = { block: 512 * 1024, beyond: LONGEST_LINE, slots: 8 };
export const roomOf = ({ block, beyond }: Sizes): number => (BEFORE + block + beyond + 7) & ~7;

/** Numbers that all threads see: the next block that nobody took, how many there are, which file it is, and who is at work. */
export const Shared = { next: 0, blocks: 1, file: 2, busy: 3, slots: 4 } as const;
/** Numbers of a slot: the block that may use it, and the one that is ready in it (below zero if it has to be read in order). */
const OF_SLOT = 2;
export const mayUse = (slot: number): number => Shared.slots + slot * OF_SLOT;
export const isReady = (slot: number): number => Shared.slots + slot * OF_SLOT + 1;

export interface Slot extends Part {
  /** Where its lines begin and end, and what was seen of them. */
  readonly told: Int32Array;
}
export interface Blocks {
  readonly sizes: Sizes;
  readonly memory: SharedArrayBuffer;
  readonly shared: Int32Array;
  readonly slots: readonly Slot[];
}

const NUMBERS = 16;
const bytesOfSlot = (sizes: Sizes): number => roomOf(sizes) + (FOUND * ENTRY + NUMBERS) * INT;
const bytesShared = ({ slots }: Sizes): number => ((Shared.slots + slots * OF_SLOT) * INT + 7) & ~7;

/** `memory`: what another thread made. */
export function blocksIn(
  sizes: Sizes,
  memory = new SharedArrayBuffer(bytesShared(sizes) + sizes.slots * bytesOfSlot(sizes)),
): Blocks {
  const room = roomOf(sizes);
  const slots = Array.from({ length: sizes.slots }, (_, slot): Slot => {
    const from = bytesShared(sizes) + slot * bytesOfSlot(sizes);
    return {
      bytes: Buffer.from(memory, from, room),
      words: new Int32Array(memory, from, room / INT),
      found: new Int32Array(memory, from + room, FOUND * ENTRY),
      told: new Int32Array(memory, from + room + FOUND * ENTRY * INT, NUMBERS),
    };
  });
  return { sizes, memory, shared: new Int32Array(memory, 0, Shared.slots + sizes.slots * OF_SLOT), slots };
}

export interface OpenFile {
  readonly descriptor: number;
  readonly size: number;
}

/** Reads a block into its slot and looks at its lines; says in the slot that it is ready. */
export function lookAt(block: number, { shared, slots, sizes }: Blocks, file: OpenFile, look: Look): void {
  const slot = block % slots.length;
  let ready = -(block + 1);
  try {
    if (isLookedAt(block, slots[slot] as Slot, sizes, file, look)) ready = block + 1;
  } catch {
    // Who reads it in order meets the same error, and tells it.
  }
  Atomics.store(shared, isReady(slot), ready);
  Atomics.notify(shared, isReady(slot));
}

/** `false` if a line is too long for that, or the file is not as long as it was. */
function isLookedAt(block: number, slot: Slot, sizes: Sizes, file: OpenFile, look: Look): boolean {
  const { bytes } = slot;
  const from = block * sizes.block;
  const isLast = from + sizes.block >= file.size;
  const first = block === 0 ? BEFORE : 0;
  const length = Math.min(bytes.length - first, file.size - (from - BEFORE + first));
  if (!isFilled(bytes.subarray(first, first + length), file.descriptor, from - BEFORE + first)) return false;
  const stop = BEFORE + Math.min(sizes.block, file.size - from);
  let start = block === 0 ? BEFORE : bytes.indexOf(LINE_FEED, BEFORE - 1) + 1;
  let end = first + length;
  if (start === 0 || start >= stop) {
    if (!isLast) return false;
    start = end;
  } else if (!isLast) {
    const feed = bytes.indexOf(LINE_FEED, stop - 1);
    if (feed !== -1 && feed < end) end = feed + 1;
    else if (from - BEFORE + end < file.size) return false;
  }
  const { at, found, lines, blank, everyday, skipped } = look.look(slot, start, end, 0);
  slot.told.set([start, end, at, found, lines, blank, everyday, skipped]);
  return true;
}

function isFilled(bytes: Uint8Array, descriptor: number, from: number): boolean {
  for (let at = 0; at < bytes.length; ) {
    const length = readSync(descriptor, bytes, at, bytes.length - at, from + at);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** What was seen of the lines in a slot, and where these are. */
export function toldIn({ told }: Slot): Looked & { readonly start: number; readonly end: number } {
  const [start = 0, end = 0, at = 0, found = 0, lines = 0, blank = 0, everyday = 0, skipped = 0] = told;
  return { start, end, at, found, lines, blank, everyday, skipped };
}
