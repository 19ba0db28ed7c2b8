/**
 * The fold: `open(knowledge) → step(state, record) → close(state)`. A paste feeds it every record, a log those that the
 * filter touched. Signs are gathered case by case: one rule and one value of its key.
 */
import type { Clause, Compiled, Owner } from './compile.ts';
import { FactsByName, holds } from './holds.ts';
import { factValue, isBefore, keyOf } from './near.ts';
import { OldestFirst } from './oldest-first.ts';
import type { Context, Fact, Knowledge, LogRecord, Sign, Strength } from './types.ts';
import { countedBy, joinedBy, joinKeyOf, MOST_WAITING, remember, type Waiting, waitingFor } from './waiting.ts';

/** A sign that held: how often, and the facts of the first time. */
export interface SignSeen {
  readonly strength: Strength;
  readonly sign: Sign;
  count: number;
  readonly facts: readonly FactAt[];
}
/** A fact and the record it stands in. */
export interface FactAt {
  readonly fact: Fact;
  readonly record: LogRecord;
}
/** Records of a case that the same other cases claim too, by `supersedes`. */
export interface Group {
  readonly claimedBy: readonly string[];
  readonly signs: Map<string, SignSeen>;
  records: number;
  first: LogRecord;
  last: LogRecord;
}
export interface CaseState {
  readonly id: string;
  readonly rule: string;
  readonly key: string | undefined;
  /** The values of the facts by which cases of one key are kept apart; empty where the record has none of them. */
  readonly part: string;
  readonly file: number;
  readonly groups: Map<string, Group>;
  readonly problems: Set<string>;
}
export interface ProblemState {
  readonly symptom: string;
  readonly key: string | undefined;
  readonly file: number;
  count: number;
  readonly first: LogRecord;
  last: LogRecord;
  facts: readonly FactAt[];
  /** Where on the way it broke, as its lines tell; `true` where they only show what came of it at the other side. */
  readonly hops: Map<string, boolean>;
}
export interface AnswerSeen {
  readonly check: string;
  readonly answer: string;
  readonly about: string | undefined;
  /** The namespace that it speaks of, where it names no more. */
  readonly namespace?: string;
  readonly facts: readonly FactAt[];
}
export interface State {
  readonly knowledge: Knowledge;
  readonly compiled: Compiled;
  readonly context: Context;
  readonly cases: Map<string, CaseState>;
  readonly problems: Map<string, ProblemState>;
  readonly answers: AnswerSeen[];
  /** How many records of a case or a problem gave an answer themselves, by `echoOf`. */
  readonly echoes: Map<string, number>;
  /** Requests seen from both sides, by request id or call: which problems each side's line told. */
  readonly requests: OldestFirst<Sides>;
  /** What joins, counts and absences have seen so far, by part and key. */
  readonly waiting: OldestFirst<Waiting>;
}
/** The problems that the proxies' lines of one request told. */
export interface Sides {
  /** The caller's proxy: it only carried what came from the other side. */
  readonly carried: string[];
  /** The receiver's proxy: it says itself what went wrong. */
  readonly stated: string[];
  /** The receiver's proxy: its application answered with the error. */
  readonly answered: string[];
  /** The caller's proxy says itself what went wrong: on a request that came in, it is a call of the application's own. */
  readonly called: string[];
  /** The caller's proxy saw the other side close, and not why; only of a call whose other side is known by its connection. */
  readonly closed: string[];
  /** The receiver's proxy saw its caller leave, and not why. */
  readonly left: string[];
}
/** What the caller's proxy writes; the others are the receiver's. */
export const OF_CALLER: ReadonlySet<keyof Sides> = new Set(['carried', 'called', 'closed']);
export const noSides = (): Sides => ({ carried: [], stated: [], answered: [], called: [], closed: [], left: [] });
/** A condition that held, and what made it hold; the first fact's record is the case's. */
export interface Fired {
  readonly owner: Owner;
  readonly facts: readonly FactAt[];
  /** By this record alone. */
  readonly isAlone?: true;
  /** How often that is told by now and was not before; once if absent. */
  readonly times?: number;
}

export const open = (knowledge: Knowledge, compiled: Compiled, context: Context): State => ({
  knowledge,
  compiled,
  context,
  cases: new Map(),
  problems: new Map(),
  answers: [],
  echoes: new Map(),
  requests: new OldestFirst(),
  waiting: new OldestFirst(),
});

/** A clause that holds in a record, and by which facts. */
export interface Held {
  readonly clause: Clause;
  readonly facts: readonly Fact[];
}

/** Takes one more record into account. */
export function step(state: State, record: LogRecord): State {
  take(state, record, heldIn(state, record));
  return state;
}

/** The clauses that hold in a record by itself. */
export function heldIn({ compiled }: State, record: LogRecord): readonly Held[] {
  const candidates = compiled.candidates(record);
  if (candidates.length === 0) return [];
  const facts = new FactsByName(record);
  const held: Held[] = [];
  for (const clause of candidates) {
    const own = holds(clause.one, facts);
    if (own) held.push({ clause, facts: own });
  }
  return held;
}

