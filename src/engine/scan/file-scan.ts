/** One log as its bytes come: its lines go through the filter, and are read by what stands around its first lines. */
import type { Knowledge, LogRecord } from '../types.ts';
import type { Filter } from './filter.ts';
import { fromLine } from './from-line.ts';
import { type Counted, type Decode, type LineFound, Lines, type NewRoom } from './lines.ts';
import type { Looked, Part } from './look.ts';
import { type LineReader, lineReader } from './read-line.ts';
import type { ReadAgain } from './repeats/history.ts';
import { FileRepeats, type Repeats, type Told } from './repeats/repeats.ts';

/** First lines beyond so many characters tell no more about the file. */
const HEAD_LENGTH = 1024 * 1024;

export interface FileScanOptions {
  readonly knowledge: Knowledge;
  readonly filter: Filter;
  readonly decode: Decode;
  readonly counted: Counted;
  /** First lines that are all read: they tell what stands around the others. */
  readonly head: number;
  /** Its place among the files. */
  readonly index: number;
  /** Bytes of its buffer, and how it is made. */
  readonly room?: number;
  readonly newRoom: NewRoom | undefined;
  /** What was read from a line, none where it says nothing; gives back what it told, if it told one thing. */
  readonly read: (line: LineFound, records: readonly LogRecord[], readAgain: ReadAgain) => Told | undefined;
  readonly repeats: Repeats;
  readonly passed?: ((line: number, at: number) => void) | undefined;
}

export class FileScan {
  readonly #options: FileScanOptions;
  readonly #lines: Lines;
  readonly #repeats: FileRepeats;
  readonly #readAgain: ReadAgain = (line) => fromLine(this.#reader?.read(line.text) ?? [], line);
  /** First lines that wait until enough is known of the file, and all of them so far. */
  #waiting: LineFound[] = [];
  #head: string[] = [];
  #headLength = 0;
  #reader: LineReader | undefined;
  /** First lines that the reader was made with. */
  #known = 0;

  constructor(options: FileScanOptions) {
    this.#options = options;
    const { filter, decode, head, counted, repeats, room, newRoom, passed } = options;
    this.#repeats = new FileRepeats(repeats, this.#readAgain);
    this.#lines = new Lines({
      filter,
      decode,
      all: head,
      counted,
      take: (line) => this.#take(line),
      isKnown: (bytes, start, end, number) =>
        this.#waiting.length === 0 && this.#reader?.bare === true && this.#repeats.takes(bytes, start, end, number),
      leave: (bytes, length) => repeats.leave(this.#repeats, bytes, length),
      passed,
      newRoom,
      ...(room === undefined ? {} : { room }),
    });
  }

  /** Where its next bytes may be written. */
  free(): Uint8Array {
    return this.#lines.free();
  }

  write(chunk: Uint8Array): void {
    this.#lines.write(chunk);
  }

  /** Its next lines, as another thread saw them. */
  take(part: Part, looked: Looked, start: number, end: number): void {
    this.#lines.take(part, looked, start, end);
  }

  /** Reads what is there of a log that still grows, up to its last line feed. */
  flush(): void {
    this.#lines.flush();
    this.#readWaiting();
  }

  /** Its first line comes next, once more. */
  restart(): void {
    this.end();
    this.#lines.restart();
  }

  /** All is there, or no more of it can be read. */
  end(): void {
    this.#lines.end();
    this.#readWaiting();
  }

  #take(line: LineFound): void {
    if (line.number <= this.#options.head && this.#headLength < HEAD_LENGTH) {
      this.#waiting.push(line);
      this.#head.push(line.text);
      this.#headLength += line.text.length;
    } else {
      this.#readWaiting();
      this.#read(line);
    }
  }

  #readWaiting(): void {
    const { knowledge, index } = this.#options;
    // The more lines are known, the surer is what stands around them: a log that still grows is looked at again.
    if (!this.#reader || this.#head.length >= this.#known * 2) {
      this.#reader = lineReader(knowledge, this.#head, index);
      this.#known = Math.max(1, this.#head.length);
    }
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const line of waiting) this.#read(line);
  }

  #read(line: LineFound): void {
    const told = this.#options.read(line, this.#readAgain(line), this.#readAgain);
    if (told && this.#reader?.bare && !line.cut) this.#repeats.learn(line.text, told);
  }
}
