/** Where each problem happened: how often in which cluster, on which host, route and pod. Few values are kept, however many there are. */
import type { Fact, LogRecord } from '../types.ts';

/** What is told of a place, by the fact that holds it. */
const FACTS = {
  cluster: 'clusters',
  upstreamHost: 'hosts',
  routeName: 'routes',
  proxy: 'pods',
} as const satisfies { readonly [Name in Fact['name']]?: string };
type Kind = (typeof FACTS)[keyof typeof FACTS];

/** Values that are counted, and those that a report tells. */
const MOST = 100;
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

interface Place {
  requests: number;
  readonly kinds: Map<Kind, Counting>;
}

export class Places {
  readonly #of = new Map<string, Place>();

  /** `ids` are the fold's own names of problems. */
  add(ids: Iterable<string>, { facts, format }: LogRecord): void {
    const isRequest = format.includes('access-log');
    for (const id of ids) {
      const place = this.#placeOf(id);
      if (isRequest) place.requests++;
      for (const fact of facts) {
        const kind: Kind | undefined = FACTS[fact.name as keyof typeof FACTS];
        if (kind !== undefined) count(place.kinds, kind, `${fact.value}`, 1);
      }
    }
  }

  /** The same for records that differ in their endpoint only: how many, and how many at each. */
  addMany(ids: Iterable<string>, record: LogRecord, times: number, hosts: ReadonlyMap<string, number>): void {
    const isRequest = record.format.includes('access-log');
    for (const id of ids) {
      const place = this.#placeOf(id);
      if (isRequest) place.requests += times;
      for (const fact of record.facts) {
        const kind: Kind | undefined = FACTS[fact.name as keyof typeof FACTS];
        if (kind !== undefined && kind !== 'hosts') count(place.kinds, kind, `${fact.value}`, times);
      }
      for (const [host, often] of hosts) count(place.kinds, 'hosts', host, often);
    }
  }

  #placeOf(id: string): Place {
    const known = this.#of.get(id);
    if (known) return known;
    const made: Place = { requests: 0, kinds: new Map() };
    this.#of.set(id, made);
    return made;
  }

  forget(id: string): void {
    this.#of.delete(id);
  }

  /** Of a problem that was put together from these. */
  told(ids: readonly string[]): Where {
    const places = ids.flatMap((id) => this.#of.get(id) ?? []);
    const all: Place['kinds'] = new Map();
    for (const { kinds } of places) {
      for (const [kind, { counts, gone, goneCount }] of kinds) {
        for (const [value, times] of counts) count(all, kind, value, times);
        const own = all.get(kind);
        if (!own) continue;
        own.gone += gone;
        own.goneCount += goneCount;
      }
    }
    return whereOf(
      all,
      places.reduce((sum, { requests }) => sum + requests, 0),
    );
  }
}

function count(own: Place['kinds'], kind: Kind, value: string, times: number): void {
  let counting = own.get(kind);
  if (!counting) {
    counting = { counts: new Map(), gone: 0, goneCount: 0 };
    own.set(kind, counting);
  }
  const { counts } = counting;
  counts.set(value, (counts.get(value) ?? 0) + times);
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
