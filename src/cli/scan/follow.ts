/** `--follow`: logs are read while they grow, until standard input is at its end or Ctrl-C. */
import { statSync } from 'node:fs';
import { isBinary } from '../../engine/binary.ts';
import type { Scan } from '../../engine/scan/scan.ts';
import type { Io } from '../io.ts';
import { beginning, isPacked } from '../packed.ts';
import { whyOf } from './broken.ts';
import { filesIn } from './files-in.ts';
import { fileOf, Growing } from './growing.ts';
import type { Live } from './live.ts';
import { STOPPED } from './read-all.ts';
import type { Source } from './sources.ts';

const PAUSE = 200;
/** Folders are looked at again for new files so often. */
const FOLDERS_EVERY = 2_000;

interface Following {
  readonly scan: Scan;
  readonly io: Io;
  readonly live: Live;
  readonly growing: Growing[];
  broken: boolean;
}

/** Whether something could not be read to its end. */
export async function follow(
  names: readonly string[],
  sources: readonly Source[],
  { scan, io, live }: Pick<Following, 'scan' | 'io' | 'live'>,
): Promise<boolean> {
  const all: Following = { scan, io, live, growing: [], broken: false };
  let stopped = false;
  let wake = (): void => {};
  const stop = (): void => {
    stopped = true;
    wake();
  };
  const listening = io.onInterrupt?.(stop);
  const isStopped = (): boolean => stopped;
  const streams = sources.filter((source) => !grows(source)).map((source) => readStream(source, all, isStopped));
  for (const source of sources) if (grows(source)) all.growing.push(new Growing(source.name, scan.follow(source.name)));
  if (all.growing.length === 0) void Promise.all(streams).then(stop);
  const room = new Uint8Array(1024 * 1024);
  const hasFolder = names.some((name) => statSync(name, { throwIfNoEntry: false })?.isDirectory());
  const known = new Set(filesIn(names.filter((name) => name !== '-')).files);
  let look = performance.now() + FOLDERS_EVERY;
  while (!stopped) {
    const read = readGrowing(all, room);
    live.tick(scan);
    if (hasFolder && performance.now() > look) {
      findNew(names, known, all);
      look = performance.now() + FOLDERS_EVERY;
    }
    // A race with one promise that outlives all pauses would remember each of them, for days.
    if (!stopped) {
      await new Promise<void>((resolve) => {
        const pausing = setTimeout(resolve, read > 0 ? 0 : PAUSE);
        wake = () => {
          clearTimeout(pausing);
          resolve();
        };
      });
    }
  }
  listening?.();
  readGrowing(all, room);
  for (const one of all.growing) one.end();
  live.end(scan);
  return all.broken;
}

/** Files grow; pipes and what is packed come to an end. */
const grows = ({ size }: Source): boolean => size !== undefined;

async function readStream({ name, bytes }: Source, all: Following, isStopped: () => boolean): Promise<void> {
  const log = all.scan.follow(name);
  const flushing = setInterval(() => log.flush(), PAUSE);
  try {
    for await (const chunk of bytes(() => new Uint8Array(1024 * 1024))) {
      if (isStopped()) break;
      log.write(chunk);
    }
    log.end(isStopped() ? STOPPED : null);
  } catch (error) {
    if (isStopped()) return;
    all.broken = true;
    log.end(whyOf(error));
    all.io.stderr(`\`${name}\` ${whyOf(error)}.`);
  } finally {
    clearInterval(flushing);
  }
}

/** How much was new in all files; one that can be read no further is told and left. */
function readGrowing(all: Following, room: Uint8Array): number {
  let read = 0;
  for (const [index, one] of [...all.growing.entries()].reverse()) {
    try {
      read += one.read(room);
      one.flush();
    } catch (error) {
      all.growing.splice(index, 1);
      all.broken = true;
      one.end(error);
      all.io.stderr(`\`${one.path}\` ${whyOf(error)}.`);
    }
  }
  return read;
}

/**
 * Logs that came into a folder. One that was there by another name was rotated away, and a packed one is what became of it:
 * both are read already.
 */
function findNew(names: readonly string[], known: Set<string>, { growing, scan }: Following): void {
  const files = new Set(growing.flatMap((one) => one.files));
  const found = filesIn(names.filter((name) => name !== '-')).files.filter((path) => !known.has(path));
  for (const path of found) {
    known.add(path);
    const isKnown = files.has(fileOf(statSync(path)));
    const head = beginning(path, 4096);
    if (!isKnown && !isPacked(head) && !isBinary(head)) growing.push(new Growing(path, scan.follow(path)));
  }
}
