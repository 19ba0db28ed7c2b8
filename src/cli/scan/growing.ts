/** A log file that still grows: what was added since last time, whatever becomes of the file (as `tail -F` does). */
import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import type { Followed } from '../../engine/scan/scan.ts';
import { whyOf } from './broken.ts';

/** So much is read at once of one file before the others get their turn. */
const AT_ONCE = 16 * 1024 * 1024;

export class Growing {
  readonly path: string;
  readonly #log: Followed;
  #descriptor: number | undefined;
  #file = '';
  #before = '';
  #at = 0;

  constructor(path: string, log: Followed) {
    this.path = path;
    this.#log = log;
  }

  /** The files that it is and was, by whatever name: a log that is rotated away keeps its number. */
  get files(): readonly string[] {
    return [this.#file, this.#before];
  }

  /** Reads on; how many bytes were new. A file that was rotated or emptied is read anew from its beginning. */
  read(room: Uint8Array): number {
    try {
      this.#descriptor ??= this.#opened();
      const length = this.#readOn(this.#descriptor, room);
      if (length < AT_ONCE) this.#lookAround(this.#descriptor);
      return length;
    } catch (error) {
      // It may be back in a moment, under the same name.
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return 0;
    }
  }

  /** No more of it is read; and why, where that is no choice. */
  end(why: unknown = null): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
    this.#log.end(why === null ? null : typeof why === 'string' ? why : whyOf(why));
  }

  flush(): void {
    this.#log.flush();
  }

  #opened(): number {
    const descriptor = openSync(this.path, 'r');
    const file = fileOf(fstatSync(descriptor));
    if (file !== this.#file) this.#before = this.#file;
    this.#file = file;
    this.#at = 0;
    return descriptor;
  }

  #readOn(descriptor: number, room: Uint8Array): number {
    let all = 0;
    while (all < AT_ONCE) {
      const length = readSync(descriptor, room, 0, room.length, this.#at);
      if (length === 0) break;
      this.#at += length;
      all += length;
      this.#log.write(room.subarray(0, length));
    }
    return all;
  }

  #lookAround(descriptor: number): void {
    if (fstatSync(descriptor).size < this.#at) {
      this.#log.restart();
      this.#at = 0;
      return;
    }
    const there = statSync(this.path, { throwIfNoEntry: false });
    if (!there || fileOf(there) === this.#file) return;
    this.#log.restart();
    closeSync(descriptor);
    this.#descriptor = undefined;
  }
}

/** A file's own number, which no other has while it exists. */
export const fileOf = ({ dev, ino }: { readonly dev: number; readonly ino: number }): string => `${dev} ${ino}`;
