/** A thread that looks at blocks of a file while another one takes what was found. It knows no rules. */
import { parentPort, workerData } from 'node:worker_threads';
import { asksKnown, Look, type Sought, sightOf } from '../../../engine/scan/look.ts';
import { type Blocks, blocksIn, lookAt, mayUse, type OpenFile, roomOf, Shared, type Sizes } from './blocks.ts';

export interface HelperData {
  readonly sought: Sought;
  readonly sizes: Sizes;
  readonly memory: SharedArrayBuffer;
}
/** `file`: its number among the files, for one that is over by now. */
export interface HelperTask extends OpenFile {
  readonly file: number;
}

const { sought, sizes, memory } = workerData as HelperData;
const blocks = blocksIn(sizes, memory);
const look = new Look(sightOf(sought), asksKnown(sought), roomOf(sizes));

parentPort?.on('message', (task: HelperTask) => {
  const { shared } = blocks;
  Atomics.add(shared, Shared.busy, 1);
  if (Atomics.load(shared, Shared.file) === task.file) help(blocks, task);
  Atomics.sub(shared, Shared.busy, 1);
  Atomics.notify(shared, Shared.busy);
});

function help({ shared, slots }: Blocks, task: HelperTask): void {
  for (;;) {
    const block = Atomics.add(shared, Shared.next, 1);
    const use = mayUse(block % slots.length);
    for (;;) {
      if (block >= Atomics.load(shared, Shared.blocks)) return;
      const now = Atomics.load(shared, use);
      if (now === block) break;
      Atomics.wait(shared, use, now);
    }
    lookAt(block, blocks, task, look);
  }
}
