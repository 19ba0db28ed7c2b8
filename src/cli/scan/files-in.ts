/** The files that a name stands for: itself, or all that a folder holds. */
import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { whyOf } from './broken.ts';

export interface Refused {
  readonly name: string;
  readonly why: string;
}

/** Each file once; links in a folder lead to files only, so that none leads around. */
export function filesIn(names: readonly string[]): { readonly files: readonly string[]; readonly refused: Refused[] } {
  const files = new Map<string, string>();
  const refused: Refused[] = [];
  for (const name of names) walk(name, files, refused);
  return { files: [...files.values()], refused };
}

function walk(path: string, files: Map<string, string>, refused: Refused[]): void {
  try {
    if (!statSync(path).isDirectory()) {
      const real = realpathSync(path);
      if (!files.has(real)) files.set(real, path);
      return;
    }
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      const inside = join(path, entry.name);
      if (entry.isDirectory() || entry.isFile() || (entry.isSymbolicLink() && leadsToFile(inside)))
        walk(inside, files, refused);
    }
  } catch (error) {
    refused.push({ name: path, why: whyOf(error) });
  }
}

function leadsToFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
