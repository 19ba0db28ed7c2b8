/**
 * `node scripts/check.ts`: front matter, links and anchors, ids, and what rules, symptoms and checks owe, without Astro.
 * All problems in one run, as `file:line:column`; exit status 1 if there are any.
 */
import { fileURLToPath } from 'node:url';
import { knowledge } from '../src/knowledge.ts';
import { contentProblems } from './check/content.ts';
import { printed } from './check/problem.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const problems = contentProblems(root, knowledge);
for (const problem of problems) console.error(printed(problem));
console.log(problems.length === 0 ? 'content: no problem' : `content: ${problems.length} problems`);
process.exitCode = problems.length === 0 ? 0 : 1;
