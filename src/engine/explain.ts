/**
 * What a word means, by any spelling: a term of the lexicon, a symptom, a cause, a check. Pure, shared by command, page
 * and assistant.
 */
import { derivations } from '../facts/derive.ts';
import type { FactName } from '../facts/facts.ts';
import { patternsOf } from './compile.ts';
import { factsOfPhrase } from './facts-of.ts';
import { filledCommand } from './fill.ts';
import { FactsByName, heldBy } from './holds.ts';
import { whole } from './mapped.ts';
import { nearest } from './nearest.ts';
import { phrasesIn } from './phrases.ts';
import { prepare } from './prepare.ts';
import { pageOfRule, pageOfSymptom, pageOfTerm } from './report.ts';
import type { Applies, Check, Fact, Fix, Knowledge, Meaning, Source, Strength, TermKind, TermText } from './types.ts';

export interface Explanation {
  readonly schema: 1;
  readonly knowledge: string;
  readonly query: string;
  /** What it may mean, the nearest meaning first. */
  readonly found: readonly Explained[];
  /** Where nothing was found: how known words like it are spelt. */
  readonly nearest: readonly string[];
}
export type Explained = ExplainedTerm | ExplainedSymptom | ExplainedCause | ExplainedCheck;

/** One thing that may be looked up next. */
export interface Named {
  readonly id: string;
  readonly title: string;
}
export interface ExplainedTerm extends Omit<TermText, 'aliases'> {
  readonly what: 'term';
  readonly kind: TermKind;
  readonly aliases: readonly string[];
  /** What the query itself says in the places that the wording leaves open: `{ policy: 'deny', policyNamespace: 'shop' }`. */
  readonly filled: { readonly [fact: string]: string };
  /** What it implies: a body implies its status and flag. */
  readonly gives: { readonly [fact: string]: string };
  readonly symptoms: readonly Named[];
  readonly causes: readonly Named[];
  readonly page: string;
}
export interface ExplainedSymptom extends Named {
  readonly what: 'symptom';
  readonly says: string;
  readonly causes: readonly Named[];
  readonly page: string;
}
export interface ExplainedCause extends Named {
  readonly what: 'cause';
  readonly says: string;
  readonly signs: readonly { readonly strength: Strength; readonly because: string }[];
  readonly checks: readonly (Named & { readonly answers: { readonly [answer: string]: Meaning } })[];
  readonly fixes: readonly Fix[];
  readonly lookalikes: readonly Named[];
  readonly applies: Applies;
  readonly sources: readonly Source[];
  readonly page: string;
}
export interface ExplainedCheck extends Named {
  readonly what: 'check';
  readonly run: Check['run'];
  readonly answers: { readonly [answer: string]: string };
  readonly causes: readonly Named[];
}

/** Everything that `query` may mean, or the nearest words. */
export function explain(query: string, knowledge: Knowledge): Explanation {
  const asked = query.trim().slice(0, LONGEST);
  const found = asked === '' ? [] : meanings(asked, knowledge);
  return {
    schema: 1,
    knowledge: knowledge.version,
    query,
    found,
    nearest: found.length > 0 ? [] : nearest(asked, spellings(knowledge), 5),
  };
}

/** Nobody looks up a longer word; such a text is to be diagnosed. */
const LONGEST = 2000;
const MOST = 8;

