/**
 * How often the engine is right, on what real Envoys wrote and on the written samples apart. For `npm run truth` and for the
 * site's page; both ask the same functions, on the same texts.
 */
import { diagnose } from '../engine/diagnose.ts';
import type { Knowledge } from '../engine/types.ts';
import { type Case, recorded, written } from './cases.ts';
import type { Judged } from './tally.ts';
import { readsLikeNoOther } from './tells.ts';
import { verdictOf } from './verdict.ts';
import { wrapped } from './wrapped.ts';

/** One row of the figures: which texts, and what the engine said of each. */
export interface Row {
  readonly title: string;
  /** Which texts these are, in a sentence. */
  readonly says: string;
  readonly judged: readonly Judged[];
}

/** The figures; the last rows are the honest ones: versions, formats and wrappers that no sample uses. */
export function truth(knowledge: Knowledge, root: string, wanted: (one: Case) => boolean = () => true): readonly Row[] {
  const judge = judgeOf(knowledge);
  const known = ({ cause }: Case): boolean => cause === null || cause in knowledge.rules;
  const lab = recorded(root).filter(known);
  const own = written(root).filter(known);
  const samples = new Set(own.map(({ text }) => text.trim()));
  const alone = new Set(readsLikeNoOther(lab, knowledge));
  const tells = lab.filter((one) => one.tells && alone.has(one));
  const unseen = tells.filter(({ text }) => !samples.has(text.trim()));
  const row = (title: string, says: string, cases: readonly Case[]): Row => ({
    title,
    says,
    judged: cases.filter(wanted).map(judge),
  });
  return [
    row(
      'recorded, text tells',
      'What real Envoys wrote, where the cause can be read from this one text: its scenario says so, and no recording of another cause reads the same.',
      tells,
    ),
    row(
      'recorded, reads like no other cause',
      'Every recording that reads otherwise than all recordings of other causes, whatever its scenario says.',
      [...alone],
    ),
    row(
      'recorded, reads like others too',
      'Recordings whose scenario says that the text tells, though another cause’s recording reads the same.',
      lab.filter((one) => one.tells && !alone.has(one)),
    ),
    row(
      'recorded, text tells little',
      'The other texts of these recordings: one side’s log, a client’s error. Often the next check has to tell.',
      lab.filter((one) => !one.tells && one.cause !== null),
    ),
    row(
      'recorded, no cause',
      'Recordings in which all is well: right is to find no problem.',
      lab.filter(({ cause }) => cause === null),
    ),
    row('written samples', 'The texts that stand beside the rules, by which they were made.', own),
    row('unseen versions, formats', 'Recordings whose text tells, and that no rule’s sample holds.', unseen),
    row(
      'unseen, in wrappers',
      'The same as people copy them: out of kubectl, JSON envelopes, chats, by turns.',
      unseen.map((one, index) => wrapped(one, index, knowledge)),
    ),
  ];
}

/** Judges a case; a text that stands in several rows is diagnosed once. */
function judgeOf(knowledge: Knowledge): (one: Case) => Judged {
  const reports = new Map<string, ReturnType<typeof diagnose>>();
  return (one) => {
    const report = reports.get(one.text) ?? diagnose([{ text: one.text }], knowledge);
    reports.set(one.text, report);
    return { ...one, verdict: verdictOf(report, one.cause, knowledge) };
  };
}
