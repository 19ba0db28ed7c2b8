import { visible } from './terminal/visible.ts';

/** What the command has to do with the world: given from outside, so that tests and other doors can give their own. */
export interface Io {
  readonly stdin: AsyncIterable<Buffer> & { readonly isTTY?: boolean | undefined };
  readonly stdout: (text: string) => void;
  /** One line, without its line feed. */
  readonly stderr: (message: string) => void;
  readonly colours: boolean;
  /** Columns to write in. */
  readonly width: number;
  /** How the reader called the command. */
  readonly self: string;
}

/** A message for stderr: one line, whatever names of files or options stand in it. */
export const messageLine = (message: string): string => `meshbook: ${visible(message)}\n`;
