/** The logs that were named: files, folders, standard input, packed or not, in the order of their first records. */
import { closeSync, createReadStream, fstatSync, openSync, readSync, type Stats, statSync } from 'node:fs';
import { isBinary } from '../../engine/binary.ts';
import { CannotRun } from '../cannot-run.ts';
import { until } from '../input.ts';
import type { Io } from '../io.ts';
import { packedAs } from '../packed.ts';
import { Broken, whyOf } from './broken.ts';
import { filesIn, type Refused } from './files-in.ts';
import { beginningOf, unpacked, unpackedFile } from './unpacked.ts';

export interface Source {
  readonly name: string;
  /** Its bytes; a file's own are read into the room that is given. */
  readonly bytes: (room: () => Uint8Array) => AsyncIterable<Uint8Array>;
  /** The same of a file that is read as it is, once it is open: from a byte on. */
  readonly open?: () => Opened;
  /** How much is read; not known of a pipe, and of what is packed. */
  readonly size: number | undefined;
  /** The time of its first record, for the order of the files. */
  readonly first: string;
}

/** A file as long as it was when it was looked at. */
export interface Opened {
  readonly descriptor: number;
  readonly size: number;
  readonly bytesFrom: (at: number, room: () => Uint8Array) => AsyncIterable<Uint8Array>;
  readonly close: () => void;
}

const BEGINNING = 64 * 1024;

/** Files by their first time, then by name; what could not be opened is told and left out. */
export function sourcesOf(names: readonly string[], io: Io): { sources: Source[]; refused: Refused[] } {
  if (names.filter((name) => name === '-').length > 1)
    throw new CannotRun('Standard input can be read once only.', 'Give `-` one time.');
  const { files, refused } = filesIn(names.filter((name) => name !== '-'));
  const sources: Source[] = [];
  if (names.includes('-') || names.length === 0)
    sources.push({ name: 'stdin', size: undefined, first: '', bytes: () => text(unpacked(until(io))) });
  for (const path of files) {
    try {
      const source = sourceOf(path);
      if (source) sources.push(source);
      else refused.push({ name: path, why: BINARY });
    } catch (error) {
      refused.push({ name: path, why: whyOf(error) });
    }
  }
  return { sources: sources.sort((a, b) => compare(a.first, b.first) || compare(a.name, b.name)), refused };
}
export const BINARY = 'is a binary file, and was skipped';
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function sourceOf(path: string): Source | undefined {
  // A pipe, such as `<(zcat proxy.log.gz)`, can be read once only.
  if (!statSync(path).isFile())
    return { name: path, size: undefined, first: '', bytes: () => text(unpacked(createReadStream(path))) };
  const descriptor = openSync(path, 'r');
  try {
    const found = fstatSync(descriptor);
    const room = Buffer.alloc(BEGINNING);
    const head = room.subarray(0, readSync(descriptor, room, 0, BEGINNING, 0));
    const packed = packedAs(head);
    const text = packed ? beginningOf(head, packed) : head;
    if (isBinary(text)) return undefined;
    return {
      name: path,
      size: packed ? undefined : found.size,
      first: /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?/.exec(text.toString('latin1'))?.[0].replace(' ', 'T') ?? '',
      bytes: (room) => (packed ? unpackedFile(path, found.size, packed) : plain(path, found, room)),
      ...(packed ? {} : { open: () => opened(path, found) }),
    };
  } finally {
    closeSync(descriptor);
  }
}

/** What comes out of a pipe is known only when it comes. */
async function* text(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const chunk of bytes) {
    if (isFirst && isBinary(chunk)) throw new Broken(BINARY);
    isFirst = false;
    yield chunk;
  }
}

async function* plain(path: string, before: Stats, room: () => Uint8Array): AsyncGenerator<Uint8Array> {
  const file = opened(path, before);
  try {
    yield* file.bytesFrom(0, room);
  } finally {
    file.close();
  }
}

function opened(path: string, before: Stats): Opened {
  const descriptor = openSync(path, 'r');
  const now = fstatSync(descriptor);
  const isOther = now.ino !== before.ino || now.dev !== before.dev;
  const size = isOther ? now.size : before.size;
  return {
    descriptor,
    size,
    bytesFrom: async function* (at, room) {
      yield* bytesOf(descriptor, at, size, room);
      if (isOther) throw new Broken('was replaced by another file before its turn came: the new one was read');
    },
    close: () => closeSync(descriptor),
  };
}

/** Every now and then others get their turn (Ctrl-C). */
async function* bytesOf(
  descriptor: number,
  from: number,
  size: number,
  roomNow: () => Uint8Array,
): AsyncGenerator<Uint8Array> {
  for (let at = from, turn = 1; at < size; turn++) {
    const room = roomNow();
    const length = readSync(descriptor, room, 0, Math.min(room.length, size - at), at);
    if (length === 0) throw new Broken('became shorter while it was read: it was read as far as it went');
    at += length;
    yield room.subarray(0, length);
    if (turn % 16 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
}
