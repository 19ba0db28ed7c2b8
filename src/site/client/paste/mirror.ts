/** Marks under a textarea: the same text in the same place, of which only the marks are seen. */
import type { Mark } from '../engine/reading.ts';
import { segmentsOf } from './segments.ts';

const LONGEST = 20_000;

export class Mirror {
  readonly #area: HTMLTextAreaElement;
  readonly #mirror: HTMLElement;

  constructor(area: HTMLTextAreaElement, mirror: HTMLElement) {
    this.#area = area;
    this.#mirror = mirror;
    area.addEventListener('scroll', () => this.#follow());
  }

  /** Marks in the area's text; none where they were found in another text, or it is too long to be drawn twice. */
  show(text: string, marks: readonly Mark[]): void {
    if (marks.length === 0 || text.length > LONGEST || this.#area.value !== text) {
      this.#mirror.replaceChildren();
      return;
    }
    const byLine = Map.groupBy(marks, ({ line }) => line);
    const nodes: (Node | string)[] = [];
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) nodes.push('\n');
      for (const segment of segmentsOf(line, byLine.get(index + 1) ?? [])) {
        if (segment.likes.length === 0) nodes.push(segment.text);
        else {
          const mark = document.createElement('mark');
          mark.textContent = segment.text;
          nodes.push(mark);
        }
      }
    }
    // A last line break alone is no line of its own in a block, as it is in a textarea.
    this.#mirror.replaceChildren(...nodes, '\u200b');
    this.#follow();
  }

  #follow(): void {
    this.#mirror.scrollTop = this.#area.scrollTop;
    this.#mirror.scrollLeft = this.#area.scrollLeft;
  }
}
