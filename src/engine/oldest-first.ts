/**
 * A map that gives up its oldest entry at once. Asking a new iterator for the first key walks over all that was deleted
 * before it: with ten thousand entries that costs more than reading a line.
 */
export class OldestFirst<Value, Key = string> extends Map<Key, Value> {
  #oldest = this.keys();

  dropOldest(): void {
    let next = this.#oldest.next();
    if (next.done) {
      this.#oldest = this.keys();
      next = this.#oldest.next();
    }
    if (!next.done) this.delete(next.value);
  }
}
