/**
 * `node scripts/grams.ts`: writes `src/engine/scan/everyday-grams.json`, how often four characters stand together in healthy logs
 * (`test/recordings/healthy`), in small letters and with a space for `_`. The scan's anchors avoid what is frequent.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const root = fileURLToPath(new URL('../', import.meta.url));
/** Grams seen less often in a thousand lines of each log are not worth their place. */
const RARE = 8;

const counts = new Map<string, number>();
let lines = 0;
for (const format of ['text', 'json']) {
  const text = gunzipSync(readFileSync(`${root}test/recordings/healthy/${format}.log.gz`)).toString();
  const folded = text.toLowerCase().replace(/[_\t]/g, ' ');
  for (let at = 0; at + 4 <= folded.length; at++) {
    const gram = folded.slice(at, at + 4);
    counts.set(gram, (counts.get(gram) ?? 0) + 1);
  }
  lines += text.split('\n').length - 1;
}

/** By the power of two of how often they stand in a thousand lines: the first list are the rarest. */
const lists: string[][] = [];
for (const [gram, count] of counts) {
  const often = (count * 2000) / lines;
  if (often < RARE || !/^[!-~ ]{4}$/.test(gram)) continue;
  const power = Math.floor(Math.log2(often / RARE));
  while (lists.length <= power) lists.push([]);
  lists[power]?.push(gram);
}
writeFileSync(
  `${root}src/engine/scan/everyday-grams.json`,
  `${JSON.stringify(
    lists.map((grams) => grams.sort().join('')),
    null,
    2,
  )}\n`,
);
