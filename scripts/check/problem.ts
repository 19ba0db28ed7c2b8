/** What is wrong in something that an author wrote: where, what, why it matters, what to do. */
export interface Problem {
  /** From the repository's root. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly says: string;
  readonly why: string;
  readonly fix: string;
}

/** As an editor's terminal can follow it: `file:line:column` first. */
export const printed = ({ file, line = 1, column = 1, says, why, fix }: Problem): string =>
  `${file}:${line}:${column}  ${says}\n    ${why}\n    ${fix}\n`;

/** The place of `needle` in a text; its beginning where it does not stand there. */
export function placeOf(text: string, needle: string | RegExp): { readonly line: number; readonly column: number } {
  const at = typeof needle === 'string' ? text.indexOf(needle) : text.search(needle);
  return at === -1 ? { line: 1, column: 1 } : placeAt(text, at);
}
function placeAt(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** Problems in the order in which one would walk through the files. */
export const inOrder = (problems: readonly Problem[]): readonly Problem[] =>
  problems.toSorted(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.line ?? 1) - (b.line ?? 1) ||
      (a.column ?? 1) - (b.column ?? 1),
  );
