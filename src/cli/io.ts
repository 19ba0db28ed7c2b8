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
