/** What an answer answers: a check, asked of one object where it is known which. */

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
