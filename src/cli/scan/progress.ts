/** A line on the terminal while long work goes on; nothing where stderr is none. */
import type { Source } from './sources.ts';

const AFTER = 1_000;
const EVERY = 200;
const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6).toLocaleString('en')} MB`;

export function progress(sources: readonly Source[]) {
  const { stderr } = process;
  const total = sources.some(({ name, size }) => size === undefined || /\.(gz|zst)$/.test(name))
    ? undefined
    : sources.reduce((sum, { size }) => sum + (size ?? 0), 0);
  let next = performance.now() + AFTER;
  let read = 0;
  let shown = false;
  return {
    add: (bytes: number): void => {
      read += bytes;
      if (!stderr.isTTY || performance.now() < next) return;
      next = performance.now() + EVERY;
      shown = true;
      stderr.write(`\r\u001b[Kreading: ${megabytes(read)}${total === undefined ? '' : ` of ${megabytes(total)}`}`);
    },
    end: (): void => {
      if (shown) stderr.write('\r\u001b[K');
    },
  };
}
