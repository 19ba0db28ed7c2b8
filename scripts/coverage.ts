/** `npm run coverage`: how much is known and read. */
import { coverageOf } from '../src/coverage.ts';
import { knowledge } from '../src/knowledge.ts';

for (const { title, counts } of coverageOf(knowledge)) {
  console.log(`${title}: ${counts.reduce((sum, [, number]) => sum + number, 0)}`);
  for (const [what, number] of counts) console.log(`  ${String(number).padStart(5)}  ${what}`);
}
