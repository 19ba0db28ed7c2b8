/** Packed bytes as they were, while they come. */
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import zlib from 'node:zlib';
import { type Packed, packedAs } from '../packed.ts';
import { Broken } from './broken.ts';

const PIECE = 1024 * 1024;

/** A file as long as it is; a pipe up to its end. */
export const unpackedFile = (path: string, size: number | undefined, packed: Packed): AsyncIterable<Uint8Array> =>
  through(
    createReadStream(path, { highWaterMark: PIECE, ...(size === undefined ? {} : { end: Math.max(0, size - 1) }) }),
    packed,
  );

/** Bytes that may be packed: told by the first of them. */
export async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const chunks = bytes[Symbol.asyncIterator]();
  const first = await chunks.next();
  if (first.done) return;
  const all = (async function* () {
    yield first.value;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) yield next.value;
  })();
  const packed = packedAs(first.value);
  yield* packed ? through(Readable.from(all), packed) : all;
}

/** The beginning, for whoever wants to know what it is; nothing where it cannot be unpacked. */
export function beginningOf(head: Buffer, packed: Packed): Buffer {
  try {
    return packed === 'gzip'
      ? zlib.gunzipSync(head, { finishFlush: zlib.constants.Z_SYNC_FLUSH })
      : zlib.zstdDecompressSync(head, { finishFlush: zlib.constants.ZSTD_e_continue });
  } catch {
    return Buffer.alloc(0);
  }
}

function through(stream: Readable, packed: Packed): AsyncIterable<Uint8Array> {
  const unpacker = unpackerFor(packed);
  stream.on('error', (error) => unpacker.destroy(error));
  return stream.pipe(unpacker);
}

function unpackerFor(packed: Packed) {
  if (packed === 'gzip') return zlib.createGunzip({ chunkSize: PIECE / 4 });
  // Node 20 has no zstd.
  if (typeof zlib.createZstdDecompress !== 'function')
    throw new Broken('is packed with zstd, which this Node cannot unpack: zstd -dc FILE | meshbook scan -');
  return zlib.createZstdDecompress({ chunkSize: PIECE / 4 });
}
