/**
 * From a paste to records: formats take whole records, the phrase reader finds known sentences in their text fields and
 * in every line that no format takes.
 */
import { derivations } from '../facts/derive.ts';
import type { FactName } from '../facts/facts.ts';
import { addFactsOfField, factsOfPhrase } from './facts-of.ts';
import { keep, lineAndColumn, type Mapped, place } from './mapped.ts';
import { isMentioned } from './mentioned.ts';
import { type PhraseFound, phrasesIn } from './phrases.ts';
import type { Prepared } from './prepare.ts';
import type { Empty, Fact, Field, LogRecord, Piece, ReadRecord, TermKind } from './types.ts';
import { type Unwrapped, unwrap } from './unwrap.ts';

/** What one file gave: its records, and how its lines were used. */
export interface ReadFile {
  readonly records: readonly LogRecord[];
  readonly lines: number;
  readonly blank: number;
  /** Lines, from 1, that nothing was read from. */
  readonly unread: readonly number[];
}

/** Words by which somebody says that a mesh is spoken of. */
const NAMES_A_MESH =
  /\b(?:istio(?:d|ctl|-(?:proxy|init|cni|ingressgateway|egressgateway|system|validation))?|envoy|ztunnel|pilot-agent|virtual ?service|destination ?rule|peer ?authentication|authorization ?policy|request ?authentication|service ?entry|envoyfilter|response_(?:code_details|flags)|upstream_transport_failure_reason)\b/i;

/** Formats of what anybody may write; the others are records that only a program makes. */
const SENTENCES: ReadonlySet<string> = new Set(['prose', 'spoken-status']);

/** A record before its facts are made: phrases that only count in a mesh's text wait until all is read. */
interface Draft {
  readonly format: string;
  readonly lines: readonly Mapped[];
  readonly fields: readonly Field[];
  readonly found: readonly { readonly phrase: PhraseFound; readonly line: Mapped }[];
  readonly around: Unwrapped['facts'][number] | undefined;
}

/** Reads one paste. */
export function read(text: string, file: number, prepared: Prepared): ReadFile {
  const unwrapped = unwrap(text, prepared);
  const drafts = draftsOf(unwrapped, prepared);
  const mesh = NAMES_A_MESH.test(text) || drafts.some((draft) => isMesh(draft, prepared));
  const numberOf = (offset: number) => lineAndColumn(unwrapped.starts, offset)[0];

  const records: LogRecord[] = [];
  const used = new Set<number>();
  for (const draft of drafts) {
    const record = recordOf(draft, file, mesh, prepared, numberOf);
    if (!record) continue;
    for (let line = record.line; line <= record.endLine; line++) used.add(line);
    const isAbout = SENTENCES.has(record.format) && isMentioned(text, record);
    records.push(isAbout ? { ...record, isMentioned: true } : record);
  }
  const unread: number[] = [];
  let blank = 0;
  for (const line of unwrapped.lines) {
    const number = numberOf(line.runs[0]?.from ?? 0);
    if (line.text.trim() === '') {
      if (!used.has(number)) blank++;
    } else if (!used.has(number) && unread.at(-1) !== number) unread.push(number);
  }
  if (text === '') blank = 0;
  return { records, lines: unwrapped.starts.length - (text.endsWith('\n') || text === '' ? 1 : 0), blank, unread };
}

function draftsOf({ lines, facts: around, taken: known }: Unwrapped, prepared: Prepared): Draft[] {
  const texts = lines.map((line) => line.text);
  const drafts: Draft[] = [];
  const ends = heredocEnds(texts);
  for (let at = 0; at < texts.length; ) {
    if (ends.has(at)) {
      at++;
      continue;
    }
    const taken = known.get(lines[at] as Mapped) ?? formatAt(texts, at, prepared);
    const count = taken?.lines ?? 1;
    const own = taken ? lines.slice(at, at + count) : [unescaped(lines[at] as Mapped)];
    const first = own[0] as Mapped;
    const found = taken ? phrasesOfFields(taken.fields, own, prepared) : phrasesOfLine(first, prepared);
    if (taken || found.length > 0) {
      drafts.push({
        format: taken?.format ?? 'prose',
        lines: own,
        fields: taken?.fields ?? [],
        found,
        around: around[at],
      });
    }
    at += count;
  }
  return drafts;
}

