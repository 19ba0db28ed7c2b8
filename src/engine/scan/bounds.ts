/** Keeps the fold small however long a log is: the cases and problems that were touched last, what joins still need. */
import type { Part } from '../compile.ts';
import type { State } from '../fold.ts';

/** Values of a key that are kept; the least recently used give way, and are counted. */
const MOST = 10_000;
const ROOM = 1_000;

/** A map that knows which of its entries were asked for since it was last asked itself. */
export class Noted<Value> extends Map<string, Value> {
  readonly #used = new Map<string, number>();
  #clock = 0;
  readonly touched = new Set<string>();

  override get(id: string): Value | undefined {
    if (super.has(id)) this.#note(id);
    return super.get(id);
  }
  override set(id: string, value: Value): this {
    this.#note(id);
    return super.set(id, value);
  }
  #note(id: string): void {
    this.touched.add(id);
    this.#used.set(id, this.#clock++);
  }
  /** Takes the least recently used away once there are too many, and gives them back. */
  overflow(): (readonly [id: string, Value])[] {
    if (this.size <= MOST + ROOM) return [];
    const oldest = [...this.#used].sort((a, b) => a[1] - b[1]).slice(0, this.size - MOST);
    return oldest.flatMap(([id]) => {
      const value = super.get(id);
      this.#used.delete(id);
      this.delete(id);
      return value === undefined ? [] : [[id, value] as const];
    });
  }
}

/** What joins, counts and absences wait for, cut to what can still matter. */
export function trimWaiting({ waiting, answers }: State): void {
  for (const { part, seen } of waiting.values()) {
    if (seen.length <= 40) continue;
    seen.splice(0, seen.length, ...keptOf(part, seen));
  }
  if (answers.length <= ROOM) return;
  const known = new Set<string>();
  const distinct = answers.filter(({ check, answer, about }) => {
    const id = `${check} ${answer} ${about}`;
    return !known.has(id) && known.add(id) !== undefined;
  });
  answers.splice(0, answers.length, ...distinct.slice(-MOST));
}

function keptOf<Seen extends { readonly clause: { readonly position: number } }>(
  { when }: Part,
  seen: readonly Seen[],
): Seen[] {
  const positions = new Set(seen.map(({ clause }) => clause.position));
  const of = (position: number) => seen.filter(({ clause }) => clause.position === position);
  if ('seen' in when) return [...positions].flatMap((position) => of(position).slice(0, 1));
  const most = 'count' in when ? when.atLeast * 4 : 20;
  const kept = new Set([...positions].flatMap((position) => of(position).slice(-most)));
  return seen.filter((one) => kept.has(one));
}
