/** Reads logs one behind the other, up to their ends or to Ctrl-C. */
import type { Scan } from '../../engine/scan/scan.ts';
import type { Io } from '../io.ts';
import { whyOf } from './broken.ts';
import { progress } from './progress.ts';
import type { Source } from './sources.ts';

export const STOPPED = 'was read up to where you stopped it';

/** Whether one of them could not be read to its end. */
export async function readAll(sources: readonly Source[], scan: Scan, io: Io): Promise<boolean> {
  let stopped = false;
  let broken = false;
  const listening = io.onInterrupt?.(() => {
    stopped = true;
  });
  const told = progress(sources, io);
  for (const { name, bytes } of sources) {
    if (stopped) break;
    scan.file(name);
    try {
      for await (const chunk of bytes(() => scan.free())) {
        scan.write(chunk);
        told.add(name, chunk.length);
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
  told.end();
  listening?.();
  return broken;
}
