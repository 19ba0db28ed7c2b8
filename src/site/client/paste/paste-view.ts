/**
 * The text as it was pasted: line numbers, marks where evidence stands, folds where lines repeat. Only what is near the
 * window is drawn; the rest is empty room of the height that it will have.
 */
import type { Mark, Reading } from '../engine/reading.ts';
import type { Words } from '../words/en.ts';
import { type Row, rowsOf } from './rows.ts';
import { type Segment, segmentsOf, shortened } from './segments.ts';

const CHUNK = 100;

export interface Pointed {
  readonly likes: readonly string[];
  readonly quote: string;
}

export class PasteView {
  readonly #element: HTMLElement;
  readonly #words: Words;
  #text = '';
  #starts: readonly number[] = [0];
  #reading: Reading | undefined;
  #marks = new Map<number, Mark[]>();
  #rows: readonly Row[] = [];
  #open = new Set<number>();
  #whole = new Set<number>();
  #width = 0;
  #observer: IntersectionObserver | undefined;
  readonly #chunks = new Map<Element, number>();

  constructor(element: HTMLElement, words: Words, point: (pointed: Pointed | undefined) => void) {
    this.#element = element;
    this.#words = words;
    new ResizeObserver(() => this.#resized()).observe(element);
    element.tabIndex = 0; // it scrolls, and the arrow keys go through it
    element.addEventListener('click', (event) => this.#click(event));
    element.addEventListener('keydown', (event) => this.#key(event));
    for (const event of ['pointerover', 'focusin'])
      element.addEventListener(event, ({ target }) => point(pointedAt(target)));
    for (const event of ['pointerout', 'focusout'])
      element.addEventListener(event, () => point(pointedAt(document.activeElement)));
  }

  /** Shows a text, and how it was read as far as that is known yet. */
  show(text: string, reading: Reading | undefined): void {
    const same = text === this.#text;
    if (same && reading === this.#reading) return;
    if (!same) {
      this.#open.clear();
      this.#whole.clear();
      this.#text = text;
      this.#starts = startsOf(text);
    }
    this.#reading = reading;
    this.#marks = Map.groupBy(reading?.marks ?? [], ({ line }) => line);
    this.#draw(same);
  }

  /** Lines break elsewhere now, so the room kept for those not drawn is another. */
  #resized(): void {
    if (this.#element.clientWidth === this.#width || this.#text === '') return;
    const at = this.#focused();
    this.#draw(true);
    if (at) this.goTo(at.line, at.start);
  }

  /** The mark that has the focus. */
  #focused(): { readonly line: number; readonly start: number } | undefined {
    const mark = document.activeElement;
    if (!(mark instanceof HTMLElement) || mark.tagName !== 'MARK' || !this.#element.contains(mark)) return undefined;
    const row = mark.closest<HTMLElement>('.row');
    return { line: Number(row?.dataset['line']), start: Number(mark.dataset['at']) };
  }

  get lines(): number {
    return this.#starts.length;
  }

  /** Brings a place into view and gives it the focus. */
  goTo(line: number, start: number): void {
    let at = this.#rowOf(line);
    const row = this.#rows[at];
    if (row && 'fold' in row) {
      this.#open.add(row.first);
      this.#draw(true);
      at = this.#rowOf(line);
    }
    const chunk = this.#element.children[Math.floor(at / CHUNK)];
    if (!chunk) return;
    this.#fill(chunk);
    const shown = chunk.children[at % CHUNK];
    const marks = [...(shown?.querySelectorAll<HTMLElement>('mark') ?? [])];
    const mark = marks.find(({ dataset }) => Number(dataset['at']) === start) ?? marks[0];
    (mark ?? shown)?.scrollIntoView({ block: 'center', inline: 'nearest' });
    mark?.focus({ preventScroll: true });
  }

  /** Puts a light on what is like this; nothing puts it out. */
  light(like: string | undefined): void {
    for (const lit of this.#element.querySelectorAll('mark.lit')) lit.classList.remove('lit');
    if (like === undefined) return;
    for (const mark of this.#element.querySelectorAll<HTMLElement>('mark'))
      if (likesOf(mark).includes(like)) mark.classList.add('lit');
  }

  #rowOf(line: number): number {
    return this.#rows.findIndex((row) => ('line' in row ? row.line === line : row.first <= line && line <= row.last));
  }

  // ---- drawing ----

  #draw(stay: boolean): void {
    const { scrollTop } = this.#element;
    const stretches = this.#reading?.stretches ?? [
      { kind: 'record' as const, first: 1, last: this.lines, records: 1, firstEnds: this.lines },
    ];
    this.#rows = rowsOf(stretches, new Set(this.#firstOfEach()), this.#open);
    this.#observer?.disconnect();
    this.#chunks.clear();
    this.#element.style.setProperty('--digits', String(String(this.lines).length));
    this.#width = this.#element.clientWidth;
    const { height, columns } = this.#measures();
    const chunks: HTMLElement[] = [];
    for (let from = 0; from < this.#rows.length; from += CHUNK) {
      const chunk = document.createElement('div');
      chunk.className = 'chunk';
      let drawn = 0;
      for (const row of this.#rows.slice(from, from + CHUNK))
        drawn += Math.max(1, Math.ceil(this.#lengthOf(row) / columns));
      chunk.style.blockSize = `${drawn * height}px`;
      this.#chunks.set(chunk, from);
      chunks.push(chunk);
    }
    this.#element.replaceChildren(...chunks);
    if (stay) this.#element.scrollTop = scrollTop;
    else this.#element.scrollTop = 0;
    if (chunks[0] && chunks.length === 1) {
      this.#fill(chunks[0]);
      return;
    }
    this.#observer = new IntersectionObserver((seen) => this.#seen(seen), {
      root: this.#element,
      rootMargin: '800px 0px',
    });
    for (const chunk of chunks) this.#observer.observe(chunk);
  }

  /** Lines whose marks say something for the first time: they are never folded away. */
  *#firstOfEach(): Generator<number> {
    const seen = new Set<string>();
    for (const { line, like } of this.#reading?.marks ?? []) {
      if (seen.has(like)) continue;
      seen.add(like);
      yield line;
    }
  }

  #lengthOf(row: Row): number {
    return 'line' in row ? Math.min(this.#endOf(row.line) - (this.#starts[row.line - 1] ?? 0), 3200) : 1;
  }
  #endOf(line: number): number {
    return (this.#starts[line] ?? this.#text.length + 1) - 1;
  }

  /** Height of a line, and how many characters go into one. */
  #measures(): { readonly height: number; readonly columns: number } {
    const probe = document.createElement('div');
    probe.className = 'row';
    probe.textContent = '0'.repeat(20);
    const text = document.createRange();
    this.#element.replaceChildren(probe);
    text.selectNodeContents(probe);
    const { inlineSize, height } = { inlineSize: text.getBoundingClientRect().width / 20, height: probe.offsetHeight };
    const style = getComputedStyle(probe);
    const room =
      probe.clientWidth - Number.parseFloat(style.paddingInlineStart) - Number.parseFloat(style.paddingInlineEnd);
    return { height: height || 20, columns: Math.max(10, Math.floor(room / (inlineSize || 8))) };
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting, boundingClientRect } of entries) {
      if (isIntersecting) this.#fill(target);
      else if (target.hasChildNodes()) {
        (target as HTMLElement).style.blockSize = `${boundingClientRect.height}px`;
        target.replaceChildren();
      }
    }
  }

