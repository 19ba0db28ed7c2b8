/** Scans files beside the page, as they stream by. Remembers what it found: an answer to a check reads nothing again. */

import { isBinary } from '../../../engine/binary.ts';
import { customFormat, withFormat } from '../../../engine/custom-format.ts';
import { Scan } from '../../../engine/scan/scan.ts';
import type { Context, Knowledge } from '../../../engine/types.ts';
import { load } from '../engine/load.ts';
import { chunksOf, isPacked, Stalled } from './chunks.ts';
import type { FromScanner, ToScanner } from './messages.ts';

const EVERY = 100;
const say = (message: FromScanner): void => postMessage(message);
const loading = load();
let stopped = false;
let scan: Scan | undefined;
let starts: ([number, number][] | null)[] = [];

addEventListener('message', ({ data }: MessageEvent<ToScanner>) => {
  if ('stop' in data) stopped = true;
  else if ('scan' in data)
    loading
      .then((knowledge) => read(data.scan, data.context, withOwn(knowledge, data.format)))
      .catch((error: unknown) => say({ failed: String(error) }));
  else if (scan) say({ scanned: { report: scan.soFar(data.context), starts } });
});

function withOwn(knowledge: Knowledge, given: string): Knowledge {
  const format = given.trim() === '' ? undefined : customFormat(given);
  return format && !('refused' in format) ? withFormat(knowledge, format) : knowledge;
}

async function read(files: readonly File[], context: Context, knowledge: Knowledge): Promise<void> {
  const decoder = new TextDecoder();
  starts = files.map(() => []);
  const own = new Scan(knowledge, {
    decode: (bytes) => decoder.decode(bytes),
    context,
    passed: (file, line, at) => void starts[file]?.push([line, at]),
  });
  const total = files.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  let told = 0;
  for (const [index, file] of files.entries()) {
    own.file(file.name);
    let done = 0;
    const progress = (bytes: number): void => {
      done += bytes;
      if (performance.now() < told + EVERY) return;
      told = performance.now();
      say({ progress: { file: file.name, read: before + done, total, lines: own.used.lines } });
    };
    own.endFile(stopped ? 'was not read: you stopped before it' : await readOne(file, own, progress));
    if (await isPacked(file).catch(() => true)) starts[index] = null;
    before += file.size;
  }
  scan = own;
  say({ scanned: { report: own.soFar(), starts } });
}

/** Why it was not read to its end; nothing where it was. */
async function readOne(file: File, into: Scan, progress: (bytes: number) => void): Promise<string | null> {
  let isFirst = true;
  try {
    for await (const chunk of chunksOf(file, progress)) {
      if (isFirst && isBinary(chunk)) return 'is no text, and was skipped';
      isFirst = false;
      into.write(chunk);
      if (stopped) return 'was read up to where you stopped it';
    }
    return null;
  } catch (error) {
    if (error instanceof Stalled) return 'gave nothing more for half a minute: it was read as far as it went';
    // What is packed and cut, and what was changed or taken away since it was chosen.
    if (error instanceof TypeError) return 'ends in the middle or is damaged: what could be unpacked was read';
    if (error instanceof DOMException)
      return 'could not be read on: it was changed or taken away, or may not be read (drop it again)';
    throw error;
  }
}
