/** The box: hears what comes in, asks for a verdict, and shows what is known of it. */
import { href } from '../href.ts';
import { Away } from './box/away.ts';
import { Chooser } from './box/choosing.ts';
import { type Incoming, listenForTexts, listenToChooser } from './box/incoming.ts';
import { listenToKeys } from './box/keys.ts';
import { Logs } from './box/logs.ts';
import { PagesFound } from './box/pages-found.ts';
import { Reasons } from './box/reasons.ts';
import { Screen } from './box/screen.ts';
import * as next from './box/state.ts';
import { Status } from './box/status.ts';
import { copied, LastCopied } from './clipboard.ts';
import { Diagnoser } from './engine/diagnoser.ts';
import type { Answer, RuleTitle } from './engine/messages.ts';
import type { Reading } from './engine/reading.ts';
import { isLog, LONGEST, textsOf } from './files.ts';
import { leave } from './left.ts';
import { keepSite } from './offline.ts';
import type { Pointed } from './paste/paste-view.ts';
import { readShared, type Shared } from './share/link.ts';
import { EDITABLE, isWords, newText, type Text, WORDS } from './texts.ts';
import type { Ui } from './ui.ts';
import type { Signature } from './verdict/same-as-mine.ts';
import { spoken } from './verdict/verdict.ts';
import type { Words } from './words/en.ts';

/** Paste and verdict stand side by side. */
const WIDE = matchMedia('(width >= 60rem)');

export class Box {
  readonly #words: Words;
  readonly #screen: Screen;
  readonly #diagnoser: Diagnoser;
  readonly #chooser: Chooser;
  readonly #away: Away;
  readonly #logs: Logs;
  readonly #status = new Status(() => this.#draw());
  readonly #copied = new LastCopied<string>(() => this.#draw());
  readonly #pages = new PagesFound((words) => this.#diagnoser.search(words));
  readonly #reasons = new Reasons((rule) => this.#diagnoser.why(rule));

  #state = next.empty();
  #answer: (Answer & { readonly of: readonly Text[] }) | undefined;
  #rules: readonly RuleTitle[] = [];
  #signatures: readonly Signature[] = [];
  /** The verdict of a link that was opened, until another text comes. */
  #shared: Shared | undefined;
  #pointed: Pointed | undefined;

