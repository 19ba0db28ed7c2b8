/**
 * What is said under the text before there is a verdict: that something went wrong, or that reading takes its time. And
 * whether the verdict that is seen is the one of what stands in the box, or a new one is awaited.
 */

/** After so many milliseconds without an answer, the box says that it reads. */
const LONG = 300;

export class Status {
  readonly #changed: () => void;
  #says: string | undefined;
  #isSlow = false;
  #isAwaited = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get says(): string | undefined {
    return this.#says;
  }
  get isSlow(): boolean {
    return this.#isSlow;
  }
  /** What is seen belongs to the text or the answers before. */
  get isAwaited(): boolean {
    return this.#isAwaited;
  }

  /** Another text: what was said of the one before is over. */
  clear(): void {
    this.#says = undefined;
    this.ends();
  }

  /** A verdict is waited for. */
  begins(): void {
    this.#isAwaited = true;
    this.#timer = setTimeout(() => {
      this.#isSlow = true;
      this.#changed();
    }, LONG);
  }

  /** Nobody waits any more. */
  ends(): void {
    this.#isAwaited = false;
    this.#hush();
  }

  /** Says something else; the verdict may still be awaited. */
  tell(says: string): void {
    this.#says = says;
    this.#hush();
    this.#changed();
  }

  #hush(): void {
    clearTimeout(this.#timer);
    this.#isSlow = false;
  }
}
