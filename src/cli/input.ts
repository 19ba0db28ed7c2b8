/** The pastes: files and standard input, whatever their bytes are. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { nearest } from '../engine/nearest.ts';
import type { Paste } from '../engine/types.ts';
import { COMMANDS } from './arguments.ts';
import { CannotRun, didYouMean } from './cannot-run.ts';
import type { Io } from './io.ts';

/** More than this is no paste: reading it whole would take minutes and gigabytes. */
const MOST = 64 * 1024 * 1024;

/** One paste a file; `-` or no file at all is standard input. */
export async function pastesOf(files: readonly string[], io: Io): Promise<Paste[]> {
  if (files.filter((file) => file === '-').length > 1)
    throw new CannotRun('Standard input can be read once only.', 'Give `-` one time.');
  if (files.length === 0) return [{ text: textOf(await standardInput(io), 'Standard input', io) }];
  const pastes: Paste[] = [];
  for (const file of files) {
    const bytes = file === '-' ? await standardInput(io) : bytesOf(file);
    pastes.push({ name: file === '-' ? 'stdin' : file, text: textOf(bytes, `\`${file}\``, io) });
  }
  return pastes;
}

/** Standard input up to so many bytes, and what comes behind them. */
export async function beginningOf(
  io: Io,
  most: number,
): Promise<{ bytes: Buffer; rest: AsyncIterable<Buffer> | null }> {
  if (io.stdin.isTTY)
    io.stderr('Paste an error or a log, then press Ctrl-D on a line of its own (meshbook --help says more).');
  const chunks = until(io)[Symbol.asyncIterator]();
  const read: Buffer[] = [];
  let size = 0;
  for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
    read.push(next.value);
    size += next.value.length;
    if (size > most) return { bytes: Buffer.concat(read), rest: { [Symbol.asyncIterator]: () => chunks } };
  }
  return { bytes: Buffer.concat(read), rest: null };
}

/** Standard input up to Ctrl-C, which at a terminal ends the command. */
export async function* until({ stdin, onInterrupt }: Io): AsyncGenerator<Buffer> {
  if (stdin.isTTY || !onInterrupt) {
    yield* stdin;
    return;
  }
  let interrupted = false;
  let interrupt = (): void => {};
  const stop = onInterrupt(() => {
    interrupted = true;
    interrupt();
  });
  const chunks = stdin[Symbol.asyncIterator]();
  try {
    while (!interrupted) {
      // A race with one promise that outlives all chunks would keep every chunk in memory.
      const next = await new Promise<IteratorResult<Buffer> | undefined>((resolve, reject) => {
        interrupt = () => resolve(undefined);
        chunks.next().then(resolve, reject);
      });
      if (!next || next.done) return;
      yield next.value;
    }
  } finally {
    stop();
  }
}

async function standardInput(io: Io): Promise<Buffer> {
  const { bytes, rest } = await beginningOf(io, MOST);
  if (rest) throw tooLarge('Standard input', bytes.length);
  return bytes;
}

function bytesOf(file: string): Buffer {
  try {
    const { size } = statSync(file);
    if (size > MOST) throw tooLarge(`\`${file}\``, size);
    return readFileSync(file);
  } catch (error) {
    throw error instanceof CannotRun ? error : unreadable(file, (error as NodeJS.ErrnoException).code ?? '');
  }
}

const tooLarge = (what: string, size: number): CannotRun =>
  new CannotRun(
    `${what} is larger than ${MOST / 1024 / 1024} MB (${Math.round(size / 1024 / 1024)} MB read).`,
    'Give the part around the error, for example: grep -E " 5[0-9]{2} | (U|N|L|D)[A-Z]+ " proxy.log | tail -n 20000 | meshbook',
  );

function unreadable(file: string, code: string): CannotRun {
  switch (code) {
    case 'ENOENT':
      return (
        commandMeant(file) ?? new CannotRun(`There is no file \`${file}\`.`, didYouMean(neighbours(file), lookUp(file)))
      );
    case 'EISDIR':
      return new CannotRun(`\`${file}\` is a folder.`, 'Name the files in it, or scan it: meshbook scan FOLDER');
    case 'EACCES':
    case 'EPERM':
      return new CannotRun(`\`${file}\` may not be read (${code}).`, 'Check its permissions.');
    default:
      return new CannotRun(`\`${file}\` could not be read (${code || 'unknown error'}).`, 'Pipe its text in instead.');
  }
}

/** A word that is no file and nearly a command: `scna`. */
export function commandMeant(file: string): CannotRun | undefined {
  // Letters that changed places are the commonest slip of all.
  const letters = (word: string): string => [...word].sort().join('');
  const exchanged = COMMANDS.find((one) => letters(one) === letters(file));
  const command = exchanged ?? (/^\w{3,12}$/.test(file) ? nearest(file, COMMANDS, 1)[0] : undefined);
  return command === undefined
    ? undefined
    : new CannotRun(`There is no file and no command \`${file}\`.`, didYouMean([command], ''));
}

/** Files beside it whose names are like it. */
function neighbours(file: string): string[] {
  try {
    const folder = dirname(file);
    const names = nearest(basename(file), readdirSync(folder), 2);
    return names.map((name) => (folder === '.' ? name : `${folder}/${name}`));
  } catch {
    return [];
  }
}

/** A word that looks like no path may have been meant as a term, words in quotes as the paste itself. */
const lookUp = (file: string): string =>
  /\s/.test(file)
    ? "To diagnose a text, pipe it in: echo '…' | meshbook"
    : /[./\\]/.test(file)
      ? 'Check the path.'
      : `To look up the word: meshbook explain ${file}`;

/** Bytes as text: UTF-16 by its mark (as PowerShell writes it), else UTF-8 with what is none of it replaced. */
function textOf(bytes: Buffer, what: string, { stderr }: Io): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const text = new TextDecoder(encoding).decode(bytes);
  if (isBinary(text)) stderr(`${what} looks like a binary file; what is text in it was read.`);
  return text;
}

/** More than one character in ten of the beginning that no text has. */
function isBinary(text: string): boolean {
  const beginning = text.slice(0, 4096);
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what makes a file binary
  const strange = beginning.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return strange * 10 > beginning.length;
}
