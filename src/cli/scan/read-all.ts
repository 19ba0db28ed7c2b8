/** Reads logs one behind the other, up to their ends or to Ctrl-C. */
import type { Scan } from '../../engine/scan/scan.ts';
import type { Io } from '../io.ts';
import { whyOf } from './broken.ts';
import { progress } from './progress.ts';
import type { Source } from './sources.ts';
import { Helpers } from './threads/helpers.ts';

export const STOPPED = 'was read up to where you stopped it';

/** Whether one of them could not be read to its end. */
export async function readAll(sources: readonly Source[], scan: Scan, io: Io): Promise<boolean> {
  let stopped = false;
  let broken = false;
  const listening = io.onInterrupt?.(() => {
    stopped = true;
  });
  const told = progress(sources, io);
  let helpers: Helpers | undefined;
  for (const source of sources) {
    const { name } = source;
    if (stopped) break;
    scan.file(name);
    try {
      if (isLarge(source)) helpers ??= new Helpers(scan);
      for await (const bytes of read(source, scan, helpers)) {
        told.add(name, bytes);
        if (stopped) break;
      }
      scan.endFile(stopped ? STOPPED : null);
    } catch (error) {
      // What was packed and then stopped ends in the middle, too.
      if (stopped) scan.endFile(STOPPED);
      else {
        broken = true;
        scan.endFile(whyOf(error));
        told.end();
        io.stderr(`\`${name}\` ${whyOf(error)}.`);
      }
    }
  }
  helpers?.end();
  told.end();
  listening?.();
  return broken;
}

/** Below, threads would only have started when all is read. */
const LARGE = 32e6;
const isLarge = ({ size = 0, open }: Source): boolean => open !== undefined && size >= LARGE;

/** Gives how many bytes were read, again and again. */
async function* read(source: Source, scan: Scan, helpers: Helpers | undefined): AsyncGenerator<number> {
  if (!helpers || !source.open || !isLarge(source)) {
    yield* written(
      source.bytes(() => scan.free()),
      scan,
    );
    return;
  }
  const file = source.open();
  try {
    const at = yield* helpers.read(file);
    yield* written(
      file.bytesFrom(at, () => scan.free()),
      scan,
    );
  } finally {
    file.close();
  }
}

async function* written(chunks: AsyncIterable<Uint8Array>, scan: Scan): AsyncGenerator<number> {
  for await (const chunk of chunks) {
    scan.write(chunk);
    yield chunk.length;
  }
}
