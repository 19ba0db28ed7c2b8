/** The scenarios, found by walking their folders: `scenarios/<area>/<name>.ts`. */
import { globSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Scenario } from './scenario.ts';

export interface Found {
  readonly name: string;
  readonly scenario: Scenario;
}

const folder = join(import.meta.dirname, 'scenarios');

/** Those whose `area/name` holds one of the words; all of them without a word. */
export async function scenariosMatching(words: readonly string[]): Promise<readonly Found[]> {
  const files = globSync('*/*.ts', { cwd: folder })
    .sort()
    .filter((file) => words.length === 0 || words.some((word) => file.replace('.ts', '/').includes(word)));
  return Promise.all(
    files.map(async (file) => {
      const module = (await import(join(folder, file))) as { readonly default: Scenario };
      return { name: basename(file, '.ts'), scenario: module.default };
    }),
  );
}
