/** What an answer answers: a check, asked of one object where it is known which. */
import type { Replaced } from './redact.ts';

export interface Question {
  readonly check: string;
  /** The service, proxy, connection that it was asked about; absent: whichever it is. */
  readonly about?: string;
}

/** `endpoints-of-service@cart.shop`; without an object the check alone. */
export const questionId = ({ check, about }: Question): string => (about === undefined ? check : `${check}@${about}`);

/** The question that an id names; ids of checks hold no `@`. */
export function questionOf(id: string): Question {
  const at = id.indexOf('@');
  return at === -1 ? { check: id } : { check: id.slice(0, at), about: id.slice(at + 1) };
}

/** Whether two keys name the same object: `cart.shop` and `cart.shop.svc.cluster.local`. */
export const sameKey = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);

/** The same question about a redacted text: its object is called as the text calls it now. */
export function redactedQuestion(id: string, replaced: readonly Replaced[]): string {
  const { check, about } = questionOf(id);
  return about === undefined ? id : questionId({ check, about: renamed(about, replaced) });
}

function renamed(name: string, replaced: readonly Replaced[]): string {
  const known = new Map(replaced.map(({ was, is }) => [was, is]));
  const inParts = (part: RegExp) => name.replace(part, (found) => known.get(found) ?? found);
  return known.get(name) ?? [/^.+(?=:\d+$)/, /[^.:]+/g].map(inParts).find((now) => now !== name) ?? name;
}
