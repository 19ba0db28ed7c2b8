/** The bytes of a file as they come, whatever its size: one buffer is all that is kept. */

/** Larger pieces are no faster. */
const PIECE = 2 * 1024 * 1024;
/** A disk or a network drive that gives nothing for so many milliseconds gives nothing any more. */
const PATIENCE = 30_000;

export class Stalled extends Error {}

export const isPacked = async (file: Blob): Promise<boolean> => {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  return first === 0x1f && second === 0x8b;
};

/**
 * Piece by piece; a piece is to be read before the next is asked for. What is packed with gzip comes unpacked; `read` is told
 * how much of the file itself was read.
 */
export async function* chunksOf(file: File, read: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  if (await isPacked(file)) yield* piecesOf(unpacked(file, read).getReader());
  else if (canBring(file)) yield* broughtPieces(file, read);
  else
    for await (const piece of piecesOf(file.stream().getReader())) {
      read(piece.length);
      yield piece;
    }
}

const unpacked = (file: File, read: (bytes: number) => void): ReadableStream<Uint8Array> =>
  file
    .stream()
    .pipeThrough(
      new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
        transform: (piece, controller) => {
          read(piece.length);
          controller.enqueue(piece);
        },
      }),
    )
    .pipeThrough(new DecompressionStream('gzip'));

async function* piecesOf(reader: ReadableStreamDefaultReader<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read());
      if (done) return;
      yield value;
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

/** Whether the browser reads into a buffer that one brings along, which is twice as fast. */
function canBring(file: File): boolean {
  try {
    const reader = file.slice(0, 0).stream().getReader({ mode: 'byob' });
    reader.cancel().catch(() => {});
    return true;
  } catch {
    return false;
  }
}

async function* broughtPieces(file: File, read: (bytes: number) => void): AsyncGenerator<Uint8Array> {
  const reader = file.stream().getReader({ mode: 'byob' });
  let room = new Uint8Array(PIECE);
  try {
    for (;;) {
      const { done, value } = await inTime(reader.read(room));
      if (done || !value) return;
      read(value.length);
      yield value;
      room = new Uint8Array(value.buffer);
    }
  } finally {
    reader.cancel().catch(() => {});
  }
}

function inTime<Of>(reading: Promise<Of>): Promise<Of> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Stalled()), PATIENCE);
  });
  return Promise.race([reading, late]).finally(() => clearTimeout(timer));
}
