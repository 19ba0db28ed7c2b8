/** The box: what is in it, what was answered, and what is shown of it. */
import { lineStarts } from '../../engine/mapped.ts';
import type { Redacted } from '../../engine/redact.ts';
import type { NextCheck, Report } from '../../engine/report-types.ts';
import type { Context } from '../../engine/types.ts';
import { href } from '../href.ts';
import { copied } from './clipboard.ts';
import { render } from './dom.ts';
import { Diagnoser } from './engine/diagnoser.ts';
import type { Answer, FormatRead, RuleTitle } from './engine/messages.ts';
import type { Mark, Reading } from './engine/reading.ts';
import { dropped, LONGEST, megabytes, textsOf } from './files.ts';
import { keepSite } from './offline.ts';
import { Mirror } from './paste/mirror.ts';
import { PasteView, type Pointed } from './paste/paste-view.ts';
import type { Doc } from './search/index.ts';
import { contextOf, isVersion, keep, kept, type Settings } from './settings.ts';
import { readShared, type Shared, sharedOf, written } from './share/link.ts';
import { markdownOf } from './share/markdown.ts';
import { type Leaving, type Sharing, sharedView, shareView, sheetView } from './share/share-view.ts';
import { EDITABLE, isWords, newText, type Text } from './texts.ts';
import type { AnsweredCheck, Ui } from './ui.ts';
import { noteView } from './verdict/note.ts';
import { settingsView } from './verdict/settings.ts';
import { idOfTab, tabsView } from './verdict/tabs.ts';
import { spoken, verdictView } from './verdict/verdict.ts';
import type { Words } from './words/en.ts';

const LONG = 300;
/** Longer texts are not redacted whole. */
const REDACTED_WHOLE = 1_000_000;
/** The first lines of a text that have marks. */
const linesWith = (marks: readonly Mark[], text: string): string => {
  const numbers = new Set<number>();
  for (const { line } of marks) if (numbers.size < 200) numbers.add(line);
  return text
    .split('\n')
    .filter((_, index) => numbers.has(index + 1))
    .join('\n');
};

export class Box {
  readonly #words: Words;
  readonly #home: HTMLElement;
  readonly #area: HTMLTextAreaElement;
  readonly #reading: HTMLElement;
  readonly #found: HTMLElement;
  readonly #note: HTMLElement;
  readonly #spoken: HTMLElement;
  readonly #tabs: HTMLElement;
  readonly #panel: HTMLElement;
  /** Outside the box, in the head of the page; absent on pages that have none. */
  readonly #choosing: HTMLElement | null;
  readonly #chosen: HTMLElement | null;
  readonly #view: PasteView;
  readonly #mirror: Mirror;
  readonly #diagnoser: Diagnoser;

  #texts: readonly Text[] = [newText('')];
  /** The text that is seen. */
  #at = 0;
  /** Whether it is shown as it was read, or being written. */
  #mode: 'write' | 'read' = 'write';
  /** What a paste took the place of. */
  #before: Text | undefined;
  /** Whether the text in the area stands there as it was pasted. */
  #isPasted = false;
  #answered: readonly AnsweredCheck[] = [];
  #typed: Ui['typed'] = {};
  #copied: string | undefined;
  #answer: (Answer & { readonly of: readonly Text[] }) | undefined;
  /** The words that pages are searched for, and what was found. */
  #search = '';
  #docs: readonly Doc[] = [];
  /** How much of the site is kept in this browser, once all of it is. */
  #offline: string | undefined;
  #rules: readonly RuleTitle[] = [];
  #whys: Ui['whys'] = {};
  #expected = '';
  #settings = kept();
  #kept: boolean | undefined;
  #formatRead: FormatRead | undefined;
  readonly #dialog: HTMLDialogElement;
  readonly #sheet: HTMLElement;
  #leaving: Leaving | undefined;
  #taken: Sharing['copied'];
  /** The verdict of a link that was opened, until another text comes. */
  #shared: Shared | undefined;
  /** A paste too long for a page, to be saved as a file. */
  #tooLong: string | undefined;
  #pointed: Pointed | undefined;
  #says: string | undefined;
  #slow: ReturnType<typeof setTimeout> | undefined;
  #isSlow = false;

