/**
 * `npm run decisive [-- rule…]`: drops every clause of every rule, one at a time, and lists those without which no recorded
 * text and no sample changes what this rule says of it. Such a clause is either untested or superfluous.
 */
import { fileURLToPath } from 'node:url';
import { knowledge } from '../src/knowledge.ts';
import { decisive } from '../src/truth/decisive.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const { clauses, idle, unrecorded } = decisive(knowledge, root, process.argv.slice(2));
for (const one of unrecorded) console.log(`only a sample needs it   ${one}`);
for (const one of idle) console.log(`nothing needs it         ${one}`);
console.log(`${clauses} clauses: ${idle.length} that nothing needs, ${unrecorded.length} that only samples need.`);