/** Takes a record into account in which these clauses hold. */
export function take(state: State, record: LogRecord, held: readonly Held[]): void {
  const fired = held.flatMap(({ clause, facts }) => firedBy(state, clause, record, facts));
  if (fired.length > 0) settle(state, record, fired);
}

/**
 * Takes records into account that tell exactly what one before told: as often, and the last of them. Only for clauses that hold
 * by themselves, and without the sides of requests.
 */
export function takeAgain(state: State, held: readonly Held[], first: LogRecord, last: LogRecord, times: number): void {
  const fired = held.flatMap(({ clause, facts }) => firedBy(state, clause, first, facts));
  if (fired.length > 0) settle(state, last, fired, times);
}

/** Lets joins know of a record that came before; nothing may come of it yet. */
export function rememberAll(state: State, record: LogRecord, held: readonly Held[]): void {
  for (const { clause, facts } of held) firedBy(state, clause, record, facts);
}

function firedBy(state: State, clause: Clause, record: LogRecord, facts: readonly Fact[]): Fired[] {
  const { part } = clause;
  const now = facts.map((fact) => ({ fact, record }));
  if ('record' in part.when)
    return [
      { owner: part.owner, facts: now.length > 0 ? now : [{ fact: record.facts[0] as Fact, record }], isAlone: true },
    ];
  const key = joinKeyOf(record, part);
  if (key === undefined) return [];
  const waiting = waitingFor(state, part, key);
  remember(waiting, { clause, record, facts, isJoined: false });
  if ('all' in part.when) return joinedBy(part.when, waiting);
  if ('count' in part.when) return countedBy(part.when, waiting);
  return []; // an absence is known at the end
}

const answerId = ({ check, answer }: Pick<AnswerSeen, 'check' | 'answer'>): string => `${check} ${answer}`;
const echoOf = (answer: string, id: string): string => `${answer} ${id}`;
/** How many of the records of these cases or problems gave this answer themselves, by the fold's own names. */
export const echoesOf = ({ echoes }: State, answer: AnswerSeen, from: readonly string[]): number =>
  from.reduce((sum, id) => sum + (echoes.get(echoOf(answerId(answer), id)) ?? 0), 0);

/** Enters what held in one record, or in several of the same kind, into its cases and problems. */
function settle(state: State, record: LogRecord, fired: readonly Fired[], times?: number): void {
  const { rules, symptoms } = state.knowledge;
  const claimed = new Set<string>();
  for (const { owner } of fired) if (owner.of === 'rule' && owner.strength !== 'against') claimed.add(owner.rule);
  const normal = fired.some(
    ({ owner }) => owner.of === 'rule' && owner.strength === 'proves' && rules[owner.rule]?.kind === 'normal',
  );

  const touched = new Map<CaseState, number>();
  const given = new Set<string>();
  for (const one of fired) {
    const { owner } = one;
    if (owner.of === 'answer') {
      // What a join tells, another record told with it: that is no echo.
      if (one.isAlone) given.add(answerId(owner));
      // Said again, an answer is the same answer.
      if (times !== undefined) continue;
      const about = state.knowledge.checks[owner.check]?.about;
      state.answers.push({
        check: owner.check,
        answer: owner.answer,
        about: about && keyOf(record, about),
        facts: one.facts,
      });
    } else if (owner.of === 'rule') {
      const its = caseOf(state, owner.rule, one.facts[0]?.record ?? record);
      const claimedBy = [...claimed].filter((other) => rules[other]?.supersedes?.includes(owner.rule)).sort();
      enter(its, claimedBy, one, record, touched, times);
    }
  }
  const noteEcho = (id: string) => {
    for (const answer of given) {
      const echo = echoOf(answer, id);
      state.echoes.set(echo, (state.echoes.get(echo) ?? 0) + (times ?? 1));
    }
  };
  for (const { id } of touched.keys()) noteEcho(id);
  if (normal) return;
  const told = new Map<string, readonly FactAt[]>();
  for (const { owner, facts } of fired)
    if (owner.of === 'symptom' && !told.has(owner.symptom)) told.set(owner.symptom, facts);
  for (const symptom of [...told.keys()]) for (const wider of widerThan(symptom, symptoms)) told.delete(wider);
  for (const [symptom, facts] of told) {
    const id = problemOf(state, symptom, record, facts, times);
    for (const its of touched.keys()) its.problems.add(id);
    noteEcho(id);
    if (times === undefined) noteSide(state, record, id);
  }
}

/** Remembers which side of a request told the problem: the caller's proxy that carried it, or the receiver's that states it. */
function noteSide(state: State, record: LogRecord, problem: string): void {
  const request = record.call?.id ?? keyOf(record, 'requestId');
  const side = sideOf(record);
  if (request !== undefined && side) notedSide(state, request, side, problem);
}

