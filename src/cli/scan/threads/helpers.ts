/**
 * The threads that help to look at a large file. The one that takes what they found looks at blocks itself while it waits: without
 * any help, or until the first of them has started, it just does everything.
 */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Look } from '../../../engine/scan/look.ts';
import type { Scan } from '../../../engine/scan/scan.ts';
import {
  type Blocks,
  blocksIn,
  isReady,
  lookAt,
  mayUse,
  type OpenFile,
  roomOf,
  Shared,
  SIZES,
  type Sizes,
  type Slot,
  toldIn,
} from './blocks.ts';
import type { HelperData, HelperTask } from './helper.ts';

/** Taking what was found is one thread's work: more than these wait for it. */
const MOST = 3;
/** Milliseconds for one block: who takes longer was stopped by something. */
const PATIENCE = 10_000;
/** Blocks until others get their turn (Ctrl-C). */
const TURN = 32;

/** For tests: other sizes, so many threads, and whether this one looks at blocks, too. */
export interface HelpersOptions {
  readonly sizes?: Sizes;
  readonly count?: number;
  readonly isIdle?: boolean;
}

export class Helpers {
  readonly #scan: Scan;
  readonly #blocks: Blocks;
  readonly #look: Look;
  readonly #workers: readonly Worker[];
  readonly #isIdle: boolean;
  #file = 0;

  constructor(scan: Scan, options: HelpersOptions = {}) {
    const { sizes = SIZES, count = Math.min(MOST, availableParallelism() - 1), isIdle = false } = options;
    this.#isIdle = isIdle;
    this.#scan = scan;
    this.#blocks = blocksIn(sizes);
    this.#look = scan.newLook(roomOf(sizes));
    const workerData: HelperData = { sought: scan.sought, sizes, memory: this.#blocks.memory };
    // One that does not start is one that does not help.
    this.#workers = Array.from({ length: count }, () =>
      new Worker(new URL(HELPER, import.meta.url), { workerData, execArgv: [] }).on('error', () => {}),
    );
    for (const worker of this.#workers) worker.unref();
  }

  end(): void {
    for (const worker of this.#workers) void worker.terminate();
  }

  /** Gives how many bytes were taken, again and again; in the end how many in all: the rest has to be read in order. */
  async *read(file: OpenFile): AsyncGenerator<number, number> {
    const count = Math.ceil(file.size / this.#blocks.sizes.block);
    let taken = 0;
    this.#begin(file, count);
    try {
      for (let block = 0; block < count; block++) {
        if (!this.#isThere(block, count, file)) break;
        const bytes = this.#take(block);
        taken += bytes;
        yield bytes;
        if (block % TURN === TURN - 1) await new Promise((resolve) => setImmediate(resolve));
      }
    } finally {
      this.#stop();
    }
    return taken;
  }

  #begin({ descriptor, size }: OpenFile, count: number): void {
    const { shared, slots } = this.#blocks;
    this.#file++;
    for (let slot = 0; slot < slots.length; slot++) {
      Atomics.store(shared, mayUse(slot), slot);
      Atomics.store(shared, isReady(slot), 0);
    }
    Atomics.store(shared, Shared.next, 0);
    Atomics.store(shared, Shared.blocks, count);
    Atomics.store(shared, Shared.file, this.#file);
    const task: HelperTask = { descriptor, size, file: this.#file };
    for (const worker of this.#workers) worker.postMessage(task);
  }

  /** Waits until a block was looked at; `false` if it has to be read in order. */
  #isThere(block: number, count: number, file: OpenFile): boolean {
    const { shared, slots } = this.#blocks;
    const ready = isReady(block % slots.length);
    for (;;) {
      const now = Atomics.load(shared, ready);
      if (Math.abs(now) === block + 1) return now > 0;
      const next = Atomics.load(shared, Shared.next);
      if (!this.#isIdle && next < Math.min(count, block + slots.length)) {
        if (Atomics.compareExchange(shared, Shared.next, next, next + 1) === next)
          lookAt(next, this.#blocks, file, this.#look);
      } else if (Atomics.wait(shared, ready, now, PATIENCE) === 'timed-out') return false;
    }
  }

  #take(block: number): number {
    const { shared, slots } = this.#blocks;
    const index = block % slots.length;
    const slot = slots[index] as Slot;
    const { start, end, ...looked } = toldIn(slot);
    this.#scan.take(slot, looked, start, end);
    Atomics.store(shared, mayUse(index), block + slots.length);
    Atomics.notify(shared, mayUse(index));
    return end - start;
  }

  /** Nobody reads the file any more. */
  #stop(): void {
    const { shared, slots } = this.#blocks;
    Atomics.store(shared, Shared.file, 0);
    Atomics.store(shared, Shared.blocks, 0);
    for (let slot = 0; slot < slots.length; slot++) {
      Atomics.store(shared, mayUse(slot), -1);
      Atomics.notify(shared, mayUse(slot));
    }
    for (let busy = Atomics.load(shared, Shared.busy); busy > 0; busy = Atomics.load(shared, Shared.busy))
      if (Atomics.wait(shared, Shared.busy, busy, PATIENCE) === 'timed-out') return;
  }
}

/** As it stands in the repository, or beside the command in one file. */
const HELPER = import.meta.url.endsWith('.ts') ? './helper.ts' : './scan-helper.mjs';
