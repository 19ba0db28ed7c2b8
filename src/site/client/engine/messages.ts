/** What page and worker say to each other. */

import type { Redacted } from '../../../engine/redact.ts';
import type { Report } from '../../../engine/report-types.ts';
import type { Context, Paste } from '../../../engine/types.ts';
import type { Why } from '../../../engine/why.ts';
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
export type ToWorker =
  | ({ readonly id: number } & Question)
  | { readonly search: string }
  /** Why a rule was named or not, in the texts asked about last. */
  | { readonly why: string }
  /** Take secrets and names out of these texts, and diagnose what remains. */
  | { readonly redact: readonly Paste[]; readonly context: Context; readonly id: number }
  /** An access-log format of the reader's own; empty for none. */
  | { readonly format: string };
/** A cause, to be chosen from. */
export interface RuleTitle {
  readonly id: string;
  readonly title: string;
  readonly page: string;
}
/** What became of the reader's format. */
export interface FormatRead {
  readonly refused?: string;
  readonly lacks: readonly { readonly operator: string; readonly tells: string }[];
}
export type FromWorker =
  | { readonly ready: string; readonly rules: readonly RuleTitle[] }
  | { readonly why: Why }
  | { readonly format: FormatRead }
  /** Which share of the texts is redacted. */
  | { readonly redacting: number; readonly id: number }
  | { readonly redacted: Redacted; readonly report: Report; readonly id: number }
  | { readonly notRedacted: string }
  | { readonly search: string; readonly found: readonly Doc[] }
  | { readonly failed: string; readonly id?: number }
  | ({ readonly id: number; readonly took: number } & Answer);
