/** The samples that stand beside rules: each file's name says what it is to be diagnosed with. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../src/rules/', import.meta.url));

export interface Sample {
  readonly rule: string;
  readonly file: string;
  readonly kind: 'proves' | 'suggests' | 'fits' | 'miss';
  readonly text: string;
}

/** `proves-…`, `suggests-…`, `fits-…`, `miss-….txt` of every rule's folder. */
export const samples: readonly Sample[] = readdirSync(folder, { withFileTypes: true })
  .filter((one) => one.isDirectory())
  .flatMap(({ name: rule }) =>
    readdirSync(`${folder}${rule}`).flatMap((file) => {
      const kind = /^(proves|suggests|fits|miss)-.+\.txt$/.exec(file)?.[1];
      return kind
        ? [{ rule, file, kind: kind as Sample['kind'], text: readFileSync(`${folder}${rule}/${file}`, 'utf8') }]
        : [];
    }),
  );

/** Where each sample comes from, as `samples.json` of its folder says. */
export function originsOf(rule: string): Readonly<Record<string, string>> {
  const path = `${folder}${rule}/samples.json`;
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
}
