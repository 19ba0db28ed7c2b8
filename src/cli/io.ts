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
  /** Lines to draw in again and again; none where standard output is no terminal. */
  readonly rows?: number | undefined;
  /** Shows a line on stderr in place of the one before; none where stderr is no terminal. */
  readonly progress?: ((text: string) => void) | undefined;
  /** Calls back at Ctrl-C, which then does not end the process; gives back how to stop listening. */
  readonly onInterrupt?: ((stop: () => void) => () => void) | undefined;
}

/** A message for stderr: one line, whatever names of files or options stand in it. */
export const messageLine = (message: string): string => `meshbook: ${visible(message)}\n`;
