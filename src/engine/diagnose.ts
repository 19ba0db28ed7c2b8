import { withCalls } from './calls.ts';
import { close } from './close.ts';
import { type AnswerSeen, open, step } from './fold.ts';
import { prepare } from './prepare.ts';
import { questionOf } from './question.ts';
import { rank } from './rank.ts';
import { type ReadFile, read } from './read.ts';
import { report } from './report.ts';
import type { Report } from './report-types.ts';
import { silentAnswers } from './silent.ts';
import type { Context, Knowledge, Paste } from './types.ts';

/**
 * Pastes in, one report out: problems, and the causes that explain them, best first.
 * Any text is a valid paste; nothing is thrown for one. The order of the pastes changes nothing but the file numbers.
 */
export function diagnose(pastes: readonly Paste[], knowledge: Knowledge, context: Context = {}): Report {
  const prepared = prepare(knowledge);
  const files = pastes.map(({ text }, file) => read(text, file, prepared));
  return diagnoseRead(pastes, files, knowledge, context);
}

/** The same for files already read: whoever shows the paste wants to know what was read where. */
export function diagnoseRead(
  pastes: readonly Paste[],
  files: readonly ReadFile[],
  knowledge: Knowledge,
  context: Context = {},
): Report {
  const prepared = prepare(knowledge);
  const ordered = inOrder(pastes, files);
  const records = withCalls(ordered.flatMap((file) => file.records));
  const state = records.reduce(step, open(knowledge, prepared.compiled, context));
  for (const [at, seen] of state.answers.entries()) state.answers[at] = asAsked(seen, pastes);
  for (const one of ordered) {
    const file = files.indexOf(one);
    state.answers.push(...silentAnswers(pastes[file] as Paste, file, knowledge));
  }
  const ranked = rank(close(state), knowledge, context, prepared.phrases.terms);
  return report({ pastes, files: ordered, ranked, knowledge, context });
}

/** The files in an order that depends on what they hold, not on how they were given. */
function inOrder(pastes: readonly Paste[], files: readonly ReadFile[]): readonly ReadFile[] {
  const text = (file: ReadFile) => pastes[files.indexOf(file)]?.text ?? '';
  return files.toSorted((a, b) => (text(a) < text(b) ? -1 : text(a) > text(b) ? 1 : 0));
}

/** An output that was asked for, and does not say what it is about, is about what was asked. */
function asAsked(seen: AnswerSeen, pastes: readonly Paste[]): AnswerSeen {
  if (seen.about !== undefined) return seen;
  const asked = seen.facts.map(({ record }) => questionOf(pastes[record.file]?.check ?? ''));
  const about = asked[0]?.about;
  return about !== undefined && asked.every(({ check }) => check === seen.check) ? { ...seen, about } : seen;
}
