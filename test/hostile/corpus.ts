import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('./', import.meta.url));

/** Texts that a stranger may have written to do harm to who reads them. */
export const hostile = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => ({ name, path: `test/hostile/${name}`, text: readFileSync(`${folder}${name}`, 'utf8') }));

/** What a terminal obeys, or what hides or turns what stands beside it. Line feeds are ours. */
export const UNSAFE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come out
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]|[\u{e0000}-\u{e0fff}]|\p{Surrogate}/u;
