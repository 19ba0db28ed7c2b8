/** The live table: what is known so far, drawn over itself on a terminal. */

import { findingsOf, number, type Problem, percent, placeOf } from '../../engine/scan/findings.ts';
import type { Used } from '../../engine/scan/scan.ts';
import type { ScanReport } from '../../engine/scan/scan-report.ts';
import type { Io } from '../io.ts';
import { certaintySpan } from '../terminal/certainty.ts';
import { EMPTY, type Line, line, paint, span } from '../terminal/lines.ts';
import { visible } from '../terminal/visible.ts';
import { widthOf } from '../terminal/width.ts';
import type { Found } from './news.ts';
import { span as duration, instant } from './times.ts';

const MINUTE = 60_000;
/** Columns behind the sentence. */
const COUNT = 8;
const RECENT = 9;
const SEEN = 10;
const CERTAINTY = 11;

interface Row {
  readonly id: string;
  readonly certainty: Found['finding']['certainty'];
  readonly title: string;
  readonly problem: Problem;
}

export class Table {
  readonly #io: Io;
  readonly #began = Date.now();
  /** Lines that are on the screen. */
  #drawn = 0;
  #rows: readonly Row[] = [];
  #failing: number | null = null;
  /** How often each was seen, some moments of the last minute; only of what is shown. */
  #moments: { readonly at: number; readonly lines: number; readonly counts: ReadonlyMap<string, number> }[] = [];

  constructor(io: Io) {
    this.#io = io;
  }

  take(report: ScanReport): void {
    this.#failing = report.failing;
    this.#rows = findingsOf(report).flatMap((finding) =>
      finding.problems.map((problem) => ({
        id: `${finding.name} ${placeOf(problem)}`,
        certainty: finding.certainty,
        title: finding.title,
        problem,
      })),
    );
  }

  /** What is new stays above the table for good, each told once. */
  announce(found: readonly Found[]): void {
    const room = Math.max(3, (this.#io.rows ?? 24) >> 2);
    if (found.length === 0) return;
    this.clear();
    const told = found
      .slice(0, room)
      .map(
        ({ finding: { title, certainty }, problem }): Line => [
          span(`new ${(problem.first ?? new Date().toISOString()).slice(11, 19)}  `, 'dim'),
          certaintySpan(certainty),
          span('  '),
          span([title, placeOf(problem)].filter(Boolean).join(', ')),
        ],
      );
    const more = found.length - told.length;
    this.#io.stdout(
      paint(
        [
          ...told,
          ...(more > 0 ? [line(`new           and ${number(more)} more, in the table and the report`, 'dim')] : []),
        ],
        this.#io.colours,
      ),
    );
  }

  draw(used: Used): void {
    const { stdout, colours, rows = 24 } = this.#io;
    const shown = this.#rows.slice(0, Math.max(1, rows - 5));
    this.#note(used.lines, shown);
    const lines = this.#lines(used, shown);
    stdout(`${this.#erasing()}${paint(lines, colours)}`);
    this.#drawn = lines.length;
  }

  clear(): void {
    this.#io.stdout(this.#erasing());
    this.#drawn = 0;
  }

  #erasing(): string {
    return this.#drawn === 0 ? '' : `\u001b[${this.#drawn}A\u001b[J`;
  }

  #note(lines: number, shown: readonly Row[]): void {
    const at = Date.now();
    const counts = new Map(shown.map(({ id, problem }) => [id, problem.count] as const));
    const last = this.#moments.at(-1);
    if (!last || at - last.at >= MINUTE / 20) this.#moments.push({ at, lines, counts });
    while (this.#moments.length > 2 && (this.#moments[1]?.at ?? at) <= at - MINUTE) this.#moments.shift();
  }

  #lines(used: Used, shown: readonly Row[]): Line[] {
    const width = this.#io.width - 1;
    const before = this.#moments[0];
    const seconds = Math.max(1, (Date.now() - (before?.at ?? this.#began)) / 1_000);
    const rate = Math.round((used.lines - (before?.lines ?? 0)) / seconds);
    const requests = used.requests + used.everyday;
    const head = [
      `${duration(Date.now() - this.#began)}, ${number(used.lines)} lines, ${number(rate)}/s`,
      ...(this.#failing === null ? [] : [`${percent(this.#failing)} of ${number(requests)} requests failed`]),
    ].join(', ');
    const sentence = Math.max(20, width - COUNT - RECENT - SEEN);
    const more = this.#rows.length - shown.length;
    return [
      EMPTY,
      line(cut(head, width), 'strong'),
      this.#rows.length === 0
        ? line('No known failure yet. Ctrl-C ends and prints the report.', 'dim')
        : line(
            `${' '.repeat(sentence)}${'times'.padStart(COUNT)}${'last min'.padStart(RECENT)}${'last seen'.padStart(SEEN)}`,
            'dim',
          ),
      ...shown.map((row): Line => {
        const { certainty, title, problem } = row;
        const told = certaintySpan(certainty);
        const text = sentenceOf(title, placeOf(problem), sentence - CERTAINTY);
        const recent =
          problem.count - (before?.counts.get(row.id) ?? (before === this.#moments.at(-1) ? problem.count : 0));
        return [
          told,
          span(' '.repeat(CERTAINTY - widthOf(told.text))),
          span(text.padEnd(text.length + sentence - CERTAINTY - widthOf(text)), 'strong'),
          span(number(problem.count).padStart(COUNT)),
          span((recent > 0 ? `+${number(recent)}` : '').padStart(RECENT)),
          span((problem.last === null ? '' : instant(problem.last).slice(11, 19)).padStart(SEEN), 'dim'),
        ];
      }),
      ...(more > 0 ? [line(`and ${number(more)} more`, 'dim')] : []),
    ];
  }
}

/** What happened and where, which is never cut off for what. */
function sentenceOf(title: string, place: string, room: number): string {
  if (place === '') return cut(title, room);
  const where = cut(place, Math.floor(room * 0.6));
  return `${cut(title, room - widthOf(where) - 2)}, ${where}`;
}

/** As much as fits, and dots where that is not all. */
function cut(text: string, room: number): string {
  const safe = visible(text);
  if (widthOf(safe) <= room) return safe;
  let kept = '';
  for (const character of safe) {
    if (widthOf(kept + character) > room - 2) break;
    kept += character;
  }
  return `${kept.trimEnd()} …`;
}
