/** From what a run wrote to the files of a recording. */
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { accessFiles } from './access-logs.ts';
import type { Version } from './envoys.ts';
import { debugLines, warnings } from './log-lines.ts';
import { normaliser } from './normalise.ts';
import type { Run } from './run.ts';
import type { Scenario } from './scenario.ts';

export const recordings = join(import.meta.dirname, '..', '..', 'test', 'recordings');

/** The texts of one run by file name; empty ones are left out. */
export type Texts = ReadonlyMap<string, string>;

const instantsIn = (text: string) =>
  [...text.matchAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}/g)].map(([instant]) => Date.parse(`${instant}Z`));

/** Normalised texts of a run of the scenario called `name`. */
export function textsOf(name: string, { proxies, seen, said, startedAt, ports, caller }: Run): Texts {
  const logs = proxies.map(({ log }) => debugLines(log, startedAt));
  const instants = [...logs, ...proxies.flatMap(({ access }) => Object.values(access))].flatMap(instantsIn);
  const clean = normaliser({
    name,
    startedAt,
    instants,
    ports,
    caller,
    still: seen.some(({ printed }) => printed !== undefined),
  });
  const texts = new Map<string, string>();
  const add = (file: string, text: string) => {
    if (text.trim() !== '') texts.set(file, `${text.trimEnd()}\n`);
  };
  const two = proxies.length > 1;
  const prefixed = (role: string, file: string) => (two && role === 'server' ? `server-${file}` : file);
  for (const { proxy, access } of proxies) {
    for (const file of accessFiles) add(prefixed(proxy.role, file), clean.accessLog(access[file]));
  }
  for (const [i, { proxy }] of proxies.entries()) {
    const normal = clean.componentLog(logs[i] ?? '');
    add(prefixed(proxy.role, 'envoy.log'), normal);
    add(prefixed(proxy.role, 'envoy-warning.log'), warnings(normal));
  }
  add(
    'reply.txt',
    clean.reply(
      seen
        .map(({ reply }) => reply)
        .filter((reply) => reply !== '')
        .join('\n\n'),
    ),
  );
  const programs = [...new Set(seen.flatMap(({ printed }) => printed?.by ?? []))];
  for (const by of programs)
    add(
      `client-${by}.txt`,
      clean.printed(seen.flatMap(({ printed }) => (printed?.by === by ? printed.text.trimEnd() : [])).join('\n\n')),
    );
  for (const { name: by, text } of said) add(`app-${by}.txt`, clean.printed(text));
  add('curl-v.txt', clean.reply(seen.flatMap(({ verbose }) => verbose ?? []).join('\n\n')));
  return texts;
}

/**
 * Writes a scenario's recording: a file that all versions share into `all/`, the others into the folder of each version.
 * Versions recorded before and not in `runs` stay as they are.
 */
export function write(name: string, scenario: Scenario, runs: ReadonlyMap<Version, Texts>): void {
  const folder = join(recordings, scenario.area, name);
  const all = new Map([...read(folder), ...runs]);
  const sorted = [...all.keys()].sort();
  const files = [...new Set([...all.values()].flatMap((texts) => [...texts.keys()]))];
  rmSync(folder, { recursive: true, force: true });
  const save = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const file of files) {
    const first = all.get(sorted[0] as Version)?.get(file);
    if (first !== undefined && sorted.every((version) => all.get(version)?.get(file) === first))
      save(`all/${file}`, first);
    else for (const [version, texts] of all) if (texts.has(file)) save(`${version}/${file}`, texts.get(file) ?? '');
  }
  const { area, shows, cause, tells } = scenario;
  save('meta.json', `${JSON.stringify({ area, shows, cause, tells, versions: sorted }, null, 2)}\n`);
}

/** Removes recordings whose scenario is gone. */
export function prune(found: readonly { readonly name: string; readonly scenario: Scenario }[]): void {
  const wanted = new Set(found.map(({ name, scenario }) => `${scenario.area}/${name}`));
  for (const meta of globSync('*/*/meta.json', { cwd: recordings })) {
    if (!wanted.has(dirname(meta))) rmSync(join(recordings, dirname(meta)), { recursive: true });
  }
}

/** A recording as it stands on disk, by version. */
export function read(folder: string): Map<Version, Texts> {
  if (!existsSync(join(folder, 'meta.json'))) return new Map();
  const { versions } = JSON.parse(readFileSync(join(folder, 'meta.json'), 'utf8')) as { versions: Version[] };
  const textsIn = (part: string) => {
    const path = join(folder, part);
    return existsSync(path)
      ? readdirSync(path).map((file) => [file, readFileSync(join(path, file), 'utf8')] as const)
      : [];
  };
  return new Map(versions.map((version) => [version, new Map([...textsIn('all'), ...textsIn(version)])]));
}
