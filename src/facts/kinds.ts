/** How the text of one column or hole becomes values of a fact, and what the fact is worth as evidence. */
export interface FactKind<Value> {
  readonly means: string;
  /** What it tells when it is evidence: 0 (only context) to 5 (names the failure by itself). */
  readonly weight: number;
  /** Stands in a sentence where the paste does not say it, e.g. `the destination`. */
  readonly unsaid: string;
  /** Values in `text`; none where it holds no such value. A written `-` never comes here. */
  readonly read: (text: string) => readonly Value[];
}

type About = { readonly means: string; readonly weight?: number; readonly unsaid?: string };
const about = ({ means, weight = 0, unsaid }: About) => ({ means, weight, unsaid: unsaid ?? 'not said' });

/** A fact whose value is the text itself. */
export const text = (options: About): FactKind<string> => ({
  ...about(options),
  read: (written) => (written === '' ? [] : [written]),
});

/** A fact whose value is a sentence: the access log writes `_` for each space. */
export const spaced = (options: About): FactKind<string> => ({
  ...about(options),
  read: (written) => (written === '' ? [] : [written.replaceAll('_', ' ')]),
});

/** A fact whose value is a number: `503`, `15001`, `0x1bb` is none. */
export const number = (options: About): FactKind<number> => ({
  ...about(options),
  read: (written) => (/^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(written) ? [Number(written)] : []),
});

/** A number that is also written by name; `numberOf` knows both. */
export const named = (numberOf: (written: string) => number | undefined, options: About): FactKind<number> => ({
  ...about(options),
  read: (written) => {
    const value = numberOf(written);
    return value === undefined ? [] : [value];
  },
});

/** A fact that has one of the given values; other texts give none. */
export const oneOf = <const Value extends string>(values: readonly Value[], options: About): FactKind<Value> => ({
  ...about(options),
  read: (written) => values.filter((value) => value === written),
});

const plain = (text: string): string => text.replace(/_/g, ' ').toLowerCase();

/** A fact that is one of these phrases, `_` for a space or not; what stands behind the phrase (a brace, a slash) does not matter. */
export const spoken = <const Value extends string>(values: readonly Value[], options: About): FactKind<Value> => ({
  ...about(options),
  read: (written) => {
    const text = plain(written);
    const found = values.filter((value) => text.startsWith(plain(value)) && !/[a-z0-9]/.test(text[value.length] ?? ''));
    return found.sort((a, b) => b.length - a.length).slice(0, 1);
  },
});

/** A set of the given values, written `URX,UF`; each is a fact of its own. */
export const someOf = <const Value extends string>(values: readonly Value[], options: About): FactKind<Value> => ({
  ...about(options),
  read: (written) => written.split(',').flatMap((part) => values.filter((value) => value === part.trim())),
});

/** A point in time, in milliseconds since 1970; a time without a zone is taken as UTC. */
export const instant = (options: About): FactKind<number> => ({
  ...about(options),
  read: (written) => {
    const zoned = /\d(Z|[+-]\d\d:?\d\d)$/.test(written) ? written : `${written}Z`;
    const time = Date.parse(zoned.replace(' ', 'T'));
    return Number.isNaN(time) ? [] : [time];
  },
});