/** From which side of a request this record is told. */
export function sideOf(record: LogRecord): keyof Sides | undefined {
  const has = (name: Fact['name'], value: string): boolean => {
    for (const fact of record.facts) if (fact.name === name && fact.value === value) return true;
    return false;
  };
  const fromUpstream =
    has('codeDetails', 'via_upstream') ||
    (has('routed', 'yes') && !record.facts.some(({ name }) => name === 'flag' || name === 'codeDetails'));
  const direction = factValue(record, 'direction') ?? record.call?.direction;
  if (direction === 'outbound')
    return fromUpstream ? 'carried' : record.call && has('flag', 'UC') ? 'closed' : 'called';
  if (direction === 'inbound') return fromUpstream ? 'answered' : has('flag', 'DC') ? 'left' : 'stated';
  return undefined;
}

export function notedSide({ requests }: State, request: string, side: keyof Sides, problem: string): void {
  const known = requests.get(request) ?? noSides();
  if (!requests.has(request) && requests.size >= MOST_WAITING) requests.dropOldest();
  known[side].push(problem);
  requests.set(request, known);
}

const widerKept = new WeakMap<Knowledge['symptoms'], Map<string, ReadonlySet<string>>>();

/** The symptoms that this one makes more exact, and those that they do. */
export function widerThan(symptom: string, symptoms: Knowledge['symptoms']): ReadonlySet<string> {
  const kept = widerKept.get(symptoms) ?? new Map<string, ReadonlySet<string>>();
  widerKept.set(symptoms, kept);
  const known = kept.get(symptom);
  if (known) return known;
  const wider = new Set<string>();
  kept.set(symptom, wider);
  const open = [symptom];
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    for (const next of [symptoms[one]?.refines ?? []].flat()) {
      if (wider.has(next)) continue;
      wider.add(next);
      open.push(next);
    }
  }
  return wider;
}

function caseOf(state: State, rule: string, record: LogRecord): CaseState {
  const { per = 'service', apart = [] } = state.knowledge.rules[rule] ?? {};
  const key = keyOf(record, per);
  const part = apart.flatMap((name) => factValue(record, name) ?? []).join(' ');
  const id = `${rule} ${key ?? `file ${record.file}`} ${part}`;
  const known = state.cases.get(id);
  if (known) return known;
  const made: CaseState = { id, rule, key, part, file: record.file, groups: new Map(), problems: new Set() };
  state.cases.set(id, made);
  return made;
}

/** What a case was told by this record is counted once, whatever number of its signs held. */
function enter(
  its: CaseState,
  claimedBy: readonly string[],
  { owner, facts, times: joined }: Fired,
  record: LogRecord,
  touched: Map<CaseState, number>,
  times = joined ?? 1,
): void {
  if (owner.of !== 'rule') return;
  const id = claimedBy.join(' ');
  let group = its.groups.get(id);
  if (!group) {
    group = { claimedBy, signs: new Map(), records: 0, first: record, last: record };
    its.groups.set(id, group);
  }
  if (owner.strength !== 'against') {
    const before = touched.get(its) ?? 0;
    // A join may tell again what is counted, of another group it is the first.
    const now = Math.max(before, times, joined === 0 && group.records === 0 ? 1 : 0);
    touched.set(its, now);
    group.records += now - before;
    if (isBefore(record, group.first)) group.first = record;
    if (isBefore(group.last, record)) group.last = record;
  }
  // Words that are only mentioned leave what a program says of itself as sure as it is.
  const isMentioned = owner.strength !== 'against' && facts.some((at) => at.record.isMentioned);
  const sign = isMentioned ? `${owner.id} mentioned` : owner.id;
  const seen = group.signs.get(sign);
  if (seen) seen.count += times;
  else {
    const strength = isMentioned ? 'fits' : owner.strength;
    group.signs.set(sign, { strength, sign: owner.sign, count: times, facts });
  }
}

function problemOf(state: State, symptom: string, record: LogRecord, facts: readonly FactAt[], times = 1): string {
  const key = keyOf(record, state.knowledge.symptoms[symptom]?.per ?? 'service');
  const id = `${symptom} ${key ?? `file ${record.file}`}`;
  const known = state.problems.get(id);
  const hops = known?.hops ?? new Map<string, boolean>();
  const hop = factValue(record, 'hop');
  if (hop !== undefined && hops.get(hop) !== false) hops.set(hop, ONLY_MET.has(sideOf(record)));
  if (known) {
    known.count += times;
    if (isBefore(known.last, record)) known.last = record;
  } else {
    const seen = { symptom, key, file: record.file, first: record, last: record, facts, hops };
    state.problems.set(id, { ...seen, count: times });
  }
  return id;
}
/** Sides that show what came of a failure, and not where it was made. */
const ONLY_MET: ReadonlySet<keyof Sides | undefined> = new Set(['carried', 'left']);

/** What is known only when all is read: the absences that hold. */
export function settleAbsences(state: State): void {
  for (const { part, seen } of state.waiting.values()) {
    if (!('seen' in part.when)) continue;
    const first = seen.find(({ clause }) => clause.position === 0);
    if (!first || seen.some(({ clause }) => clause.position === 1)) continue;
    const facts = first.facts.map((fact) => ({ fact, record: first.record }));
    settle(state, first.record, [{ owner: part.owner, facts }]);
  }
}
