/** Files as texts: dropped or chosen. What is no text is refused with a reason; what is long, or packed, is a log. */
import { newText, type Text } from './texts.ts';
import type { Words } from './words/en.ts';

export interface Taken {
  readonly texts: readonly Text[];
  readonly refused: readonly string[];
}

export async function textsOf(files: readonly File[], words: Words): Promise<Taken> {
  const texts: Text[] = [];
  const refused: string[] = [];
  for (const file of files) {
    const text = await file.text().catch(() => undefined);
    if (text === undefined) refused.push(words.noFile(file.name));
    else if (isBinary(text)) refused.push(words.binary(file.name));
    else texts.push(newText(text, { name: file.name }));
  }
  return { texts, refused };
}

/** Whether a file is scanned rather than shown as a text. */
export const isLog = ({ name, size }: File): boolean => size > LONG_FILE || /\.gz$/i.test(name);
const LONG_FILE = 1024 * 1024;

/** What was dropped: its files, and the folders, which a page does not go into. */
export function dropped({ items, files }: DataTransfer): { readonly files: File[]; readonly folders: string[] } {
  const entries = [...items].map((item) => item.webkitGetAsEntry?.());
  const folders = entries.flatMap((entry) => (entry?.isDirectory ? [entry.name] : []));
  return { files: [...files].filter(({ name }) => !folders.includes(name)), folders };
}

/** So long a paste is read as a text; a longer one is a log. */
export const LONGEST = 40_000_000;
export const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)} MB`;

/** NUL characters, or many that stand for bytes of no text, near the beginning. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 4000);
  const broken = start.match(/\ufffd/g)?.length ?? 0;
  return start.includes('\0') || broken > start.length / 10;
}
