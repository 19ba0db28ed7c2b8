/**
 * Gathers what stands in the folders into `src/generated/`: nothing is registered by hand. Runs before dev, build, test and
 * check, and on install. Files are written only where they change.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import type { Entry } from '../src/lexicon/entry.ts';
import replies from '../src/lexicon/tables/envoy-local-reply-bodies.json' with { type: 'json' };

const root = fileURLToPath(new URL('../', import.meta.url));
const generated = `${root}src/generated/`;
mkdirSync(generated, { recursive: true });

const folders = (path: string, file: string): string[] =>
  existsSync(`${root}${path}`)
    ? readdirSync(`${root}${path}`, { withFileTypes: true })
        .filter((one) => one.isDirectory() && existsSync(`${root}${path}/${one.name}/${file}`))
        .map(({ name }) => name)
        .sort()
    : [];
/** Modules of a folder that are one unit each: those that use its `define.ts` and export a default. */
const modules = (path: string): string[] =>
  readdirSync(`${root}${path}`)
    .filter((name) => name.endsWith('.ts') && /^export default /m.test(readFileSync(`${root}${path}/${name}`, 'utf8')))
    .map((name) => name.replace(/\.ts$/, ''))
    .sort();

const HEAD = '// Written by scripts/index.ts from the folders. Not in git.\n';
function write(name: string, text: string): void {
  const path = `${generated}${name}`;
  if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
}
const quoted = (id: string): string => `'${id}'`;
const union = (name: string, ids: readonly string[]): string =>
  `export type ${name} =${ids.length > 0 ? ids.map((id) => `\n  | ${JSON.stringify(id)}`).join('') : ' never'};\n`;

/** A module that imports all units of a folder and exports them by id. */
function gather(name: string, ids: readonly string[], pathOf: (id: string) => string): void {
  const imports = ids.map((id, index) => `import _${index} from '${pathOf(id)}';\n`).join('');
  const entries = ids.map((id, index) => `  ${quoted(id)}: _${index},\n`).join('');
  write(`${name}.ts`, `${HEAD}${imports}\nexport const ${name} = {\n${entries}};\n`);
}

const rules = folders('src/rules', 'rule.ts');
const symptoms = folders('src/symptoms', 'symptom.ts');
const checks = folders('src/checks', 'check.ts');
gather('rules', rules, (id) => `../rules/${id}/rule.ts`);
gather('symptoms', symptoms, (id) => `../symptoms/${id}/symptom.ts`);
gather('checks', checks, (id) => `../checks/${id}/check.ts`);
gather('formats', modules('src/formats'), (id) => `../formats/${id}.ts`);
gather('wrappers', modules('src/wrappers'), (id) => `../wrappers/${id}.ts`);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const entries: Entry[] = [];
for (const kind of readdirSync(`${root}src/lexicon/kinds`).sort()) {
  const { default: entriesOf } = (await import(`../src/lexicon/kinds/${kind}`)) as { default: () => readonly Entry[] };
  entries.push(...entriesOf());
}
// Ids of one family begin alike: side by side they pack 1 KB better for the page.
entries.sort(({ term: a }, { term: b }) => compare(`${a.kind} ${a.id}`, `${b.kind} ${b.id}`));
write('terms.json', `[\n${entries.map(({ term }) => JSON.stringify(term)).join(',\n')}\n]\n`);
write(
  'term-texts.json',
  `{\n${entries.map(({ text }) => `${JSON.stringify(text.id)}: ${JSON.stringify(text)}`).join(',\n')}\n}\n`,
);
write(
  'ids.ts',
  HEAD +
    union('RuleId', rules) +
    union('SymptomId', symptoms) +
    union('CheckId', checks) +
    union(
      'PhraseId',
      entries.map(({ term }) => term.id),
    ) +
    union(
      'CodeDetailsId',
      entries.filter(({ term }) => term.kind === 'code-details').map(({ term }) => term.id),
    ),
);

/** Envoy's own replies: their bodies by name, and how long those of a refusal are. What has a hole has no length of its own. */
const refusalsOf = (status: number): string => {
  const bodies = replies.items.filter((item) => item.status === status && !item.placeholders);
  const lengths = new Set(bodies.map(({ body }) => body.length));
  return `  ${status}: new Set([${[...lengths].sort((a, b) => a - b).join(', ')}]),\n`;
};
write(
  'replies.ts',
  HEAD +
    union('ReplyBody', [...new Set(replies.items.map(({ body }) => body))]) +
    `export const refusalLengths: { readonly [status: number]: ReadonlySet<number> } = {\n${[401, 403].map(refusalsOf).join('')}};\n`,
);

/** Incidents by the causes that their front matter names. */
const incidents: Record<string, string[]> = {};
for (const incident of folders('content/incidents', 'index.mdx')) {
  const text = readFileSync(`${root}content/incidents/${incident}/index.mdx`, 'utf8');
  const front = parseDocument(/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '').toJS() as {
    causes?: readonly string[];
  } | null;
  for (const cause of front?.causes ?? []) incidents[cause] = [...(incidents[cause] ?? []), incident];
}
write('incidents.json', `${JSON.stringify(incidents, null, 2)}\n`);

const hash = createHash('sha256');
for (const room of [
  'src/rules',
  'src/symptoms',
  'src/checks',
  'src/formats',
  'src/wrappers',
  'src/lexicon',
  'src/engine',
  'src/facts',
]) {
  for (const file of readdirSync(`${root}${room}`, { recursive: true, encoding: 'utf8' }).sort()) {
    if (/\.(ts|json)$/.test(file)) hash.update(file).update(readFileSync(`${root}${room}/${file}`));
  }
}
write('version.ts', `${HEAD}export const version = '${lastChange()}.${hash.digest('hex').slice(0, 7)}';\n`);

/** The day of the newest commit; today's where there is no git. */
function lastChange(): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%cs'], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return new Date().toISOString().slice(0, 10);
  }
}
