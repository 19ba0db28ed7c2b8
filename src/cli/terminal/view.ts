import type { Knowledge, Paste } from '../../engine/types.ts';

/** What a report is shown with. */
export interface View {
  readonly pastes: readonly Paste[];
  readonly knowledge: Knowledge;
  /** The files as they were typed; absent where the reader is no person at a terminal. */
  readonly files: readonly string[] | undefined;
  readonly width: number;
  /** How the reader called the command. */
  readonly self: string;
}
