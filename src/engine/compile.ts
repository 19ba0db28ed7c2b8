/**
 * Conditions made ready: every pattern of every rule, symptom and check's answer is a clause, filed under the fact value
 * that it cannot do without. A record then meets only the clauses that may hold in it.
 */
import type { FactName } from '../facts/facts.ts';
import type { Absence, Count, Fact, Knowledge, LogRecord, One, Sign, Strength, Test, Together, When } from './types.ts';

/** Whose condition it is. */
export type Owner =
  | {
      readonly of: 'rule';
      readonly rule: string;
      readonly strength: Strength;
      readonly sign: Sign;
      readonly id: string;
    }
  | { readonly of: 'symptom'; readonly symptom: string; readonly id: string }
  | { readonly of: 'answer'; readonly check: string; readonly answer: string; readonly id: string };

/** One alternative of a condition. */
export interface Part {
  readonly id: number;
  readonly owner: Owner;
  readonly when: One | Together | Count | Absence;
}
export interface Clause {
  readonly id: number;
  readonly one: One;
  readonly part: Part;
  /** Position among the patterns of the part: of `all`, or 0 `seen`, 1 `without`. */
  readonly position: number;
}
export interface Compiled {
  readonly parts: readonly Part[];
  readonly clauses: readonly Clause[];
  /** Clauses that may hold in a record with these facts. */
  readonly candidates: (record: LogRecord) => readonly Clause[];
}

/** The facts by which clauses are filed, the most telling first. */
const FILED_BY: readonly FactName[] = [
  'phrase',
  'codeDetails',
  'tlsReason',
  'x509',
  'errno',
  'jwtReason',
  'parserError',
  'terminationDetails',
  'special',
  'resetReason',
  'policy',
  'failure',
  'flag',
  'grpcStatus',
  'roundDuration',
  'status',
];

export function compile(knowledge: Knowledge): Compiled {
  const parts: Part[] = [];
  const clauses: Clause[] = [];
  const add = (owner: Owner, when: When): void => {
    if ('any' in when) {
      for (const one of when.any) add(owner, one);
      return;
    }
    const part: Part = { id: parts.length, owner, when };
    parts.push(part);
    for (const [position, one] of patternsOf(when).entries()) clauses.push({ id: clauses.length, one, part, position });
  };
  for (const [rule, { signs }] of Object.entries(knowledge.rules)) {
    for (const strength of ['proves', 'suggests', 'fits', 'against'] as const) {
      for (const [index, sign] of (signs[strength] ?? []).entries()) {
        add({ of: 'rule', rule, strength, sign, id: `${rule}/${strength}/${index}` }, sign.when);
      }
    }
  }
  for (const [symptom, { seen }] of Object.entries(knowledge.symptoms)) {
    for (const when of seen) add({ of: 'symptom', symptom, id: `symptom/${symptom}` }, when);
  }
  for (const [check, { answers }] of Object.entries(knowledge.checks)) {
    for (const [answer, { when }] of Object.entries(answers)) {
      for (const one of [when ?? []].flat())
        if (one !== 'nothing printed') add({ of: 'answer', check, answer, id: `check/${check}/${answer}` }, one);
    }
  }
  return { parts, clauses, candidates: filed(clauses) };
}

export function patternsOf(when: One | Together | Count | Absence): readonly One[] {
  if ('record' in when) return [when];
  if ('all' in when) return when.all;
  if ('count' in when) return [when.count];
  return [when.seen, when.without];
}

/** Clauses that ask for a fact of one name: by the value that it must have, and those that ask for more than a value. */
interface Filed {
  readonly byValue: Map<string | number, Clause[]>;
  readonly others: Clause[];
}

function filed(clauses: readonly Clause[]): Compiled['candidates'] {
  const byName = new Map<FactName, Filed>();
  const file = <Id>(map: Map<Id, Clause[]>, id: Id, clause: Clause) => {
    const known = map.get(id);
    if (known) known.push(clause);
    else map.set(id, [clause]);
  };
  for (const clause of clauses) {
    const names = Object.keys(clause.one.record) as FactName[];
    const name =
      FILED_BY.find((one) => names.includes(one) && valuesAsked(clause.one, one)) ??
      names.find((one) => !asksEmpty(clause.one, one));
    if (!name) throw new Error(`A pattern of ${clause.part.owner.id} asks for no fact that is there: give it one.`);
    const values = valuesAsked(clause.one, name);
    const own = byName.get(name) ?? { byValue: new Map<string | number, Clause[]>(), others: [] };
    byName.set(name, own);
    if (!values) own.others.push(clause);
    else for (const value of values) file(own.byValue, value, clause);
  }
  // By clause, the record that met it last: asked for every record, so no set is made.
  const metBy = new Uint32Array(clauses.length);
  let turn = 0;
  return (record) => {
    turn = (turn + 1) >>> 0;
    if (turn === 0) {
      metBy.fill(0);
      turn = 1;
    }
    const found: Clause[] = [];
    const meet = (some: readonly Clause[] | undefined) => {
      if (!some) return;
      for (const clause of some) {
        if (metBy[clause.id] === turn) continue;
        metBy[clause.id] = turn;
        found.push(clause);
      }
    };
    let before: FactName | undefined;
    for (const fact of record.facts) {
      const own = byName.get(fact.name);
      if (own) {
        if (own.byValue.size > 0) meet(own.byValue.get(fact.value));
        if (fact.name !== before) meet(own.others);
      }
      before = fact.name;
    }
    return found;
  };
}

const asksEmpty = (one: One, name: FactName): boolean => {
  const asked = one.record[name];
  return typeof asked === 'object' && (asked as Test).empty === true;
};

/** The values one of which the fact must have; `undefined` where the question is of another kind. */
function valuesAsked(one: One, name: FactName): readonly (string | number)[] | undefined {
  const asked = one.record[name];
  if (typeof asked !== 'object') return [asked as Fact['value']];
  const test = asked as Test;
  if (test.oneOf) return test.oneOf;
  const first = test.every?.[0];
  return first === undefined ? undefined : [first];
}
