/** Where each thing happened: how often in which cluster, on which host, route and pod. Few values are kept, however many there are. */
import type { Fact, LogRecord } from '../types.ts';

/** What is told of a place, by the fact that holds it. */
const FACTS = {
  service: 'services',
  cluster: 'clusters',
  upstreamHost: 'hosts',
  routeName: 'routes',
  proxy: 'pods',
} as const satisfies { readonly [Name in Fact['name']]?: string };
type Kind = (typeof FACTS)[keyof typeof FACTS];

/** Values that are counted, and those that a report tells. */
const MOST = 200;
const TOLD = 20;

/** The most frequent values, the most frequent first; how many more there were at least, and in how many records. */
export interface Counts {
  readonly values: readonly { readonly value: string; readonly count: number }[];
  readonly more: number;
  readonly moreCount: number;
}
export type Where = { readonly [K in Kind]: Counts } & {
  /** Lines of access logs among the records. */
  readonly requests: number;
};

interface Counting {
  readonly counts: Map<string, number>;
  /** Values that had no room any more, and their records. */
  gone: number;
  goneCount: number;
}

export class Places {
  readonly #of = new Map<string, Map<Kind, Counting>>();
  readonly #requests = new Map<string, number>();

  add(names: Iterable<string>, { facts, format }: LogRecord): void {
    for (const name of names) {
      if (format.includes('access-log')) this.#requests.set(name, (this.#requests.get(name) ?? 0) + 1);
      const own = this.#of.get(name) ?? new Map<Kind, Counting>();
      this.#of.set(name, own);
      for (const fact of facts) {
        const kind: Kind | undefined = FACTS[fact.name as keyof typeof FACTS];
        if (kind !== undefined) count(own, kind, `${fact.value}`);
      }
    }
  }

  /** By cause or symptom. */
  told(): { readonly [name: string]: Where } {
    return Object.fromEntries([...this.#of].map(([name, own]) => [name, whereOf(own, this.#requests.get(name) ?? 0)]));
  }
}

function count(own: Map<Kind, Counting>, kind: Kind, value: string): void {
  let counting = own.get(kind);
  if (!counting) {
    counting = { counts: new Map(), gone: 0, goneCount: 0 };
    own.set(kind, counting);
  }
  const { counts } = counting;
  counts.set(value, (counts.get(value) ?? 0) + 1);
  if (counts.size > MOST * 2) forgetRare(counting);
}

function forgetRare(counting: Counting): void {
  const { counts } = counting;
  for (const [value, times] of sorted(counts).slice(MOST)) {
    counts.delete(value);
    counting.gone++;
    counting.goneCount += times;
  }
}

const sorted = (counts: ReadonlyMap<string, number>): (readonly [string, number])[] =>
  [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));

function whereOf(own: ReadonlyMap<Kind, Counting>, requests: number): Where {
  const told = Object.values(FACTS).map((kind): [Kind, Counts] => {
    const { counts = new Map<string, number>(), gone = 0, goneCount = 0 } = own.get(kind) ?? {};
    const all = sorted(counts);
    const rest = all.slice(TOLD);
    return [
      kind,
      {
        values: all.slice(0, TOLD).map(([value, times]) => ({ value, count: times })),
        more: gone + rest.length,
        moreCount: rest.reduce((sum, [, times]) => sum + times, goneCount),
      },
    ];
  });
  return { ...(Object.fromEntries(told) as { readonly [K in Kind]: Counts }), requests };
}
