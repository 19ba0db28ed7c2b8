import { globSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { areas, isProgramsText, texts } from '../../scripts/lab/scenario.ts';
import { FLAGS } from '../../src/facts/flags.ts';

const root = join(import.meta.dirname, '..', '..');
const recordings = join(root, 'test', 'recordings');

interface Meta {
  readonly area: string;
  readonly shows: string;
  readonly cause: string | null;
  readonly tells: readonly string[];
  readonly versions: readonly string[];
}

const scenarios = globSync('*/*.ts', { cwd: join(root, 'scripts/lab/scenarios') }).map((file) =>
  file.replace('.ts', ''),
);
const recorded = globSync('*/*/meta.json', { cwd: recordings }).map((file) => dirname(file));
const metas = recorded.map((folder) => ({
  folder,
  meta: JSON.parse(readFileSync(join(recordings, folder, 'meta.json'), 'utf8')) as Meta,
}));
const files = globSync('*/*/*/*', { cwd: recordings }).map((file) => ({
  file,
  text: readFileSync(join(recordings, file), 'utf8'),
}));

test('Every scenario has a recording, and every recording a scenario', () => {
  expect(recorded.toSorted()).toEqual(scenarios.toSorted());
});

test.each(metas)('$folder says what it shows and where the cause can be read', ({ folder, meta }) => {
  expect(meta.area).toBe(dirname(folder));
  expect(areas).toContain(meta.area);
  expect(meta.shows).toMatch(/^.{20,200}\.$/s);
  expect(meta.versions.length).toBeGreaterThan(0);
  for (const version of meta.versions) {
    for (const told of meta.tells) {
      expect(
        files.map(({ file }) => file),
        `${told} on ${version}`,
      ).toSatisfy(
        (all: readonly string[]) =>
          all.includes(`${folder}/all/${told}`) || all.includes(`${folder}/${version}/${told}`),
      );
    }
  }
});

test('A recording holds only the files that its README names, none of them empty or in two places', () => {
  for (const { file, text } of files) {
    const known = texts.some((one) => one === basename(file).replace(/^server-/, '')) || isProgramsText(basename(file));
    expect(known, file).toBe(true);
    expect(text.trim(), file).not.toBe('');
  }
  const shared = files.filter(({ file }) => basename(dirname(file)) === 'all').map(({ file }) => file);
  for (const path of shared) {
    const folder = dirname(dirname(path));
    const twice = files.filter(
      ({ file }) => file !== path && dirname(dirname(file)) === folder && basename(file) === basename(path),
    );
    expect(twice, path).toEqual([]);
  }
});

test('No recording shows the machine on which it was made', () => {
  const loopback = /(?<![\d.])127\.(?!0\.0\.6\b|0\.0\.1:10800\b)\d+\.\d+\.\d+/;
  for (const { file, text } of files) {
    expect(loopback.exec(text)?.[0], file).toBeUndefined();
    expect(text, file).not.toMatch(/\/tmp\/|\/home\/|\/root\//);
    if (hostname().length > 4) expect(text, file).not.toContain(hostname());
  }
});

test('Every response flag is in some access log, or has its reason', () => {
  const lines = files.filter(({ file }) => basename(file).endsWith('access-istio.txt')).map(({ text }) => text);
  const seen = new Set(
    lines.flatMap((text) => [...text.matchAll(/" \d+ ([A-Z,]+) /g)].flatMap((match) => match[1]?.split(',') ?? [])),
  );
  const reasons = readFileSync(join(root, 'scripts/lab/not-provoked.md'), 'utf8');
  expect(FLAGS.filter((flag) => !seen.has(flag) && !reasons.includes(`\`${flag}\``))).toEqual([]);
});

test('Healthy traffic holds ten thousand lines, none with a flag but WebSockets and event streams that their client ended', () => {
  const [text = '', json = ''] = ['text.log.gz', 'json.log.gz'].map((file) =>
    gunzipSync(readFileSync(join(recordings, 'healthy', file))).toString(),
  );
  const lines = text.trimEnd().split('\n');
  const objects = json
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly response_flags: string });
  expect(lines.length + objects.length).toBeGreaterThanOrEqual(10_000);
  const flags = new Set([
    ...lines.map((line) => /" \d+ (\S+) /.exec(line)?.[1]),
    ...objects.map((one) => one.response_flags),
  ]);
  expect(flags).toEqual(new Set(['-', 'DC']));
  const left = lines.flatMap((line) => / (\S+) HTTP\/1\.1" (\d+) DC /.exec(line)?.slice(1) ?? []);
  expect(new Set(left.map((one) => one.split('?')[0]))).toEqual(new Set(['/events', '200', '/ws', '101']));
});