  #fill(chunk: Element): void {
    const from = this.#chunks.get(chunk);
    if (from === undefined || chunk.hasChildNodes()) return;
    chunk.append(
      ...this.#rows
        .slice(from, from + CHUNK)
        .map((row) => ('line' in row ? this.#line(row.line, row.kind) : this.#fold(row))),
    );
    (chunk as HTMLElement).style.blockSize = '';
  }

  #line(line: number, kind: string): HTMLElement {
    const element = document.createElement('div');
    element.className = `row ${kind}`;
    element.dataset['line'] = String(line);
    if (kind === 'unread') element.title = this.#words.unreadLine;
    const text = this.#text.slice(this.#starts[line - 1] ?? 0, this.#endOf(line)).replace(/\r$/, '');
    const segments = segmentsOf(text, this.#marks.get(line) ?? []);
    let at = 0;
    for (const segment of this.#whole.has(line) ? segments : shortened(segments, text.length)) {
      at += segment.skipped ?? 0;
      element.append(...this.#segment(segment, at, line));
      at += segment.text.length;
    }
    return element;
  }

  #segment({ text, likes, skipped }: Segment, at: number, line: number): (Node | string)[] {
    const nodes: (Node | string)[] = [];
    if (skipped) {
      const more = document.createElement('button');
      more.type = 'button';
      more.className = 'quiet';
      more.dataset['whole'] = String(line);
      more.textContent = this.#words.charactersMore(skipped);
      nodes.push(more);
    }
    if (likes.length === 0) nodes.push(text);
    else {
      const mark = document.createElement('mark');
      mark.tabIndex = -1;
      mark.dataset['at'] = String(at);
      mark.dataset['likes'] = JSON.stringify(likes);
      mark.textContent = text;
      nodes.push(mark);
    }
    return nodes;
  }

  #fold({ first, last, fold }: Extract<Row, { readonly fold: string }>): HTMLElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `row fold ${fold}`;
    button.dataset['fold'] = String(first);
    button.textContent = `⋯ ${this.#words.fold[fold](last - first + 1)}`;
    return button;
  }

  // ---- the reader ----

  #click({ target }: Event): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('[data-fold], [data-whole]') : null;
    if (!button) return;
    const { fold, whole } = button.dataset;
    if (fold !== undefined) this.#open.add(Number(fold));
    if (whole !== undefined) this.#whole.add(Number(whole));
    this.#draw(true);
    this.#element.focus({ preventScroll: true });
  }

  /** Left and right go from evidence to evidence. */
  #key(event: KeyboardEvent): void {
    if ((event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') || event.altKey || event.ctrlKey || event.metaKey)
      return;
    const places = [
      ...new Map((this.#reading?.marks ?? []).map((mark) => [`${mark.line} ${mark.start}`, mark])).values(),
    ].sort((a, b) => a.line - b.line || a.start - b.start);
    if (places.length === 0) return;
    event.preventDefault();
    const here = this.#focused();
    const { line, start } = here ?? { line: 0, start: -1 };
    const isAfter = (mark: Mark) => mark.line > line || (mark.line === line && mark.start > start);
    const isBefore = (mark: Mark) => mark.line < line || (mark.line === line && mark.start < start);
    const next = event.key === 'ArrowRight' ? places.find(isAfter) : here ? places.findLast(isBefore) : places.at(-1);
    if (next) this.goTo(next.line, next.start);
  }
}

const likesOf = ({ dataset }: HTMLElement): readonly string[] => JSON.parse(dataset['likes'] ?? '[]');

function pointedAt(target: EventTarget | null): Pointed | undefined {
  const mark = target instanceof Element ? target.closest<HTMLElement>('.reading mark') : null;
  return mark ? { likes: likesOf(mark), quote: mark.textContent } : undefined;
}

/** Where the lines of a text begin. A last line end begins no line. */
function startsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1 && at + 1 < text.length; at = text.indexOf('\n', at + 1))
    starts.push(at + 1);
  return starts;
}
