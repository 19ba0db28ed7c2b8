/** A key as a number: the same for a text and for its bytes. Two keys may share one; that is looked at when a line is read. */
const START = 0x811c9dc5 | 0;
const FACTOR = 0x01000193;
const mixed = (hash: number, byte: number): number => Math.imul(hash ^ byte, FACTOR);
const ended = (hash: number): number => Math.imul(hash ^ (hash >>> 15), 0x9e3779b1) >>> 0;

export function hashOfText(text: string): number {
  let hash = START;
  for (let at = 0; at < text.length; at++) hash = mixed(hash, text.charCodeAt(at));
  return ended(hash);
}

/** Of several pieces of a line with a space between: where each begins and ends, in turn. */
export function hashOfPieces(bytes: Uint8Array, places: readonly number[]): number {
  let hash = START;
  for (let piece = 0; piece < places.length; piece += 2) {
    if (piece > 0) hash = mixed(hash, 0x20);
    const end = places[piece + 1] as number;
    for (let at = places[piece] as number; at < end; at++) hash = mixed(hash, bytes[at] as number);
  }
  return ended(hash);
}
