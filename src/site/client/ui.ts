/** What the views may know of the box, and what a reader can do in them. */
import type { Evidence, NextCheck } from '../../engine/report-types.ts';
import type { Why } from '../../engine/why.ts';
import type { RuleTitle } from './engine/messages.ts';
import type { Signature } from './verdict/same-as-mine.ts';
import type { Words } from './words/en.ts';

/** A check that was answered here, and how. */
export interface AnsweredCheck {
  /** With the object that it was asked about: the question. */
  readonly check: string;
  readonly ask: string;
  /** Absent: by its output, which is one of the texts. */
  readonly answer?: string;
  /** Where it was asked: a problem. */
  readonly problem: string;
}

export interface Ui {
  readonly words: Words;
  /** A site path as a link. */
  readonly href: (path: string) => string;
  /** Names of the texts, by file. */
  readonly names: readonly string[];
  readonly answered: readonly AnsweredCheck[];
  /** Outputs of checks as pasted. */
  readonly outputs: { readonly [check: string]: string };
  /** What was typed for what is open in commands, by its name. */
  readonly typed: { readonly [name: string]: string };
  /** The command that was copied last, until it is forgotten. */
  readonly copied: string | undefined;
  /** All causes, to ask about any. */
  readonly rules: readonly RuleTitle[];
  /** What was pasted, and what incidents are known by: to say which is the same. */
  readonly texts: readonly string[];
  readonly signatures: readonly Signature[];
  /** The reasons that were asked for, by rule. */
  readonly whys: { readonly [rule: string]: Why };
  /** What was typed as the cause that one expected. */
  readonly expected: string;
  readonly does: Actions;
}
export interface Actions {
  answer: (next: NextCheck, answer: string, problem: string) => void;
  output: (next: NextCheck, text: string, problem: string) => void;
  takeBack: (check: string) => void;
  type: (name: string, value: string) => void;
  copy: (command: string, from: Element) => void;
  /** Shows what would leave, redacted. */
  takeAway: () => void;
  why: (rule: string) => void;
  expect: (cause: string) => void;
  /** Shows where it stands. */
  goTo: (evidence: Pick<Evidence, 'file' | 'line' | 'endLine' | 'start' | 'end'>) => void;
}
