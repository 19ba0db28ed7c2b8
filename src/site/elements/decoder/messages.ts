/** What the page and its worker say to each other. */
import type { CustomFormat } from '../../../engine/custom-format.ts';
import type { Decoded } from '../../tools/decode.ts';

export interface ToDecode {
  readonly id: number;
  readonly line: string;
  /** An access-log format of the reader's own; empty for none. */
  readonly format: string;
}
export interface Answer {
  readonly id: number;
  /** None where nothing of a log stands in the line. */
  readonly decoded?: Decoded | undefined;
  /** Why the format cannot be read back. */
  readonly refused?: string | undefined;
  /** What the format does not write. */
  readonly lacks?: CustomFormat['lacks'] | undefined;
  /** The format was given, and the line is of another one. */
  readonly otherFormat?: boolean;
  /** What is known could not be loaded. */
  readonly failed?: string;
}
