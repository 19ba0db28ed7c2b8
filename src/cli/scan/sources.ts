/** The logs that were named: files, folders, standard input, packed or not, in the order of their first records. */
import { closeSync, createReadStream, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import zlib from 'node:zlib';
import type { Io } from '../io.ts';

export interface Source {
  readonly name: string;
  readonly bytes: (room: Uint8Array) => AsyncIterable<Uint8Array>;
  /** Of what is read: packed files are read as they are packed. */
  readonly size: number | undefined;
  readonly first: string;
}
export interface Refused {
  readonly name: string;
  readonly why: string;
}
type Packed = 'gzip' | 'zstd';

const BEGINNING = 64 * 1024;

/** Files by their first time, then by name; what could not be opened is told and left out. */
export function sourcesOf(files: readonly string[], io: Io): { sources: Source[]; refused: Refused[] } {
  const refused: Refused[] = [];
  const sources: Source[] = [];
  for (const file of files.length === 0 ? ['-'] : files) {
    if (file === '-') {
      sources.push({ name: 'stdin', size: undefined, first: '', bytes: () => unpacked(io.stdin) });
      continue;
    }
    for (const path of pathsIn(file, refused)) {
      try {
        const source = sourceOf(path);
        if (source) sources.push(source);
        else refused.push({ name: path, why: 'is a binary file' });
      } catch (error) {
        refused.push({ name: path, why: whyOf(error) });
      }
    }
  }
  return { sources: sources.sort((a, b) => compare(a.first, b.first) || compare(a.name, b.name)), refused };
}
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function pathsIn(file: string, refused: Refused[]): string[] {
  try {
    if (!statSync(file).isDirectory()) return [file];
    return readdirSync(file, { withFileTypes: true })
      .sort((a, b) => compare(a.name, b.name))
      .flatMap((entry) => {
        const path = join(file, entry.name);
        if (entry.isDirectory()) return pathsIn(path, refused);
        return entry.isFile() ? [path] : [];
      });
  } catch (error) {
    refused.push({ name: file, why: whyOf(error) });
    return [];
  }
}

export function whyOf(error: unknown): string {
  const { code = '', message = '' } = error as NodeJS.ErrnoException;
  const known: { readonly [code: string]: string } = {
    ENOENT: 'does not exist',
    EACCES: 'may not be read (EACCES)',
    EPERM: 'may not be read (EPERM)',
    Z_BUF_ERROR: 'ends in the middle: what could be unpacked was read',
    Z_DATA_ERROR: 'is damaged: what could be unpacked before it was read',
    ZSTD_error_srcSize_wrong: 'ends in the middle: what could be unpacked was read',
  };
  return known[code] ?? `could not be read (${code || message})`;
}

function sourceOf(path: string): Source | undefined {
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const room = Buffer.alloc(BEGINNING);
    const head = room.subarray(0, readSync(descriptor, room, 0, BEGINNING, 0));
    const packed = packedAs(head);
    const text = packed ? beginningOf(head, packed) : head;
    if (isBinary(text)) return undefined;
    return {
      name: path,
      size,
      first: /\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(\.\d+)?/.exec(text.toString('latin1'))?.[0].replace(' ', 'T') ?? '',
      bytes: (into) => (packed ? unpackedFile(path, size, packed) : plain(path, size, into)),
    };
  } finally {
    closeSync(descriptor);
  }
}

function packedAs(bytes: Uint8Array): Packed | undefined {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'gzip';
  if (bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd) return 'zstd';
  return undefined;
}

function beginningOf(head: Buffer, packed: Packed): Buffer {
  try {
    return packed === 'gzip'
      ? zlib.gunzipSync(head, { finishFlush: zlib.constants.Z_SYNC_FLUSH })
      : zlib.zstdDecompressSync(head, { finishFlush: zlib.constants.ZSTD_e_continue });
  } catch {
    return Buffer.alloc(0);
  }
}

/** More than one byte in ten of the beginning that no text has. */
function isBinary(bytes: Uint8Array): boolean {
  const beginning = bytes.subarray(0, 4096);
  const strange = beginning.reduce(
    (count, byte) => count + Number(byte < 9 || (byte > 13 && byte < 32 && byte !== 27)),
    0,
  );
  return strange * 10 > beginning.length;
}

/** The file as long as it was when it was opened; every now and then others get their turn (Ctrl-C). */
async function* plain(path: string, size: number, room: Uint8Array): AsyncGenerator<Uint8Array> {
  const descriptor = openSync(path, 'r');
  try {
    for (let at = 0, turn = 1; at < size; turn++) {
      const length = readSync(descriptor, room, 0, Math.min(room.length, size - at), at);
      if (length === 0) return;
      at += length;
      yield room.subarray(0, length);
      if (turn % 16 === 0) await new Promise((resolve) => setImmediate(resolve));
    }
  } finally {
    closeSync(descriptor);
  }
}

const unpackedFile = (path: string, size: number, packed: Packed): AsyncIterable<Uint8Array> =>
  through(createReadStream(path, { end: Math.max(0, size - 1), highWaterMark: 1024 * 1024 }), packed);

function through(stream: Readable, packed: Packed): AsyncIterable<Uint8Array> {
  const unpacker =
    packed === 'gzip'
      ? zlib.createGunzip({ chunkSize: 256 * 1024 })
      : zlib.createZstdDecompress({ chunkSize: 256 * 1024 });
  stream.on('error', (error) => unpacker.destroy(error));
  return stream.pipe(unpacker);
}

/** Standard input, packed or not. */
async function* unpacked(stdin: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  const chunks = stdin[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const all = (async function* () {
    yield first.value;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  })();
  const packed = packedAs(first.value);
  yield* packed ? through(Readable.from(all), packed) : all;
}
