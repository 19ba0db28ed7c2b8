/** The page's side of the worker that scans files: one run at a time, a worker each. */
import type { Context } from '../../../engine/types.ts';
import type { FromScanner, Progress, Scanned, ToScanner } from './messages.ts';

export interface ScanEvents {
  readonly progress: (progress: Progress) => void;
  readonly scanned: (scanned: Scanned) => void;
  readonly failed: (why: string) => void;
}

export class Scanner {
  readonly #events: ScanEvents;
  #worker: Worker | undefined;

  constructor(events: ScanEvents) {
    this.#events = events;
  }

  read(files: readonly File[], context: Context, format: string): void {
    this.end();
    const worker = new Worker(new URL('./scan.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromScanner>) => {
      if (this.#worker === worker) this.#hear(data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (this.#worker !== worker) return;
      this.end();
      this.#events.failed(event.message);
    });
    this.#worker = worker;
    this.#say({ scan: files, context, format });
  }

  /** Reads no further, and tells what was found. */
  stop(): void {
    this.#say({ stop: true });
  }

  /** Tells again what was found, with other answers. */
  ask(context: Context): void {
    this.#say({ context });
  }

  /** Forgets all. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #say(message: ToScanner): void {
    this.#worker?.postMessage(message);
  }

  #hear(said: FromScanner): void {
    if ('progress' in said) this.#events.progress(said.progress);
    else if ('scanned' in said) this.#events.scanned(said.scanned);
    else {
      this.end();
      this.#events.failed(said.failed);
    }
  }
}
