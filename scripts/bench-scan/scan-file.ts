/** `node scripts/bench-scan/scan-file.ts RULES FILE`: one scan with so many rules, as the command does it; for `npm run bench:scan`. */
import { closeSync, openSync, readSync } from 'node:fs';
import { Scan } from '../../src/engine/scan/scan.ts';
import { withRules } from './many-rules.ts';

const [rules = '0', file = ''] = process.argv.slice(2);
const decoder = new TextDecoder();
const knowledge = withRules(Number(rules));
const started = performance.now();
const scan = new Scan(knowledge, {
  decode: (bytes) => decoder.decode(bytes),
  newRoom: (length) => Buffer.alloc(length),
});
const ready = performance.now();
const descriptor = openSync(file, 'r');
for (;;) {
  const room = scan.free();
  const length = readSync(descriptor, room);
  if (length === 0) break;
  scan.write(room.subarray(0, length));
}
closeSync(descriptor);
const { problems } = scan.report();
console.log(JSON.stringify({ problems: problems.length, ready: ready - started, scan: performance.now() - ready }));
