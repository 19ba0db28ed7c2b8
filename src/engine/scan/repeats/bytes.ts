/** Of what kinds the bytes of a column are, as bits: the column as a whole has those of all its bytes. */
export const NO_DIGIT = 1;
/** Not in addresses, ids and plain names. */
export const NOT_PLAIN = 2;
/** Escapes, quotes, and what is no printed character of ASCII: such a byte may not mean itself. */
export const NOT_ITSELF = 4;
export const IS_SPACE = 8;
/** With both there may be an entity. */
export const IS_AMPERSAND = 16;
export const IS_SEMICOLON = 32;

export const KIND_OF_BYTE = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  return (
    (/\d/.test(character) ? 0 : NO_DIGIT) |
    (/[0-9A-Za-z.:/[\]_-]/.test(character) ? 0 : NOT_PLAIN) |
    (/[ !#-[\]-~]/.test(character) ? 0 : NOT_ITSELF) |
    (character === ' ' ? IS_SPACE : 0) |
    (character === '&' ? IS_AMPERSAND : 0) |
    (character === ';' ? IS_SEMICOLON : 0)
  );
});

export function kindOfBytes(bytes: Uint8Array, start: number, end: number): number {
  let kind = 0;
  for (let at = start; at < end; at++) kind |= KIND_OF_BYTE[bytes[at] as number] as number;
  return kind;
}
