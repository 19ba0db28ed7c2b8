/** A line by its place in a buffer; its bytes are copied only if the buffer goes on before they are asked for. */
import type { LineFound } from '../lines.ts';

const NO_BYTES = new Uint8Array(0);

export class KeptLine {
  #number = 0;
  #start = 0;
  #end = 0;
  /** Whether its bytes stand in `#copy`, from its beginning. */
  #isCopied = false;
  #copy: Uint8Array = NO_BYTES;

  set(number: number, start: number, end: number): void {
    this.#number = number;
    this.#start = start;
    this.#end = end;
    this.#isCopied = false;
  }

  /** The bytes of its buffer will be gone. */
  keep(buffer: Uint8Array): void {
    if (this.#isCopied) return;
    const length = this.#end - this.#start;
    if (this.#copy.length < length) this.#copy = new Uint8Array(length * 2);
    this.#copy.set(buffer.subarray(this.#start, this.#end));
    this.#start = 0;
    this.#end = length;
    this.#isCopied = true;
  }

  found(buffer: Uint8Array, decode: (bytes: Uint8Array) => string): LineFound {
    const bytes = (this.#isCopied ? this.#copy : buffer).subarray(this.#start, this.#end);
    return { number: this.#number, text: decode(bytes), cut: false };
  }
}
