/** Texts whose cause is known: the lab's recordings and the rules' own samples. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { samples } from '../../test/rules/samples.ts';

export interface Case {
  readonly name: string;
  readonly area: string;
  /** The rule that is right; `null`: no cause is. */
  readonly cause: string | null;
  readonly tells: boolean;
  readonly text: string;
}

const root = fileURLToPath(new URL('../../test/recordings/', import.meta.url));
const folders = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((one) => one.isDirectory())
    .map(({ name }) => name)
    .sort();

/** Every file of every recording. */
export function recorded(): Case[] {
  return folders(root)
    .filter((area) => area !== 'healthy')
    .flatMap((area) => folders(`${root}${area}`).flatMap((scenario) => recordingsOf(area, scenario)));
}

function recordingsOf(area: string, scenario: string): Case[] {
  const folder = `${root}${area}/${scenario}/`;
  const meta = JSON.parse(readFileSync(`${folder}meta.json`, 'utf8')) as {
    cause: string | null;
    tells: readonly string[];
  };
  return folders(folder).flatMap((version) =>
    readdirSync(`${folder}${version}`).map((file) => ({
      name: `${area}/${scenario}/${version}/${file}`,
      area,
      cause: meta.cause,
      tells: meta.cause !== null && meta.tells.includes(file),
      text: readFileSync(`${folder}${version}/${file}`, 'utf8'),
    })),
  );
}

/** The samples beside the rules. */
export function written(): Case[] {
  return samples
    .filter(({ kind }) => kind !== 'miss')
    .map(({ rule, file, text }) => ({ name: `${rule}/${file}`, area: '', cause: rule, tells: true, text }));
}
