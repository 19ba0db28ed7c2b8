/** A line on the terminal while long work goes on; nothing where stderr is none. */
import type { Io } from '../io.ts';
import type { Source } from './sources.ts';

const AFTER = 1_000;
const EVERY = 200;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;

export interface Progress {
  /** So many more bytes were read of the source with this name. */
  readonly add: (name: string, bytes: number) => void;
  readonly end: () => void;
}

export function progress(sources: readonly Source[], { progress: show, width }: Io): Progress {
  const total = sources.some(({ size }) => size === undefined)
    ? undefined
    : sources.reduce((sum, { size = 0 }) => sum + size, 0);
  let next = performance.now() + AFTER;
  let read = 0;
  let shown = false;
  return {
    add: (name, bytes) => {
      read += bytes;
      if (!show || performance.now() < next) return;
      next = performance.now() + EVERY;
      shown = true;
      const all = total === undefined ? '' : ` of ${megabytes(total)}, ${Math.floor((read / total) * 100)} %`;
      show(`${megabytes(read)}${all} (Ctrl-C tells what was found) ${name}`.slice(0, width - 1));
    },
    end: () => {
      if (shown) show?.('');
    },
  };
}
