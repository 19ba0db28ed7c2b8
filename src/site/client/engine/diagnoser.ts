/** The page's side of the worker: one question at a time, the newest next, and a new worker where one hangs or dies. */

import type { Redacted } from '../../../engine/redact.ts';
import type { Report } from '../../../engine/report-types.ts';
import type { Context, Paste } from '../../../engine/types.ts';
import type { Why } from '../../../engine/why.ts';
import type { Doc } from '../search/index.ts';
import type { Answer, FormatRead, FromWorker, Question, RuleTitle } from './messages.ts';

/** So long an answer may take while a newer question waits. */
const PATIENCE = 1500;

export interface Events {
  readonly answered: (answer: Answer, question: Question, took: number) => void;
  /** What is known could not be loaded, or the worker died of this question more than once. */
  readonly ready: (version: string, rules: readonly RuleTitle[]) => void;
  /** Which share of the texts is redacted. */
  readonly redacting: (share: number) => void;
  readonly redacted: (redacted: Redacted, report: Report) => void;
  readonly why: (why: Why) => void;
  readonly format: (read: FormatRead) => void;
  readonly found: (words: string, docs: readonly Doc[]) => void;
  readonly failed: (why: string) => void;
  readonly restarted: () => void;
}

export class Diagnoser {
  #worker: Worker | undefined;
  #id = 0;
  #asked: { readonly id: number; readonly question: Question } | undefined;
  #ready = false;
  #format = '';
  #deaths = 0;
  #waiting: Question | undefined;
  /** What is being redacted; nothing while nobody waits for that. */
  #redacting: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #events: Events;

  constructor(events: Events) {
    this.#events = events;
  }

  /** Loads what is known; asking does so, too. */
  start(): void {
    if (this.#worker) return;
    const worker = new Worker(new URL('./diagnose.worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => this.#hear(data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#restart(event.message || 'the worker died');
    });
    this.#worker = worker;
    if (this.#format !== '') worker.postMessage({ format: this.#format });
  }

  get busy(): boolean {
    return this.#asked !== undefined;
  }

  /** Asks; an answer to anything older is not given any more. */
  ask(question: Question): void {
    this.start();
    this.#waiting = question;
    // Redacting a long text takes its time, and these are others.
    if (this.#redacting !== undefined) this.#restart();
    else if (!this.#asked) this.#next();
    else this.#watch();
  }

  /** Searches the pages for words; only ever for what a reader typed, never for a paste. */
  search(words: string): void {
    this.start();
    this.#worker?.postMessage({ search: words });
  }

  /** Asks for what may leave: the texts without secrets and names, and the verdict on them. */
  redact(texts: readonly Paste[], context: Context): void {
    this.start();
    this.#redacting = ++this.#id;
    this.#worker?.postMessage({ redact: texts, context, id: this.#redacting });
  }

  /** Asks for the reasons of a rule, in the texts asked about last. */
  why(rule: string): void {
    this.start();
    this.#worker?.postMessage({ why: rule });
  }

  /** The reader's own access-log format, also for a worker that takes over. */
  set format(given: string) {
    this.#format = given;
    this.#worker?.postMessage({ format: given });
  }

  /** Nobody waits for the answer any more. */
  forget(): void {
    this.#waiting = undefined;
    this.#redacting = undefined;
    if (this.#asked) this.#asked = { ...this.#asked, id: -1 };
  }

  #next(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const question = this.#waiting;
    if (!question) return;
    this.#waiting = undefined;
    this.#asked = { id: ++this.#id, question };
    this.#worker?.postMessage({ id: this.#id, ...question });
  }

  /** A worker that does not come to an end is left behind; one that still loads is not. */
  #watch(): void {
    if (this.#ready)
      this.#timer ??= setTimeout(() => {
        if (this.#asked && this.#waiting) this.#restart();
      }, PATIENCE);
  }

  #restart(why?: string): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#ready = false;
    const atStake = this.#waiting ?? this.#asked?.question;
    const again = this.#waiting ?? (this.#deaths++ < 2 ? atStake : undefined);
    const isAwaited = atStake !== undefined || this.#redacting !== undefined;
    this.#asked = undefined;
    this.#redacting = undefined;
    this.#waiting = again;
    if (again || (!atStake && this.#deaths <= 2)) {
      if (why !== undefined) this.#events.restarted();
      this.start();
      this.#next();
    } else if (isAwaited && why !== undefined) this.#events.failed(why);
    // One that was only to be ready, and died as those before it, takes back nothing that was said of them.
  }

  #hear(said: FromWorker): void {
    if ('ready' in said) {
      this.#ready = true;
      this.#events.ready(said.ready, said.rules);
      if (this.#waiting) this.#watch();
      return;
    }
    if ('redacting' in said) {
      if (said.id === this.#redacting) this.#events.redacting(said.redacting);
      return;
    }
    if ('redacted' in said) {
      if (said.id !== this.#redacting) return;
      this.#redacting = undefined;
      this.#events.redacted(said.redacted, said.report);
      return;
    }
    if ('notRedacted' in said) {
      this.#redacting = undefined;
      this.#events.failed(said.notRedacted);
      return;
    }
    if ('why' in said) {
      this.#events.why(said.why);
      return;
    }
    if ('format' in said) {
      this.#events.format(said.format);
      return;
    }
    if ('search' in said) {
      this.#events.found(said.search, said.found);
      return;
    }
    if ('failed' in said) {
      this.#asked = undefined;
      if (said.id === undefined) {
        this.#worker?.terminate();
        this.#worker = undefined;
      }
      this.#events.failed(said.failed);
      return;
    }
    const asked = this.#asked;
    this.#asked = undefined;
    this.#deaths = 0;
    const stale = asked?.id !== said.id;
    if (this.#waiting) this.#next();
    else if (!stale && asked) this.#events.answered(said, asked.question, said.took);
  }
}
