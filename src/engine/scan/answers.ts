/** What an application's answers tell by their status and length, as far as it was asked; threads share what one of them found out. */
import type { Told } from './everyday.ts';

export interface Answers {
  /** Lengths that tell something by themselves; of the others all tell the same. */
  readonly lengths: readonly number[];
  readonly table: Int8Array;
}
/** Statuses that are asked: what is below fails nobody, what is above tells by itself. */
const FIRST = 300;
const STATUSES = 200;
/** A table's values, from 1. */
const TOLD: readonly Told[] = ['nothing', 'normal', 'verdict'];

export const answersFor = (lengths: readonly number[]): Answers => {
  const size = (lengths.length + 1) * STATUSES * 2;
  // A page in a browser has no memory to share, and one thread.
  const memory = typeof SharedArrayBuffer === 'undefined' ? new ArrayBuffer(size) : new SharedArrayBuffer(size);
  return { lengths, table: new Int8Array(memory) };
};

/** `undefined` where nobody has found out yet. */
export const known = (answers: Answers, status: number, sent: number, usual: boolean): Told | undefined =>
  TOLD[(answers.table[placeOf(answers, status, sent, usual)] as number) - 1];

export function learn(answers: Answers, status: number, sent: number, usual: boolean, told: Told): void {
  answers.table[placeOf(answers, status, sent, usual)] = TOLD.indexOf(told) + 1;
}

const placeOf = ({ lengths }: Answers, status: number, sent: number, usual: boolean): number =>
  ((lengths.indexOf(sent) + 1) * STATUSES + status - FIRST) * 2 + (usual ? 1 : 0);
