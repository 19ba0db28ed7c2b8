/** What page and worker say to each other about files that are scanned. */
import type { ScanReport } from '../../../engine/scan/scan-report.ts';
import type { Context } from '../../../engine/types.ts';

export type ToScanner =
  /** `format` is an access-log format of the reader's own; empty for none. */
  | { readonly scan: readonly File[]; readonly context: Context; readonly format: string }
  /** Read no further, and tell what was found. */
  | { readonly stop: true }
  /** The same files with other answers to checks. */
  | { readonly context: Context };

export interface Progress {
  readonly file: string;
  readonly read: number;
  readonly total: number;
  readonly lines: number;
}
export interface Scanned {
  readonly report: ScanReport;
  /** By file, every megabyte or so: a line, and the byte at which it begins. None of what is packed, which has no such bytes. */
  readonly starts: readonly (Starts | null)[];
}
export type Starts = readonly (readonly [line: number, at: number])[];

export type FromScanner = { readonly progress: Progress } | { readonly scanned: Scanned } | { readonly failed: string };
