/** The reasons for or against causes that a reader asked for, and the cause that one expected. */
import type { Why } from '../../../engine/why.ts';
import type { RuleTitle } from '../engine/messages.ts';
import type { Ui } from '../ui.ts';
import { expectedOf } from '../verdict/why.ts';

export class Reasons {
  readonly #ask: (rule: string) => void;
  #whys: Ui['whys'] = {};
  #expected = '';

  /** `ask` has the reasons of a rule found; `take` is to get them. */
  constructor(ask: (rule: string) => void) {
    this.#ask = ask;
  }

  get whys(): Ui['whys'] {
    return this.#whys;
  }
  get expected(): string {
    return this.#expected;
  }

  expect(cause: string, rules: readonly RuleTitle[]): void {
    this.#expected = cause;
    const { chosen } = expectedOf(cause, rules);
    if (chosen) this.#ask(chosen.id);
  }

  take(why: Why): void {
    this.#whys = { ...this.#whys, [why.rule]: why };
  }

  /** The texts are others now. */
  forget(): void {
    this.#whys = {};
  }
}
