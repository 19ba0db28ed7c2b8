/** What is said under the text before there is a verdict: that something went wrong, or that reading takes its time. */

/** After so many milliseconds without an answer, the box says that it reads. */
const LONG = 300;

export class Status {
  readonly #changed: () => void;
  #says: string | undefined;
  #isSlow = false;
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

  /** Another text: what was said of the one before is over. */
  clear(): void {
    this.#says = undefined;
    this.ends();
  }

  /** A verdict is waited for. */
  begins(): void {
    this.#timer = setTimeout(() => {
      this.#isSlow = true;
      this.#changed();
    }, LONG);
  }

  /** Nobody waits any more. */
  ends(): void {
    clearTimeout(this.#timer);
    this.#isSlow = false;
  }

  tell(says: string): void {
    this.#says = says;
    this.ends();
    this.#changed();
  }
}
