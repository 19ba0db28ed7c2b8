/** A small number that depends only on `text`: the lab's dice, which fall the same way on each run. */
export function hash(text: string, sides: number): number {
  let state = 2166136261;
  for (const char of text) state = Math.imul(state ^ (char.codePointAt(0) ?? 0), 16777619) >>> 0;
  state = Math.imul(state ^ (state >>> 15), 2246822519) >>> 0;
  state = Math.imul(state ^ (state >>> 13), 3266489917) >>> 0;
  return ((state ^ (state >>> 16)) >>> 0) % sides;
}

/** A request id that depends only on `text`. */
export function uuid(text: string): string {
  const hex = Array.from({ length: 32 }, (_, i) => hash(`${text} ${i}`, 16).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-9${hex.slice(17, 20)}-${hex.slice(20)}`;
}