function meanings(asked: string, knowledge: Knowledge): Explained[] {
  const bare = asked.replace(/^["'`“‘]+|["'`”’]+$/g, '');
  const own = [
    ...(Object.hasOwn(knowledge.rules, bare) ? [cause(bare, knowledge)] : []),
    ...(Object.hasOwn(knowledge.symptoms, bare) ? [symptom(bare, knowledge)] : []),
    ...(Object.hasOwn(knowledge.checks, bare) ? [check(bare, knowledge)] : []),
  ];
  if (own.length > 0) return own;
  const exact = spelt(bare, knowledge);
  if (exact.length > 0) return exact;
  const phrases = phrasesOf(bare, knowledge);
  return (phrases.length > 0 ? phrases : statusOf(bare, knowledge)).slice(0, MOST);
}

/** `503`: the symptoms that a status alone is a sign of. */
function statusOf(asked: string, knowledge: Knowledge): Explained[] {
  if (!/^[1-5]\d\d$/.test(asked)) return [];
  const facts = factsOf([['status', Number(asked)]]);
  const found = prepare(knowledge).compiled.parts.flatMap(({ owner, when }) => {
    const alone = patternsOf(when).some(
      (one) => Object.keys(one.record).join() === 'status' && heldBy('status', one.record, facts),
    );
    return owner.of === 'symptom' && alone ? [owner.symptom] : [];
  });
  return [...new Set(found)].map((id) => symptom(id, knowledge));
}

/** Facts without a place, as if a record held them. */
const factsOf = (told: readonly (readonly [string, unknown])[]): FactsByName =>
  new FactsByName({
    file: 0,
    line: 1,
    endLine: 1,
    start: 0,
    end: 0,
    format: 'prose',
    facts: derivations(
      told.map(([name, value]) => ({ name, value, start: 0, end: 0 }) as Fact),
      [],
    ),
    empty: [],
  });

// ---- by spelling ------------------------------------------------------------------------------------------------

/** Letters and digits only: `NoHealthyUpstream`, `no_healthy_upstream` and `no healthy upstream` are one word. */
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** One spelling of one thing. */
interface Spelling {
  readonly written: string;
  /** 0: its name, 1: an alias, 2: a wording. */
  readonly group: number;
  readonly kind: number;
  readonly id: string;
  readonly make: () => Explained;
}
const indexes = new WeakMap<Knowledge, ReadonlyMap<string, readonly Spelling[]>>();

/** What is spelt so, the closest spelling first: as written, in any case, by letters and digits only. */
function spelt(asked: string, knowledge: Knowledge): Explained[] {
  const letters = plain(asked);
  if (letters === '') return [];
  const exactness = ({ written }: Spelling): number =>
    written === asked ? 0 : written.toLowerCase() === asked.toLowerCase() ? 1 : 2;
  const order = (one: Spelling) => [exactness(one), one.kind === LAST ? 1 : 0, one.group, one.kind];
  const found = (indexOf(knowledge).get(letters) ?? []).map((one) => ({ one, order: order(one) }));
  found.sort((a, b) => a.order.map((value, at) => value - (b.order[at] as number)).find((by) => by !== 0) ?? 0);
  const best = new Map<string, Spelling>();
  for (const { one } of found) if (!best.has(one.id)) best.set(one.id, one);
  return [...best.values()].slice(0, MOST).map(({ make }) => make());
}

/** Every spelling of everything, by its letters and digits. */
function indexOf(knowledge: Knowledge): ReadonlyMap<string, readonly Spelling[]> {
  const known = indexes.get(knowledge);
  if (known) return known;
  const index = new Map<string, Spelling[]>();
  const file = (names: readonly (readonly string[])[], what: Omit<Spelling, 'written' | 'group'>): void => {
    for (const [group, some] of names.entries()) {
      for (const written of some) {
        const letters = plain(written);
        const filed = index.get(letters);
        if (filed) filed.push({ ...what, written, group });
        else index.set(letters, [{ ...what, written, group }]);
      }
    }
  };
  const wordings = new Map(knowledge.terms.map((one) => [one.id, one.wordings]));
  for (const text of Object.values(knowledge.texts)) {
    const names = [[text.id, shortTitle(text), text.title], text.aliases ?? [], wordings.get(text.id) ?? []];
    file(names, { kind: placeOf(text.kind), id: `term ${text.id}`, make: () => term(text, {}, knowledge) });
  }
  const own = (id: string, title: string, make: () => Explained) =>
    file([[id, title]], { kind: KINDS.length, id: `own ${id}`, make });
  for (const [id, { title }] of Object.entries(knowledge.rules)) own(id, title, () => cause(id, knowledge));
  for (const [id, { title }] of Object.entries(knowledge.symptoms)) own(id, title, () => symptom(id, knowledge));
  for (const [id, { ask }] of Object.entries(knowledge.checks)) own(id, ask, () => check(id, knowledge));
  indexes.set(knowledge, index);
  return index;
}

/** Of two terms that are spelt alike, the one of the kind that stands first is told first. */
const KINDS: readonly TermKind[] = [
  'response-flag',
  'code-details',
  'errno',
  'tls-reason',
  'x509',
  'analysis-message',
  'kiali',
];

const LAST = 100;
const placeOf = (kind: TermKind): number => {
  const at = KINDS.indexOf(kind);
  return kind === 'neighbour' ? LAST : at === -1 ? KINDS.length : at;
};

/** `UH (NoHealthyUpstream)` → `UH`. */
const shortTitle = ({ title }: TermText): string => title.replace(/ \(.*\)$/, '');

/** How words are spelt that somebody may have meant. */
function* spellings({ texts, rules, symptoms, checks }: Knowledge): Generator<string> {
  yield* Object.keys(rules);
  yield* Object.keys(symptoms);
  yield* Object.keys(checks);
  for (const text of Object.values(texts)) {
    yield shortTitle(text);
    yield* text.aliases ?? [];
  }
}

// ---- by wording, with what stands in its open places ------------------------------------------------------------

function phrasesOf(asked: string, knowledge: Knowledge): Explained[] {
  const line = whole(asked);
  const found = phrasesIn(prepare(knowledge).phrases, asked);
  // A shell is told after the reason that stands in it.
  const best = found.toSorted(
    (a, b) => Number(a.term.shell ?? false) - Number(b.term.shell ?? false) || b.end - b.start - (a.end - a.start),
  );
  const seen = new Set<string>();
  return best.flatMap((phrase) => {
    const text = knowledge.texts[phrase.term.id];
    if (!text || seen.has(text.id)) return [];
    seen.add(text.id);
    const given = Object.keys(phrase.term.gives ?? {});
    const facts = derivations(factsOfPhrase(phrase, line), []);
    const told = facts.filter(({ name }) => name !== 'phrase' && !given.includes(name));
    return [term(text, Object.fromEntries(told.map(({ name, value }) => [name, String(value)])), knowledge)];
  });
}

// ---- what is told -----------------------------------------------------------------------------------------------

/** What a paste would fill in stays open: `{service}` → `<service>`. */
const open = (text: string): string => filledCommand(text, {});

const named = (ids: Iterable<string>, of: { readonly [id: string]: { readonly title: string } }): Named[] =>
  [...new Set(ids)].flatMap((id) => (of[id] ? [{ id, title: of[id].title }] : []));

function term(text: TermText, filled: ExplainedTerm['filled'], knowledge: Knowledge): ExplainedTerm {
  const gives = knowledge.terms.find(({ id }) => id === text.id)?.gives ?? {};
  const { symptoms, causes } = behind(text, gives, knowledge);
  return {
    what: 'term',
    ...text,
    aliases: text.aliases ?? [],
    filled,
    gives: Object.fromEntries(Object.entries(gives).map(([name, value]) => [name, String(value)])),
    symptoms: named(symptoms, knowledge.symptoms),
    causes: named(causes, knowledge.rules),
    page: pageOfTerm(text),
  };
}

/** Facts that say so little alone that a rule which asks for one of them is not told at it. */
const GENERAL: readonly FactName[] = ['failure', 'status', 'grpcStatus'];

/** The symptoms that a term is a sign of, and the causes: first those whose signs name it, then the symptoms' own. */
function behind(text: TermText, gives: object, knowledge: Knowledge) {
  const byName = factsOf([['phrase', text.id], ...Object.entries(gives)]);
  const order: readonly Strength[] = ['proves', 'suggests', 'fits'];
  const symptoms: string[] = [];
  const byStrength: string[][] = order.map(() => []);
  for (const { owner, when } of prepare(knowledge).compiled.parts) {
    const patterns = patternsOf(when);
    const held = (name: string, one: (typeof patterns)[number]): boolean =>
      heldBy(name as FactName, one.record, byName) !== undefined;
    if (owner.of === 'symptom') {
      if (patterns.some((one) => Object.keys(one.record).every((name) => held(name, one))))
        symptoms.push(owner.symptom);
    } else if (owner.of === 'rule' && owner.strength !== 'against') {
      const names = (name: string, one: (typeof patterns)[number]) =>
        !GENERAL.includes(name as FactName) && held(name, one);
      if (patterns.some((one) => Object.keys(one.record).some((name) => names(name, one))))
        byStrength[order.indexOf(owner.strength)]?.push(owner.rule);
    }
  }
  const wider = new Set(symptoms.flatMap((id) => knowledge.symptoms[id]?.refines ?? []));
  const narrow = symptoms.filter((id) => !wider.has(id));
  return {
    symptoms: narrow,
    causes: [...byStrength.flat(), ...narrow.flatMap((id) => knowledge.symptoms[id]?.causes ?? [])],
  };
}

function symptom(id: string, knowledge: Knowledge): ExplainedSymptom {
  const { title, says, causes } = knowledge.symptoms[id] as Knowledge['symptoms'][string];
  return {
    what: 'symptom',
    id,
    title,
    says: open(says),
    causes: named(causes, knowledge.rules),
    page: pageOfSymptom(id),
  };
}

function cause(id: string, knowledge: Knowledge): ExplainedCause {
  const rule = knowledge.rules[id] as Knowledge['rules'][string];
  const order: readonly Strength[] = ['proves', 'suggests', 'fits', 'against'];
  const asks = (rule.asks ?? {}) as { readonly [check: string]: { readonly [answer: string]: Meaning } };
  return {
    what: 'cause',
    id,
    title: rule.title,
    says: open(rule.says),
    signs: order.flatMap((strength) => (rule.signs[strength] ?? []).map(({ because }) => ({ strength, because }))),
    checks: Object.entries(asks).map(([check, answers]) => ({
      id: check,
      title: open(knowledge.checks[check]?.ask ?? check),
      answers,
    })),
    fixes: rule.fixes.map((fix) => ({
      ...fix,
      do: open(fix.do),
      ...(fix.snippet ? { snippet: open(fix.snippet) } : {}),
      risk: open(fix.risk),
      undo: open(fix.undo),
      verify: open(fix.verify),
    })),
    lookalikes: named(rule.lookalikes, knowledge.rules),
    applies: rule.applies,
    sources: rule.sources,
    page: pageOfRule(id, rule.area),
  };
}

function check(id: string, knowledge: Knowledge): ExplainedCheck {
  const { ask, run, answers } = knowledge.checks[id] as Check;
  const asking = Object.entries(knowledge.rules).flatMap(([rule, { asks }]) =>
    Object.hasOwn(asks ?? {}, id) ? [rule] : [],
  );
  return {
    what: 'check',
    id,
    title: open(ask),
    run: run.map((one) => ({ ...one, command: open(one.command) })),
    answers: Object.fromEntries(Object.entries(answers).map(([answer, { says }]) => [answer, says])),
    causes: named(asking, knowledge.rules),
  };
}
