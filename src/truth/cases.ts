/** Texts whose cause is known: the lab's recordings and the rules' own samples. `root`: the repository's, with its `/`, or empty. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

export interface Case {
  readonly name: string;
  readonly area: string;
  /** The rule that is right; `null`: no cause is. */
  readonly cause: string | null;
  /** Whether the cause can be read from this text, as the recording says. */
  readonly tells: boolean;
  readonly text: string;
}

const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Every file of every recording. */
export function recorded(root: string): readonly Case[] {
  const recordings = `${root}test/recordings/`;
  return folders(recordings)
    .filter((area) => area !== 'healthy')
    .flatMap((area) =>
      folders(`${recordings}${area}`).flatMap((scenario) => recordingsOf(recordings, `${area}/${scenario}`)),
    );
}

function recordingsOf(recordings: string, scenario: string): Case[] {
  const folder = `${recordings}${scenario}/`;
  const { area, cause, tells } = JSON.parse(readFileSync(`${folder}meta.json`, 'utf8')) as {
    area: string;
    cause: string | null;
    tells: readonly string[];
  };
  return folders(folder).flatMap((version) =>
    readdirSync(`${folder}${version}`).map((file) => ({
      name: `${scenario}/${version}/${file}`,
      area,
      cause,
      tells: cause !== null && tells.includes(file),
      text: readFileSync(`${folder}${version}/${file}`, 'utf8'),
    })),
  );
}

/** The Envoys that the recordings were made with, oldest first. */
export function envoys(root: string): readonly string[] {
  const recordings = `${root}test/recordings/`;
  const versions = folders(recordings)
    .flatMap((area) => folders(`${recordings}${area}`).map((scenario) => `${recordings}${area}/${scenario}/meta.json`))
    .filter((file) => existsSync(file))
    .flatMap((file) => (JSON.parse(readFileSync(file, 'utf8')) as { versions: readonly string[] }).versions);
  return [...new Set(versions)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** The samples beside the rules, but for those of look-alikes that belong to no rule. */
export const written = (root: string): readonly Case[] =>
  samplesOf(root, /^(proves|suggests|fits)-.+\.txt$/).map(({ rule, ...one }) => ({ ...one, cause: rule, tells: true }));

/** Those of look-alikes that belong to no rule: what the rule beside which they stand must not say. */
export const misses = (root: string): readonly Omit<Case, 'cause' | 'tells'>[] => samplesOf(root, /^miss-.+\.txt$/);

/**
 * Samples that are lines of a recording, as people paste a line or two of a log. Only those whose every line does stand
 * in the recording that `samples.json` names.
 */
export function cutFromRecordings(root: string): readonly Pick<Case, 'name' | 'text'>[] {
  const texts = new Map<string, string>();
  for (const { name, text } of recorded(root)) {
    const [, scenario = '', version = ''] = name.split('/');
    const key = `${scenario}@${version}`;
    texts.set(key, `${texts.get(key) ?? ''}${text}\n`);
  }
  return [...written(root), ...misses(root)].filter(({ name, text }) => {
    const [rule = '', file = ''] = name.split('/');
    const origins = JSON.parse(readFileSync(`${root}src/rules/${rule}/samples.json`, 'utf8')) as Record<string, string>;
    const [, scenario, version] = /^lab:(.+)@(.+)$/.exec(origins[file] ?? '') ?? [];
    if (scenario === undefined) return false;
    const whole = `${texts.get(`${scenario}@${version}`) ?? ''}${texts.get(`${scenario}@all`) ?? ''}`;
    return text.split('\n').every((line) => whole.includes(line.trim()));
  });
}

const samplesOf = (root: string, name: RegExp) =>
  folders(`${root}src/rules`).flatMap((rule) =>
    readdirSync(`${root}src/rules/${rule}`)
      .filter((file) => name.test(file))
      .map((file) => ({
        rule,
        name: `${rule}/${file}`,
        area: '',
        text: readFileSync(`${root}src/rules/${rule}/${file}`, 'utf8'),
      })),
  );

/** A log in which nothing failed, in Istio's text format and as JSON. */
export const healthy = (root: string): readonly string[] =>
  ['text', 'json'].map((kind) =>
    gunzipSync(readFileSync(`${root}test/recordings/healthy/${kind}.log.gz`)).toString('utf8'),
  );
