/** Who is taken for whom: for each cause the causes that stood first on its texts. */
import { type Judged, type Tally, tally } from './tally.ts';

export interface Confused {
  readonly cause: string;
  readonly tally: Tally;
  /** How many of these texts real Envoys wrote. */
  readonly recorded: number;
  /** What stood first, and on how many of the texts: a rule's id, or `SILENT`. The right cause counts under its own id. */
  readonly first: ReadonlyMap<string, number>;
}
/** Nothing was named. */
export const SILENT = '';

/** By cause, from texts that tell: samples are in `written`, recordings in `recorded`; a text that is both counts once. */
export function confusion(recorded: readonly Judged[], written: readonly Judged[]): readonly Confused[] {
  const lab = new Set(recorded.map(({ text }) => text.trim()));
  const all = [...recorded, ...written.filter(({ text }) => !lab.has(text.trim()))];
  const byCause = Map.groupBy(
    all.filter(({ cause }) => cause !== null),
    ({ cause }) => cause as string,
  );
  return [...byCause].map(([cause, texts]) => {
    const first = new Map<string, number>();
    for (const { verdict } of texts) {
      const named = verdict.first ? cause : (verdict.named[0]?.rule ?? SILENT);
      first.set(named, (first.get(named) ?? 0) + 1);
    }
    return { cause, tally: tally(texts), recorded: texts.filter(({ text }) => lab.has(text.trim())).length, first };
  });
}

/** What stood first instead of the right cause, most often first. */
export const insteadOf = ({ cause, first }: Confused): readonly (readonly [rule: string, times: number])[] =>
  [...first].filter(([rule]) => rule !== cause).sort(([a, times], [b, more]) => more - times || (a < b ? -1 : 1));
