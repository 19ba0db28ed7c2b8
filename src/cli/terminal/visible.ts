/**
 * What a terminal may get of a stranger's text: every character that could move the cursor, change a colour, write into
 * the clipboard or turn the reading direction becomes a visible one.
 *
 *     "\u001b[2J"  →  "␛[2J"
 */
export function visible(text: string): string {
  return text.replace(UNSAFE, shown);
}

// C0, DEL, C1, soft hyphen, marks of direction, joiners of width 0, line separators, byte order mark, tags, lone surrogates.
const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not reach a terminal
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\ufffb]|[\u{e0000}-\u{e0fff}]|\p{Surrogate}/gu;

function shown(character: string): string {
  const code = character.codePointAt(0) as number;
  if (character === '\t') return ' ';
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : '�';
}