/** A line in which quotes are escaped, as in the middle of printed JSON or behind `err=`: read as it was said. */
function unescaped(line: Mapped): Mapped {
  if (!line.text.includes('\\"')) return line;
  const pieces: Piece[] = [];
  let from = 0;
  for (const found of line.text.matchAll(/\\+"/g)) {
    pieces.push(
      { start: from, end: found.index },
      { start: found.index, end: found.index + found[0].length, text: '"' },
    );
    from = found.index + found[0].length;
  }
  return keep(line, [...pieces, { start: from, end: line.text.length }]);
}

/** Lines that only end a text given to a command (`kubectl apply -f - <<EOF`): the word is nobody's message. */
function heredocEnds(texts: readonly string[]): ReadonlySet<number> {
  const ends = new Set<number>();
  let word: string | undefined;
  for (const [at, text] of texts.entries()) {
    if (word !== undefined && text.trim() === word) {
      ends.add(at);
      word = undefined;
    }
    const begins = text.includes('<<') ? /<<-?\s*['"\\]?(\w+)/.exec(text)?.[1] : undefined;
    word = begins ?? word;
  }
  return ends;
}

/** What a format made of a line, and which. */
export interface Taken extends ReadRecord {
  readonly format: string;
}

/** The format that reads the record at this line, tried by how the line looks. */
export function formatAt(texts: readonly string[], at: number, prepared: Prepared): Taken | undefined {
  const text = texts[at] as string;
  if (text === '') return undefined;
  for (const { id, format } of prepared.formatsFor(text)) {
    const taken = format.read(texts, at);
    if (taken) return { ...taken, format: id };
  }
  return undefined;
}

const phrasesOfLine = (line: Mapped, prepared: Prepared) =>
  phrasesIn(prepared.phrases, line.text).map((phrase) => ({ phrase, line }));

function phrasesOfFields(fields: readonly Field[], lines: readonly Mapped[], prepared: Prepared) {
  // An access log of Envoy holds Envoy's words: a neighbour's same words are not meant. ztunnel's holds those of the system.
  const envoys = fields.some(({ name }) => name === 'flag' || name === 'codeDetails');
  return fields
    .filter((field) => field.name === 'prose' || field.search)
    .flatMap((field) => {
      const line = lines[field.line ?? 0] as Mapped;
      if (line.text.charCodeAt(field.start) === 45 && field.end - field.start === 1) return [];
      return phrasesIn(prepared.phrases, line.text, field.start, field.end)
        .filter(({ term }) => !envoys || field.name === 'prose' || term.kind !== 'neighbour')
        .map((phrase) => ({ phrase, line }));
    });
}

/** Whether this record can only come from a mesh: then words that are also everyday text count around it. */
function isMesh({ format, fields, lines, found }: Draft, prepared: Prepared): boolean {
  if (prepared.knowledge.formats[format]?.mesh) return true;
  if (fields.some((field) => saidByEnvoy(field, lines))) return true;
  return found.some(({ phrase: { term } }) => term.generic === undefined && !ANYBODYS.has(term.kind));
}
/** Words that the kernel, OpenSSL and any program of the network say as well. */
const ANYBODYS: ReadonlySet<TermKind> = new Set([
  'neighbour',
  'errno',
  'x509',
  'tls-reason',
  'grpc-status',
  'port',
  'release',
]);

/** A reply's head that only Envoy writes: `server: istio-envoy`, `x-envoy-upstream-service-time`. */
function saidByEnvoy({ name, line, start, end }: Field, lines: readonly Mapped[]): boolean {
  if (name === 'upstreamTime') return true;
  return name === 'server' && /^(istio-)?envoy$/i.test(lines[line ?? 0]?.text.slice(start, end) ?? '');
}

function recordOf(
  draft: Draft,
  file: number,
  mesh: boolean,
  prepared: Prepared,
  numberOf: (offset: number) => number,
): LogRecord | undefined {
  const found = draft.found.filter(({ phrase }) => mesh || phrase.term.generic !== 'mesh');
  if (draft.format === 'prose' && found.length === 0) return undefined;
  const first = draft.lines[0] as Mapped;
  const last = draft.lines.at(-1) as Mapped;
  const start = first.runs[0]?.from ?? 0;
  const lastRun = last.runs.at(-1);
  const end = lastRun ? lastRun.from + lastRun.span : start;

  const empty: Empty[] = [];
  const own: Fact[] = [];
  for (const field of draft.fields) {
    if (field.name === 'prose') continue;
    const line = draft.lines[field.line ?? 0] as Mapped;
    const value = field.value ?? line.text.slice(field.start, field.end);
    if (value === '-' || value === '') {
      const [from, to] = place(line, field.start, field.end);
      empty.push({ name: field.name, start: from, end: to });
    } else addFactsOfField(own, field, line);
  }
  const columns = prepared.knowledge.formats[draft.format]?.columns ?? [];
  for (const column of columns) if (!isNamed(empty, column) && !isNamed(own, column)) empty.push({ name: column });
  if (draft.around) own.push(...draft.around.filter((fact) => !own.some((other) => other.name === fact.name)));
  // What a sentence implies never contradicts a column of the same record.
  const before = own.length;
  const isStated = (name: FactName): boolean =>
    isNamed(own, name, before) || (name !== 'codeDetails' && columns.includes(name));
  for (const { phrase, line } of found) {
    own.push(
      ...factsOfPhrase(phrase, line).filter(
        (fact) => fact.name === 'phrase' || fact.name === 'codeDetails' || !isStated(fact.name),
      ),
    );
  }
  // The column of the details is told by the lexicon's id where it knows the words.
  if (own.some((fact) => fact.name === 'codeDetails' && fact.term))
    remove(own, (fact) => fact.name === 'codeDetails' && !fact.term);
  if (mesh) own.push({ name: 'meshText', value: 'yes', start, end: start });
  return {
    file,
    line: numberOf(start),
    endLine: numberOf(Math.max(start, end - 1)),
    start,
    end,
    format: draft.format,
    facts: derivations(own, empty),
    empty,
  };
}

/** Whether something of this name is among the first of a list. */
function isNamed(list: readonly { readonly name: FactName }[], name: FactName, first = list.length): boolean {
  for (let at = 0; at < first; at++) if (list[at]?.name === name) return true;
  return false;
}

function remove<T>(list: T[], which: (one: T) => boolean): void {
  for (let at = list.length - 1; at >= 0; at--) if (which(list[at] as T)) list.splice(at, 1);
}