  constructor(home: HTMLElement, words: Words) {
    this.#words = words;
    const part = <E extends HTMLElement>(name: string) => home.querySelector<E>(`[data-part="${name}"]`) as E;
    this.#home = home;
    this.#area = part<HTMLTextAreaElement>('area');
    this.#reading = part('reading');
    this.#found = part('found');
    this.#note = part('note');
    this.#spoken = part('spoken');
    this.#tabs = part('tabs');
    this.#dialog = part<HTMLDialogElement>('share');
    this.#sheet = part('sheet');
    this.#panel = part('panel');
    this.#choosing = document.querySelector('[data-part="settings"]');
    this.#chosen = document.querySelector('[data-part="chosen"]');
    this.#view = new PasteView(this.#reading, this.#words, (pointed) => this.#point(pointed));
    this.#mirror = new Mirror(this.#area, part('mirror'));
    this.#diagnoser = new Diagnoser({
      answered: (answer) => this.#hear(answer),
      ready: (_, rules) => {
        this.#rules = rules;
        if (this.#shared) this.#draw();
      },
      redacted: (redacted, report) => void this.#share(redacted, report),
      why: (why) => {
        this.#whys = { ...this.#whys, [why.rule]: why };
        this.#draw();
      },
      format: (read) => {
        this.#formatRead = read;
        this.#drawSettings();
      },
      found: (searched, docs) => {
        if (this.#search !== searched) return;
        this.#docs = docs;
        this.#draw();
      },
      failed: (why) =>
        this.#tell(
          why.includes('.json') || why.includes('fetch') ? this.#words.knowledgeMissing : this.#words.cannotRead,
        ),
      restarted: () => this.#tell(this.#words.restarted),
    });
    if (this.#settings.format !== '') this.#diagnoser.format = this.#settings.format;
    this.#drawSettings();
    for (const event of ['dragenter', 'dragover'] as const)
      home.addEventListener(event, (dragged) => {
        if (!dragged.dataTransfer?.types.includes('Files')) return;
        dragged.preventDefault();
        home.dataset['drop'] = 'here';
      });
    home.addEventListener('dragleave', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && home.contains(relatedTarget))) delete home.dataset['drop'];
    });
    home.addEventListener('drop', (event) => this.#dropped(event));
    const chosen = part<HTMLInputElement>('files');
    const choose = () => {
      void this.#files([...(chosen.files ?? [])]);
      chosen.value = '';
    };
    chosen.addEventListener('change', choose);
    if (chosen.files?.length) choose();
    this.#area.addEventListener('input', () => this.#write(this.#area.value));
    home.addEventListener('paste', (event) => this.#pasted(event));
    document.addEventListener('paste', (event) => {
      if (event.target instanceof Node && !home.contains(event.target)) this.#pasted(event);
    });
    document.addEventListener('keydown', (event) => this.#key(event));
    if (this.#area.value !== '') this.#write(this.#area.value);
  }

  /** Loads what is known, so that the first verdict need not wait for it; and keeps the site for days without a network. */
  warm(): void {
    this.#diagnoser.start();
    void keepSite({
      kept: (size) => {
        this.#offline = size;
        this.#drawSettings();
      },
      newer: (take) => {
        const button = document.querySelector<HTMLElement>('[data-part="newer"]');
        if (!button) return;
        button.hidden = false;
        button.addEventListener('click', take, { once: true });
      },
    });
  }

  /** A text from elsewhere takes the place of the one that is seen. */
  take(text: string): void {
    if (text.length > LONGEST) {
      this.#tooLong = text;
      this.#tell(this.#words.pasteTooLong(megabytes(text.length)));
      return;
    }
    const was = this.#texts[this.#at];
    this.#shared = undefined;
    this.#before = was && was.text.trim() !== '' && was.text !== text ? was : undefined;
    if (was?.check === undefined) this.#forget();
    this.#texts = this.#texts
      .map((one, index) => (index === this.#at ? newText(text) : one))
      .filter(({ check }) => !check);
    this.#at = Math.min(this.#at, this.#texts.length - 1);
    this.#mode = isWords(text) ? 'write' : 'read';
    this.#area.value = this.#mode === 'write' ? text : '';
    this.#isPasted = true;
    this.#home.dataset['paste'] = 'folded';
    this.#changed();
    if (this.#mode === 'write') this.#area.focus();
    else if (document.activeElement === document.body || document.activeElement === this.#area)
      this.#reading.focus({ preventScroll: true });
    scrollTo({ top: 0 }); // where the verdict stands on narrow screens
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
    (this.#mode === 'write' ? this.#area : this.#reading).focus();
  }

  // ---- what comes in ----

  #write(text: string): void {
    const at = this.#at;
    if (text.trim() === '') this.#forget();
    this.#shared = undefined;
    this.#isPasted = false;
    this.#before = undefined;
    this.#texts = this.#texts.map((one, index) => (index === at ? { ...one, text } : one));
    this.#changed();
  }

  /** Answers belong to the text that they were given for. */
  #forget(): void {
    this.#answered = [];
    this.#typed = {};
  }

  #pasted(event: ClipboardEvent): void {
    const { target } = event;
    const inArea = target === this.#area;
    if (!inArea && target instanceof HTMLElement && target.closest('input, textarea, [contenteditable]')) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    const files = [...(event.clipboardData?.files ?? [])];
    if (text === '') {
      event.preventDefault();
      if (files.length > 0) void this.#files(files);
      else this.#tell(this.#words.noText);
      return;
    }
    const { value, selectionStart, selectionEnd } = this.#area;
    const replacesAll = value.trim() === '' || (selectionStart === 0 && selectionEnd === value.length);
    // Into words that somebody types, the browser puts it where the caret is; what was pasted gives way.
    if (inArea && !replacesAll && !this.#isPasted) return;
    event.preventDefault();
    this.take(text);
  }

  #dropped(event: DragEvent): void {
    delete this.#home.dataset['drop'];
    const transfer = event.dataTransfer;
    if (!transfer?.types.includes('Files')) return;
    event.preventDefault();
    const { files, folders } = dropped(transfer);
    void this.#files(files, folders.map(this.#words.folder));
  }

  /** Files become texts beside those that are there. */
  async #files(files: readonly File[], before: readonly string[] = []): Promise<void> {
    const { texts, refused } = await textsOf(files, this.#words);
    if (texts.length > 0) {
      const there = this.#texts.filter(({ text }) => text.trim() !== '');
      this.#texts = [...there, ...texts];
      this.#choose(there.length);
      this.#changed();
    }
    const says = [...before, ...refused].join(' ');
    if (says !== '') this.#tell(says);
  }

  #add(): void {
    this.#texts = [...this.#texts, newText('')];
    this.#choose(this.#texts.length - 1);
    this.#changed();
    this.#area.focus();
  }

  #remove(): void {
    const gone = this.#texts[this.#at];
    this.#answered = this.#answered.filter(({ check, answer }) => check !== gone?.check || answer !== undefined);
    this.#texts = this.#texts.filter((one) => one !== gone);
    this.#choose(Math.max(0, this.#at - 1));
    this.#changed();
    this.focus();
  }

  #set(change: Partial<Settings>): void {
    this.#settings = { ...this.#settings, ...change };
    this.#kept = keep(this.#settings);
    if (change.format !== undefined) {
      this.#formatRead = undefined;
      this.#diagnoser.format = change.format;
    }
    this.#drawSettings();
    this.#changed();
  }

  #key(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const writing =
      event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable]');
    if (event.key === 'Escape') {
      if (writing !== this.#area) this.focus();
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') this.#walk(event, writing);
    if (writing) return;
    if (event.key === '/') {
      event.preventDefault();
      this.focus();
    } else if (event.key === '?') {
      document.getElementById('help')?.togglePopover();
    } else if (event.key === 'c') {
      if (getSelection()?.isCollapsed === false) return;
      const focused = document.activeElement
        ?.closest('.command, .problem')
        ?.querySelector<HTMLElement>('.copy-command');
      (focused ?? this.#found.querySelector<HTMLElement>('.copy-command'))?.click();
    } else if (event.key === 'e' && this.#mode === 'read') {
      event.preventDefault();
      this.#edit();
    }
  }

  /** Arrows go from the words to the pages found, and through them. */
  #walk(event: KeyboardEvent, writing: Element | null | false): void {
    const links = [...this.#found.querySelectorAll<HTMLElement>('.pages a')];
    const at = links.indexOf(document.activeElement as HTMLElement);
    if (links.length === 0 || (at === -1 && (writing !== this.#area || event.key === 'ArrowUp'))) return;
    event.preventDefault();
    const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
    if (next) next.focus();
    else if (at === 0) this.focus();
  }

  // ---- diagnosing ----

  #changed(): void {
    this.#says = undefined;
    this.#tooLong = undefined;
    this.#whys = {};
    this.#pointed = undefined;
    const filled = this.#texts.filter(({ text }) => text.trim() !== '');
    clearTimeout(this.#slow);
    this.#isSlow = false;
    const searched = filled.length === 1 && filled[0] && isWords(filled[0].text) ? filled[0].text.trim() : '';
    if (searched === '') this.#docs = [];
    else if (searched !== this.#search) this.#diagnoser.search(searched);
    this.#search = searched;
    if (filled.length === 0) {
      this.#diagnoser.forget();
      this.#answer = undefined;
    } else {
      this.#slow = setTimeout(() => {
        this.#isSlow = true;
        this.#draw();
      }, LONG);
      this.#diagnoser.ask({ pastes: this.#texts.map(({ text }) => ({ text })), context: this.#context() });
    }
    this.#draw();
  }

  #context(): Context {
    const answers = this.#answered.flatMap(({ check, answer }) =>
      answer === undefined ? [] : [[check, answer] as const],
    );
    const { istio } = this.#settings;
    return {
      answers: Object.fromEntries(answers),
      ...contextOf({ ...this.#settings, istio: isVersion(istio) ? istio : '' }),
    };
  }

  #hear(answer: Answer): void {
    clearTimeout(this.#slow);
    this.#isSlow = false;
    this.#answer = { ...answer, of: this.#texts };
    if (this.#expected !== '') this.#expect(this.#expected);
    this.#draw();
    const says = spoken(answer.report, this.#ui());
    if (this.#spoken.textContent !== says) this.#spoken.textContent = says;
  }

  // ---- what a reader does ----

  #ui(): Ui {
    return {
      words: this.#words,
      href,
      names: this.#texts.map((text, index) => this.#nameOf(text, index)),
      answered: this.#answered,
      outputs: Object.fromEntries(
        this.#texts.flatMap(({ check, text }) => (check === undefined ? [] : [[check, text]])),
      ),
      typed: this.#typed,
      copied: this.#copied,
      rules: this.#rules,
      whys: this.#whys,
      expected: this.#expected,
      does: {
        takeAway: () => this.#takeAway(),
        why: (rule) => this.#diagnoser.why(rule),
        expect: (cause) => this.#expect(cause),
        answer: (next, answer, problem) => this.#say(next, problem, answer),
        output: (next, text, problem) => this.#output(next, problem, text),
        takeBack: (check) => {
          this.#answered = this.#answered.filter((one) => one.check !== check);
          this.#texts = this.#texts.filter((one) => one.check !== check);
          this.#at = Math.min(this.#at, this.#texts.length - 1);
          this.#changed();
        },
        type: (name, value) => {
          this.#typed = { ...this.#typed, [name]: value };
          this.#draw();
        },
        copy: (command, from) => void this.#copy(command, from),
        goTo: (evidence) => this.#goTo(evidence),
      },
    };
  }

  #nameOf({ name, check }: Text, index: number): string {
    if (check !== undefined)
      return this.#words.outputOf(this.#answered.find((one) => one.check === check)?.ask ?? check);
    const side = this.#readingOf(this.#texts[index])?.side;
    return name ?? (side && this.#texts.length > 1 ? this.#words.sides[side] : this.#words.text(index + 1));
  }

  #readingOf(text: Text | undefined): Reading | undefined {
    const at = this.#answer?.of.findIndex((one) => one.id === text?.id && one.text === text.text) ?? -1;
    return this.#answer?.readings[at];
  }

  #expect(cause: string): void {
    this.#expected = cause;
    const rule = this.#rules.find(({ id, title }) => id === cause || title === cause);
    if (rule) this.#diagnoser.why(rule.id);
    this.#draw();
  }

  #say({ check, ask }: NextCheck, problem: string, answer?: string): void {
    const about = { check, ask, problem, ...(answer === undefined ? {} : { answer }) };
    this.#answered = [...this.#answered.filter((one) => one.check !== check), about];
    this.#changed();
  }

  #output(next: NextCheck, problem: string, text: string): void {
    const known = this.#texts.some(({ check }) => check === next.check);
    if (text.trim() === '') this.#texts = this.#texts.filter(({ check }) => check !== next.check);
    else if (known) this.#texts = this.#texts.map((one) => (one.check === next.check ? { ...one, text } : one));
    else this.#texts = [...this.#texts, newText(text, { check: next.check })];
    this.#say(next, problem);
  }

  async #copy(command: string, from: Element): Promise<void> {
    const done = await copied(command, from.parentElement?.querySelector('pre') ?? null);
    if (!done) return this.#tell(this.#words.cannotCopy);
    this.#copied = command;
    this.#spoken.textContent = this.#words.copied;
    this.#draw();
    setTimeout(() => {
      this.#copied = undefined;
      this.#draw();
    }, 2000);
  }

  #goTo({ file, line, start, endLine, end }: Parameters<Ui['does']['goTo']>[0]): void {
    this.#see(file);
    this.#unfold(true);
    if (this.#mode === 'read') {
      this.#view.goTo(line, start);
      return;
    }
    const starts = lineStarts(this.#area.value);
    this.#area.focus();
    this.#area.setSelectionRange((starts[line - 1] ?? 0) + start, (starts[endLine - 1] ?? 0) + end);
  }

  #unfold(open: boolean): void {
    this.#home.dataset['paste'] = open ? 'open' : 'folded';
    this.#drawNote();
  }

  #see(at: number): void {
    if (at === this.#at) return;
    this.#choose(at);
    this.#draw();
  }

  #choose(at: number): void {
    this.#at = at;
    const { text } = this.#texts[at] as Text;
    this.#mode = isWords(text) ? 'write' : 'read';
    this.#area.value = this.#mode === 'write' ? text : '';
    this.#pointed = undefined;
  }

  #edit(): void {
    const text = this.#texts[this.#at];
    if (!text || text.text.length > EDITABLE) return;
    this.#mode = 'write';
    this.#area.value = text.text;
    this.#draw();
    this.#area.focus();
  }

  #clear(): void {
    this.#forget();
    this.#texts = [newText('')];
    this.#at = 0;
    this.#mode = 'write';
    this.#area.value = '';
    this.#changed();
    this.#area.focus();
  }

  #point(pointed: Pointed | undefined): void {
    this.#pointed = pointed;
    this.#drawNote();
  }

  #tell(says: string): void {
    this.#says = says;
    this.#spoken.textContent = says;
    this.#isSlow = false;
    clearTimeout(this.#slow);
    this.#drawNote();
  }

  // ---- taking it away ----

  /** Redacts all that is there, or of long texts the lines with evidence. */
  #takeAway(): void {
    const texts = this.#texts.map((text) => ({ text: text.text, marks: this.#readingOf(text)?.marks ?? [] }));
    const isLong = texts.reduce((sum, { text }) => sum + text.length, 0) > REDACTED_WHOLE;
    this.#isShortened = isLong;
    this.#leaving = undefined;
    const pastes = texts.map(({ text, marks }) => ({ text: isLong ? linesWith(marks, text) : text }));
    this.#diagnoser.redact(pastes, this.#context());
    this.#drawShare();
    this.#dialog.showModal();
  }
  #isShortened = false;

  async #share(redacted: Redacted, report: Report): Promise<void> {
    const shared = sharedOf(report, redacted.texts);
    const site = new URL(href('/'), location.href).href;
    const link = `${site}#v=${await written(shared)}`;
    const markdown = markdownOf(report, site.replace(/\/$/, ''), this.#words);
    this.#leaving = { redacted, report, markdown, link, shortened: this.#isShortened };
    render(
      this.#sheet,
      sheetView(this.#leaving, shared.lines, { ...this.#ui(), typed: {}, answered: [], outputs: {} }),
    );
    this.#drawShare();
  }

  #drawShare(): void {
    const sharing: Sharing = {
      leaving: this.#leaving,
      copied: this.#taken,
      copy: async (what) => {
        if (!this.#leaving || !(await copied(this.#leaving[what], this.#dialog.querySelector('.leaving')))) return;
        this.#taken = what;
        this.#drawShare();
        setTimeout(() => {
          this.#taken = undefined;
          this.#drawShare();
        }, 2000);
      },
      print: () => {
        this.#dialog.close();
        document.documentElement.dataset['print'] = 'sheet';
        print();
        delete document.documentElement.dataset['print'];
      },
      close: () => this.#dialog.close(),
    };
    render(this.#dialog, shareView(sharing, this.#ui()));
  }

  // ---- drawing ----

  #draw(): void {
    const text = this.#texts[this.#at] as Text;
    const empty = this.#texts.every((one) => one.text.trim() === '');
    const report = empty ? undefined : this.#answer?.report;
    this.#home.dataset['state'] = empty ? 'empty' : report ? 'verdict' : 'asked';
    this.#home.dataset['mode'] = this.#mode;
    const reading = this.#readingOf(text);
    this.#drawTabs();
    if (this.#mode === 'read') {
      this.#view.show(text.text, reading);
      this.#reading.setAttribute('aria-label', this.#words.textOf(this.#nameOf(text, this.#at), this.#view.lines));
      this.#mirror.show('', []);
    } else this.#mirror.show(text.text, reading?.marks ?? []);
    this.#drawVerdict(report);
    this.#drawNote();
  }

  #drawTabs(): void {
    const several = this.#texts.length > 1;
    const names = this.#texts.map((text, index) => this.#nameOf(text, index));
    const tabs = { names, at: this.#at, choose: (at: number) => this.#see(at), add: () => this.#add() };
    render(this.#tabs, several && tabsView(tabs, this.#words));
    this.#tabs.hidden = !several;
    for (const [name, value] of [
      ['role', 'tabpanel'],
      ['aria-labelledby', idOfTab(this.#at)],
    ] as const) {
      if (several) this.#panel.setAttribute(name, value);
      else this.#panel.removeAttribute(name);
    }
  }

  #drawSettings(): void {
    if (!this.#choosing || !this.#chosen) return;
    const { istio, dataPlane } = this.#settings;
    this.#chosen.textContent = [this.#words.istio(isVersion(istio) ? istio : ''), dataPlane].filter(Boolean).join(', ');
    const choosing = {
      settings: this.#settings,
      kept: this.#kept,
      offline: this.#offline,
      formatRead: this.#formatRead,
      choose: (change: Partial<Settings>) => this.#set(change),
    };
    render(this.#choosing, settingsView(choosing, this.#words));
  }

  #drawVerdict(report: Report | undefined): void {
    const inside = this.#found.contains(document.activeElement);
    const problem = document.activeElement?.closest('.problem');
    const shared = this.#shared && sharedView(this.#shared, report, this.#ui());
    render(this.#found, shared, report ? verdictView(report, this.#docs, this.#ui()) : []);
    // What had the focus may be gone with its check: the reader stays at the problem.
    if (inside && !this.#found.contains(document.activeElement)) {
      const near = problem?.isConnected ? problem : this.#found;
      near.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    }
  }

  #drawNote(): void {
    const text = this.#texts[this.#at] as Text;
    render(
      this.#note,
      noteView(
        {
          text: text.text,
          mode: this.#mode,
          editable: text.text.length <= EDITABLE,
          says: this.#isSlow ? this.#words.reading : this.#says,
          report: this.#answer?.report,
          pointed: this.#pointed,
          replaced: this.#before !== undefined,
          unfolded: this.#home.dataset['paste'] === 'open',
          unfold: () => this.#unfold(this.#home.dataset['paste'] !== 'open'),
          several: this.#texts.length > 1,
          tooLong: this.#tooLong,
          add: () => this.#add(),
          remove: () => this.#remove(),
          edit: () => this.#edit(),
          clear: () => this.#clear(),
          keepBoth: () => {
            if (!this.#before) return;
            this.#texts = [this.#before, ...this.#texts];
            this.#before = undefined;
            this.#at = this.#texts.length - 1;
            this.#changed();
          },
        },
        this.#ui(),
      ),
    );
  }
}
