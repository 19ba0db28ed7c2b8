/** What page and worker say to each other. */
import type { Report } from '../../../engine/report-types.ts';
import type { Context, Paste } from '../../../engine/types.ts';
import type { Doc } from '../search/index.ts';
import type { Reading } from './reading.ts';

export interface Question {
  readonly pastes: readonly Paste[];
  readonly context: Context;
}
export interface Answer {
  readonly report: Report;
  /** How the lines of each paste were read. */
  readonly readings: readonly Reading[];
}
export type ToWorker = ({ readonly id: number } & Question) | { readonly search: string };
export type FromWorker =
  | { readonly ready: string }
  | { readonly search: string; readonly found: readonly Doc[] }
  | { readonly failed: string; readonly id?: number }
  | ({ readonly id: number; readonly took: number } & Answer);
