/** What is in the box, as one value, and what becomes of it: each function gives the next state. */
import type { NextCheck } from '../../../engine/report-types.ts';
import { EDITABLE, isWords, newText, type Text } from '../texts.ts';
import type { AnsweredCheck, Ui } from '../ui.ts';

/** Whether a text is shown as it was read, or is being written. */
export type Mode = 'write' | 'read';

export interface State {
  readonly texts: readonly Text[];
  /** The text that is seen. */
  readonly at: number;
  readonly mode: Mode;
  /** What a paste took the place of. */
  readonly before: Text | undefined;
  /** Whether the text in the area stands there as it was pasted. */
  readonly isPasted: boolean;
  readonly answered: readonly AnsweredCheck[];
  /** What was typed for what is open in commands. */
  readonly typed: Ui['typed'];
}

export const empty = (): State => ({
  texts: [newText('')],
  at: 0,
  mode: 'write',
  before: undefined,
  isPasted: false,
  answered: [],
  typed: {},
});

export const textAt = ({ texts, at }: State): Text => texts[at] as Text;
export const isBlank = ({ text }: Pick<Text, 'text'>): boolean => text.trim() === '';
export const isEmpty = ({ texts }: State): boolean => texts.every(isBlank);

/** What pages are searched for: words alone in the box; never a text. */
export function wordsIn({ texts }: State): string {
  const [only, ...more] = texts.filter((text) => !isBlank(text));
  return only && more.length === 0 && isWords(only.text) ? only.text.trim() : '';
}

/** The answers that were chosen; those that stand in an output are read there. */
export const chosenAnswers = ({ answered }: State): { readonly [check: string]: string } =>
  Object.fromEntries(answered.flatMap(({ check, answer }) => (answer === undefined ? [] : [[check, answer]])));

// ---- texts ------------------------------------------------------------------------------------------------------

/** A text from elsewhere takes the place of the one that is seen, with whatever was answered about it. */
export function taken(state: State, text: string, mode: Mode): State {
  const was = textAt(state);
  const texts = state.texts
    .map((one, index) => (index === state.at ? newText(text) : one))
    .filter(({ check }) => check === undefined);
  return {
    ...(was.check === undefined ? withoutAnswers(state) : state),
    texts,
    at: Math.min(state.at, texts.length - 1),
    mode,
    before: !isBlank(was) && was.text !== text ? was : undefined,
    isPasted: true,
  };
}

/** Somebody types. */
export function written(state: State, text: string): State {
  const texts = state.texts.map((one, index) => (index === state.at ? { ...one, text } : one));
  return {
    ...(isBlank({ text }) ? withoutAnswers(state) : state),
    texts,
    before: undefined,
    isPasted: false,
  };
}

/** Answers belong to the text that they were given for. */
const withoutAnswers = (state: State): State => ({ ...state, answered: [], typed: {} });

/** Files beside what is there already. */
export function joined(state: State, files: readonly Text[]): State {
  const there = state.texts.filter((text) => !isBlank(text));
  return seen({ ...state, texts: [...there, ...files] }, there.length);
}

export const added = (state: State): State =>
  seen({ ...state, texts: [...state.texts, newText('')] }, state.texts.length);

export function removed(state: State): State {
  const gone = textAt(state);
  const answered = state.answered.filter(({ check, answer }) => check !== gone.check || answer !== undefined);
  const texts = state.texts.filter((one) => one !== gone);
  return seen({ ...state, answered, texts }, Math.max(0, state.at - 1));
}

/** Another of the texts is looked at. */
export function seen(state: State, at: number): State {
  const { text } = state.texts[at] as Text;
  return { ...state, at, mode: isWords(text) ? 'write' : 'read' };
}

/** The text is written on; one that is too long for that stays as it is. */
export const edited = (state: State): State =>
  textAt(state).text.length > EDITABLE ? state : { ...state, mode: 'write' };

/** What a paste took the place of lies beside it again. */
export function keptBoth(state: State): State {
  if (!state.before) return state;
  const texts = [state.before, ...state.texts];
  return { ...state, texts, before: undefined, at: texts.length - 1 };
}

// ---- answers ----------------------------------------------------------------------------------------------------

export function answered(state: State, { question: check, ask }: NextCheck, problem: string, answer?: string): State {
  const one = { check, ask, problem, ...(answer === undefined ? {} : { answer }) };
  return { ...state, answered: [...state.answered.filter((other) => other.check !== check), one] };
}

/** What a check printed is one more text. */
export function withOutput(state: State, next: NextCheck, problem: string, text: string): State {
  const { question: check } = next;
  const known = state.texts.some((one) => one.check === check);
  const texts = isBlank({ text })
    ? state.texts.filter((one) => one.check !== check)
    : known
      ? state.texts.map((one) => (one.check === check ? { ...one, text } : one))
      : [...state.texts, newText(text, { check })];
  return answered({ ...state, texts, at: Math.min(state.at, texts.length - 1) }, next, problem);
}

export function takenBack(state: State, check: string): State {
  const texts = state.texts.filter((one) => one.check !== check);
  return {
    ...state,
    answered: state.answered.filter((one) => one.check !== check),
    texts,
    at: Math.min(state.at, texts.length - 1),
  };
}

/** Something that a command leaves open was typed. */
export const typedInto = (state: State, name: string, value: string): State => ({
  ...state,
  typed: { ...state.typed, [name]: value },
});
