/** Whether bytes are of no text: more than one in ten of the beginning that no text has. */
export function isBinary(bytes: Uint8Array): boolean {
  const beginning = bytes.subarray(0, 4096);
  const strange = beginning.reduce(
    (count, byte) => count + Number(byte < 9 || (byte > 13 && byte < 32 && byte !== 27)),
    0,
  );
  return strange * 10 > beginning.length;
}
