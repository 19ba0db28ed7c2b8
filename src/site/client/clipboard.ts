/** Puts a text on the clipboard; where the browser refuses, selects what stands there so that one key copies it. */
export async function copied(text: string, shown: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const selection = getSelection();
    if (shown && selection) selection.selectAllChildren(shown);
    return false;
  }
}

/** What was copied last, for so long as the button says so. */
export class LastCopied<What> {
  readonly #changed: () => void;
  #what: What | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get what(): What | undefined {
    return this.#what;
  }

  is(what: What): void {
    clearTimeout(this.#timer);
    this.#what = what;
    this.#changed();
    this.#timer = setTimeout(() => {
      this.#what = undefined;
      this.#changed();
    }, 2000);
  }
}