  constructor(home: HTMLElement, words: Words) {
    this.#words = words;
    this.#screen = new Screen(home, { words }, (pointed) => this.#point(pointed));
    this.#diagnoser = this.#startDiagnoser();
    this.#chooser = new Chooser(words, ({ format }) => {
      if (format !== undefined) this.#diagnoser.format = format;
      this.#changed();
    });
    if (this.#chooser.format !== '') this.#diagnoser.format = this.#chooser.format;
    this.#away = new Away(
      this.#screen.part<HTMLDialogElement>('share'),
      this.#screen.part('sheet'),
      () => this.#ui(),
      () => this.#diagnoser.redact(this.#pastes(), this.#context()),
    );
    this.#logs = new Logs(home, this.#screen.part('scan'), {
      ui: () => this.#ui(),
      context: () => this.#chooser.context,
      format: () => this.#chooser.format,
      speak: (says) => this.#screen.speak(says),
    });
    this.#listen(home);
    if (this.#screen.area.value !== '') this.#typed();
    addEventListener('pagehide', () => leave(next.isEmpty(this.#state) ? undefined : this.#state));
  }

  /** Loads what is known, so that the first verdict need not wait for it; and keeps the site for days without a network. */
  warm(): void {
    this.#diagnoser.start();
    void this.#loadSignatures();
    void keepSite((size) => this.#chooser.offline(size));
  }

  /** All incidents' words at once, so that no request depends on what was pasted; without them their names stand alone. */
  async #loadSignatures(): Promise<void> {
    const reply = await fetch(href('/incidents.json')).catch(() => undefined);
    if (!reply?.ok) return;
    this.#signatures = await reply.json();
    this.#draw();
  }

  /** A text from elsewhere takes the place of the one that is seen; one too long for a page is scanned as a file is. */
  take(text: string): void {
    if (text.length > LONGEST) {
      void this.#logs.take([new File([text], this.#words.longPaste)]);
      return;
    }
    this.#shared = undefined;
    // Side by side, words stay where one goes on typing; on narrow screens the verdict comes before any text.
    this.#state = next.taken(this.#state, text, isWords(text) && WIDE.matches ? 'write' : 'read');
    this.#screen.isUnfolded = false;
    this.#changed();
    this.#screen.focusPaste(this.#state);
  }

  /** What stood here when the page was left. */
  restore(state: next.State): void {
    this.#go({ ...state, texts: state.texts.map((text) => newText(text.text, text)) });
  }

  /** A verdict that somebody shared: shown as it was, and its redacted lines as they are judged today. */
  async open(link: string): Promise<void> {
    const shared = await readShared(link);
    if (!shared) {
      this.#tell(this.#words.shared.unreadable);
      return;
    }
    this.take(shared.lines.join('\n'));
    this.#shared = shared;
    this.#draw();
  }

  focus(): void {
    this.#screen.focus(this.#state);
  }

  // ---- what comes in ----

  #startDiagnoser(): Diagnoser {
    return new Diagnoser({
      answered: (answer) => this.#hear(answer),
      ready: (_, rules) => {
        this.#rules = rules;
        if (this.#shared) this.#draw();
      },
      redacting: (share) => this.#away.redacting(share),
      redacted: (redacted, report) => void this.#away.take(redacted, report),
      why: (why) => {
        this.#reasons.take(why);
        this.#draw();
      },
      format: (read) => this.#chooser.formatRead(read),
      found: (searched, docs) => {
        if (this.#pages.take(searched, docs)) this.#draw();
      },
      failed: (why) => {
        this.#away.fail();
        this.#status.ends();
        this.#tell(
          why.includes('.json') || why.includes('fetch') ? this.#words.knowledgeMissing : this.#words.cannotRead,
        );
      },
      restarted: () => {
        this.#away.fail();
        this.#tell(this.#words.restarted);
      },
    });
  }

  #listen(home: HTMLElement): void {
    const { area, found } = this.#screen;
    const incoming: Incoming = {
      text: (text) => this.take(text),
      files: (files, folders) => void this.#files(files, folders),
      nothing: () => this.#tell(this.#words.noText),
      replaces: () => {
        const { value, selectionStart, selectionEnd } = area;
        return this.#state.isPasted || value.trim() === '' || (selectionStart === 0 && selectionEnd === value.length);
      },
    };
    listenForTexts(home, area, incoming);
    listenToChooser(this.#screen.part<HTMLInputElement>('files'), incoming);
    area.addEventListener('input', () => this.#typed());
    listenToKeys(area, found, {
      focus: () => this.focus(),
      edit: () => this.#edit(),
      print: () => {
        if (next.isEmpty(this.#state)) return false;
        this.#away.print();
        return true;
      },
    });
  }

  /** Something else stands in the area. Some keyboards put the clipboard in as if it were typed. */
  #typed(): void {
    // A keyboard that puts in several lines tells of each, the last after the text was taken and the area emptied.
    if (this.#state.mode === 'read') return;
    const { value } = this.#screen.area;
    if (next.isBlank(next.textAt(this.#state)) && value.length > WORDS) {
      this.take(value);
      return;
    }
    this.#shared = undefined;
    this.#go(next.written(this.#state, value));
  }

  /** Files become texts beside those that are there; long ones are scanned. */
  async #files(files: readonly File[], folders: readonly string[]): Promise<void> {
    if (files.some(isLog)) {
      await this.#logs.take(files);
      return;
    }
    const { texts, refused } = await textsOf(files, this.#words);
    if (texts.length > 0) this.#go(next.joined(this.#state, texts));
    const says = [...folders.map(this.#words.folder), ...refused].join(' ');
    if (says !== '') this.#tell(says);
  }

  // ---- from state to state ----

  /** What is diagnosed is something else now. */
  #go(state: next.State): void {
    this.#state = state;
    this.#changed();
  }

  /** Only what is seen changes. */
  #look(state: next.State): void {
    this.#state = state;
    this.#pointed = undefined;
    this.#draw();
  }

  #add(): void {
    this.#go(next.added(this.#state));
    this.#screen.area.focus();
  }

  #remove(): void {
    this.#go(next.removed(this.#state));
    this.focus();
  }

  #edit(): void {
    if (this.#state.mode === 'write') return;
    this.#look(next.edited(this.#state));
    this.focus();
  }

  #clear(): void {
    this.#go(next.empty());
    this.#screen.area.focus();
  }

  // ---- diagnosing ----

  #pastes() {
    return this.#state.texts.map(({ text, check }) => ({ text, ...(check === undefined ? {} : { check }) }));
  }

  #context() {
    return { answers: next.chosenAnswers(this.#state), ...this.#chooser.context };
  }

  #changed(): void {
    if (!next.isEmpty(this.#state)) this.#logs.close();
    this.#pointed = undefined;
    this.#reasons.forget();
    this.#away.forget();
    this.#status.clear();
    this.#pages.look(next.wordsIn(this.#state));
    if (next.isEmpty(this.#state)) {
      this.#diagnoser.forget();
      this.#answer = undefined;
    } else {
      this.#status.begins();
      this.#diagnoser.ask({ pastes: this.#pastes(), context: this.#context() });
    }
    this.#draw();
  }

  #hear(answer: Answer): void {
    this.#status.ends();
    this.#answer = { ...answer, of: this.#state.texts };
    this.#reasons.expect(this.#reasons.expected, this.#rules);
    this.#draw();
    this.#screen.speak(spoken(answer.report, this.#ui()));
  }

  // ---- what a reader does ----

  #ui(): Ui {
    const { texts, answered, typed } = this.#state;
    return {
      words: this.#words,
      href,
      names: texts.map((text, index) => this.#nameOf(text, index)),
      answered,
      outputs: Object.fromEntries(texts.flatMap(({ check, text }) => (check === undefined ? [] : [[check, text]]))),
      typed,
      copied: this.#copied.what,
      rules: this.#rules,
      texts: texts.map(({ text }) => text),
      signatures: this.#signatures,
      whys: this.#reasons.whys,
      expected: this.#reasons.expected,
      does: {
        takeAway: () => this.#away.open(),
        why: (rule) => this.#diagnoser.why(rule),
        expect: (cause) => {
          this.#reasons.expect(cause, this.#rules);
          this.#draw();
        },
        answer: (check, answer, problem) => this.#go(next.answered(this.#state, check, problem, answer)),
        output: (check, text, problem) => this.#go(next.withOutput(this.#state, check, problem, text)),
        takeBack: (check) => this.#go(next.takenBack(this.#state, check)),
        type: (name, value) => this.#look(next.typedInto(this.#state, name, value)),
        copy: (command, from) => void this.#copy(command, from),
        goTo: (evidence) => this.#goTo(evidence),
      },
    };
  }

  #nameOf({ name, check }: Text, index: number): string {
    const { texts, answered } = this.#state;
    if (check !== undefined) return this.#words.outputOf(answered.find((one) => one.check === check)?.ask ?? check);
    const side = this.#readingOf(texts[index])?.side;
    return name ?? (side && texts.length > 1 ? this.#words.sides[side] : this.#words.text(index + 1));
  }

  #readingOf(text: Text | undefined): Reading | undefined {
    const at = this.#answer?.of.findIndex((one) => one.id === text?.id && one.text === text.text) ?? -1;
    return this.#answer?.readings[at];
  }

  async #copy(command: string, from: Element): Promise<void> {
    const done = await copied(command, from.parentElement?.querySelector('pre') ?? null);
    if (!done) return this.#tell(this.#words.cannotCopy);
    this.#screen.speak(this.#words.copied);
    this.#copied.is(command);
  }

  #goTo(evidence: Parameters<Ui['does']['goTo']>[0]): void {
    if (evidence.file !== this.#state.at) this.#look(next.seen(this.#state, evidence.file));
    this.#unfold(true);
    this.#screen.goTo(evidence, this.#state);
  }

  #unfold(open: boolean): void {
    this.#screen.isUnfolded = open;
    this.#drawNote();
  }

  #point(pointed: Pointed | undefined): void {
    this.#pointed = pointed;
    this.#drawNote();
  }

  #tell(says: string): void {
    this.#screen.speak(says);
    this.#status.tell(says);
  }

  // ---- drawing ----

  #draw(): void {
    const state = this.#state;
    const ui = this.#ui();
    const seen = {
      state,
      report: next.isEmpty(state) ? undefined : this.#answer?.report,
      isSlow: this.#status.isSlow,
      isAwaited: this.#status.isAwaited,
      isTold: this.#status.says !== undefined,
      reading: this.#readingOf(next.textAt(state)),
      pages: this.#pages.docs,
      shared: this.#shared,
    };
    const choose = (at: number) => this.#look(next.seen(this.#state, at));
    this.#screen.draw(seen, { choose, add: () => this.#add() }, ui);
    this.#logs.draw();
    this.#drawNote();
  }

  #drawNote(): void {
    const { text } = next.textAt(this.#state);
    const note = {
      text,
      mode: this.#state.mode,
      editable: text.length <= EDITABLE,
      says: this.#status.isSlow ? this.#words.reading : this.#status.says,
      report: this.#answer?.report,
      pointed: this.#pointed,
      replaced: this.#state.before !== undefined,
      unfolded: this.#screen.isUnfolded,
      several: this.#state.texts.length > 1,
      unfold: () => this.#unfold(!this.#screen.isUnfolded),
      add: () => this.#add(),
      remove: () => this.#remove(),
      edit: () => this.#edit(),
      clear: () => this.#clear(),
      keepBoth: () => this.#go(next.keptBoth(this.#state)),
    };
    this.#screen.drawNote(note, this.#ui());
  }
}
