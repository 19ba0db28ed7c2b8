import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** A text as somebody would paste it, kept beside the unit that it shows. */
export interface Sample {
  /** `suggests-wrong-version-outbound`: the file's name without `.txt`. */
  readonly id: string;
  /** `proves`, `suggests`, `fits`, `miss`, `seen`, or an answer: what stands before the first `-`. */
  readonly strength: string;
  /** `wrong version outbound`. */
  readonly title: string;
  readonly text: string;
  /** `lab:<scenario>@<envoy>`, `template:<fact>`, `written`. */
  readonly origin: string;
}

const ORDER = ['proves', 'suggests', 'fits', 'seen', 'miss'];
const place = ({ strength }: Sample) => (ORDER.includes(strength) ? ORDER.indexOf(strength) : ORDER.length);
const kept = new Map<string, readonly Sample[]>();

/** The samples of a folder (`src/rules/no-endpoints`), strongest first. Paths are relative to the repository's root. */
export function samplesOf(folder: string): readonly Sample[] {
  const known = kept.get(folder);
  if (known && !import.meta.env?.DEV) return known;
  const samples = read(folder);
  kept.set(folder, samples);
  return samples;
}

function read(folder: string): readonly Sample[] {
  if (!existsSync(folder)) return [];
  const origins: Record<string, string> = existsSync(`${folder}/samples.json`)
    ? JSON.parse(readFileSync(`${folder}/samples.json`, 'utf8'))
    : {};
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && file !== 'report.txt')
    .map((file) => {
      const id = file.replace(/\.txt$/, '');
      const [strength = '', ...rest] = id.split('-');
      const text = readFileSync(`${folder}/${file}`, 'utf8').replace(/\n$/, '');
      return { id, strength, title: rest.join(' '), text, origin: origins[file] ?? 'written' };
    })
    .sort((a, b) => place(a) - place(b) || (a.id < b.id ? -1 : 1));
}

/** An origin in words: where a sample comes from, as honestly as it is known. */
export function originOf({ origin }: Pick<Sample, 'origin'>): string {
  const [, kind = '', rest = ''] = /^(\w+):?(.*)$/.exec(origin) ?? [];
  if (kind === 'lab') {
    const [, envoy] = rest.split('@');
    return envoy ? `recorded on Envoy ${envoy}` : 'recorded on Envoy';
  }
  if (kind === 'template') return 'true wording, values made up';
  if (kind === 'public') return 'from a public report';
  return 'written by us';
}

/** The one to show first: a recording rather than our own words, a line rather than JSON or a whole log. */
export const mostReadable = (some: readonly Sample[]): Sample | undefined =>
  some.toSorted((a, b) => effort(a) - effort(b))[0];
const effort = ({ text, origin }: Sample): number =>
  (origin.startsWith('lab:') ? 0 : 1) + (/^\s*[{[]"/.test(text) ? 4 : 0) + (text.split('\n').length > 12 ? 2 : 0);
