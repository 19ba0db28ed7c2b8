/** How often the engine is right, asked once a build: on the texts in this repository, whose causes are known. */
import { diagnose } from '../../engine/diagnose.ts';
import { knowledge } from '../../knowledge.ts';
import { envoys, healthy } from '../../truth/cases.ts';
import { type Confused, confusion } from '../../truth/confusion.ts';
import { type Row, truth } from '../../truth/truth.ts';
import { areasInUse, causeOf } from './causes.ts';

const ROOT = ''; // the site is built from the repository's root

let kept: readonly Row[] | undefined;
export function truthRows(): readonly Row[] {
  kept ??= truth(knowledge, ROOT);
  return kept;
}

/** The Envoys of the lab, oldest first. */
export const labEnvoys = (): readonly string[] => envoys(ROOT);

export interface ConfusedArea {
  readonly area: string;
  readonly causes: readonly Confused[];
}

/** Who is taken for whom, by area, in the order of the areas and of the causes' titles. */
export function confusedAreas(): readonly ConfusedArea[] {
  const judged = (title: string) => {
    const row = truthRows().find((one) => one.title === title);
    if (!row) throw new Error(`\`truth()\` has no row “${title}” any more: name the one that took its place.`);
    return row.judged;
  };
  const recorded = [...judged('recorded, text tells'), ...judged('recorded, reads like others too')];
  const all = confusion(recorded, judged('written samples'));
  const title = ({ cause }: Confused) => causeOf(cause)?.rule.title ?? '';
  return areasInUse
    .map((area) => ({
      area,
      causes: all
        .filter(({ cause }) => causeOf(cause)?.rule.area === area)
        .sort((a, b) => (title(a) < title(b) ? -1 : 1)),
    }))
    .filter(({ causes }) => causes.length > 0);
}

/** What was found in logs in which nothing failed. */
export function healthyLogs(): { readonly lines: number; readonly found: readonly { title: string; count: number }[] } {
  const reports = healthy(ROOT).map((text) => diagnose([{ text }], knowledge));
  return {
    lines: reports.reduce((sum, { input }) => sum + input.records, 0),
    found: reports.flatMap(({ problems }) => problems.map(({ title, count }) => ({ title, count }))),
  };
}
