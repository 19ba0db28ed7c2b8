/**
 * A verdict in the fragment of an address, which no server sees: ids, the version of the knowledge, and redacted evidence.
 * Whoever opens it reads what the rules say today of these ids: no sentence comes from the link.
 */
import type { Report } from '../../../engine/report-types.ts';
import type { Certainty } from '../../../engine/types.ts';
import { causesOf } from '../verdict/problem.ts';

export interface Shared {
  readonly knowledge: string;
  readonly problems: readonly {
    readonly symptom: string | null;
    readonly causes: readonly { readonly rule: string; readonly certainty: Certainty }[];
  }[];
  /** The redacted lines in which the evidence stands. */
  readonly lines: readonly string[];
}

const MOST_PROBLEMS = 5;
const MOST_LINES = 8;
const LONGEST = 1200;
const MOST_BYTES = 40_000;

/** What is shared of a report; `texts` are the redacted texts that it was made from. */
export function sharedOf(report: Report, texts: readonly string[]): Shared {
  const problems = report.problems.slice(0, MOST_PROBLEMS);
  const places = new Map<string, string>();
  for (const problem of problems) {
    const { lead, others } = causesOf(problem, report);
    for (const { file, line, endLine } of [...problem.evidence, ...((lead ?? others[0])?.evidence ?? [])]) {
      const lines =
        texts[file]
          ?.split('\n')
          .slice(line - 1, endLine)
          .join('\n') ?? '';
      places.set(`${file} ${line}`, lines.slice(0, LONGEST));
    }
  }
  return {
    knowledge: report.knowledge,
    problems: problems.map((problem) => {
      const { lead, others } = causesOf(problem, report);
      const causes = [...(lead ? [lead] : []), ...others].slice(0, 5);
      return { symptom: problem.symptom, causes: causes.map(({ rule, certainty }) => ({ rule, certainty })) };
    }),
    lines: [...places.values()].slice(0, MOST_LINES),
  };
}

// ---- as text ----------------------------------------------------------------------------------------------------

export async function written(shared: Shared): Promise<string> {
  const bytes = await through(new TextEncoder().encode(JSON.stringify(shared)), new CompressionStream('deflate-raw'));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
}

/** What a link says; `undefined` where it is none of ours, or more than one would write. */
export async function readShared(text: string): Promise<Shared | undefined> {
  if (text.length > MOST_BYTES || !/^[\w-]+$/.test(text)) return undefined;
  try {
    const packed = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0));
    const bytes = await through(packed, new DecompressionStream('deflate-raw'));
    return shapeOf(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return undefined;
  }
}

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  transform: CompressionStream | DecompressionStream,
): Promise<Uint8Array> {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    parts.push(value);
    size += value.length;
    if (size > MOST_BYTES) throw new Error('too long');
  }
  const all = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const ID = /^[a-z0-9][a-z0-9-]{0,80}$/;
const isId = (value: unknown): value is string => typeof value === 'string' && ID.test(value);
const CERTAINTIES: readonly unknown[] = ['certain', 'likely', 'possible'];

/** Only what has the shape of a shared verdict; a stranger may have written it. */
function shapeOf(value: unknown): Shared | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { knowledge, problems, lines } = value as { [key: string]: unknown };
  if (typeof knowledge !== 'string' || !/^[\w.-]{1,40}$/.test(knowledge)) return undefined;
  if (!Array.isArray(problems) || !Array.isArray(lines)) return undefined;
  return {
    knowledge,
    problems: problems.slice(0, MOST_PROBLEMS).flatMap((problem) => {
      const { symptom, causes } = (problem ?? {}) as { [key: string]: unknown };
      if (!Array.isArray(causes) || !(symptom === null || isId(symptom))) return [];
      const own = causes.slice(0, 5).flatMap((cause) => {
        const { rule, certainty } = (cause ?? {}) as { [key: string]: unknown };
        return isId(rule) && CERTAINTIES.includes(certainty) ? [{ rule, certainty: certainty as Certainty }] : [];
      });
      return [{ symptom, causes: own }];
    }),
    lines: lines
      .slice(0, MOST_LINES)
      .filter((line): line is string => typeof line === 'string' && line.length <= LONGEST),
  };
}
