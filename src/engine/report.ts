/** From ranked cases to the report: one plain value; what shows it decides nothing. */
import type { FactName } from '../facts/facts.ts';
import { asksOf, meaningsOf } from './asks.ts';
import { type Captures, filled, filledCommand } from './fill.ts';
import type { FactAt } from './fold.ts';
import { lineAndColumn, lineStarts } from './mapped.ts';
import { nextCheck } from './next-check.ts';
import { questionId } from './question.ts';
import type { Ranked } from './rank.ts';
import type { ReadFile } from './read.ts';
import type * as Out from './report-types.ts';
import type { Check, Context, Fact, Knowledge, LogRecord, Paste, Strength, TermText } from './types.ts';
import type { Case, Problem } from './verdicts.ts';
import { appliesTo } from './versions.ts';

interface Material {
  readonly pastes: readonly Paste[];
  readonly files: readonly ReadFile[];
  readonly ranked: Ranked;
  readonly knowledge: Knowledge;
  readonly context: Context;
}

export function report(material: Material): Out.Report {
  const { pastes, ranked, knowledge, context } = material;
  const starts = pastes.map(({ text }) => lineStarts(text));
  const place = placer(pastes, starts);
  const bonds = bondsOf(ranked);
  const diagnoses = ranked.cases.map((one) => diagnosisOf(one, bonds, knowledge, context, place));
  const problems = ranked.problems.map((problem) => problemOf(problem, bonds, knowledge, place));
  const terms = termsFound(material, place);
  const input = inputOf(material);
  const normal = normalOf(ranked.normal, knowledge);
  const outcome = problems.length > 0 ? 'diagnosed' : input.records > 0 || terms.length > 0 ? 'recognised' : 'nothing';
  return {
    schema: 1,
    knowledge: knowledge.version,
    outcome,
    says: sentence(outcome, input, problems, normal, terms),
    input,
    problems,
    diagnoses,
    normal,
    terms,
    unclear: ranked.unclear,
  };
}

/** Which cases and problems belong to each other, in their order. */
interface Bonds {
  readonly rules: ReadonlySet<string>;
  readonly problemsOf: (one: Case) => readonly (readonly [index: number, problem: Problem])[];
  readonly casesOf: (problem: Problem) => readonly (readonly [index: number, one: Case])[];
}

function bondsOf({ cases, problems }: Ranked): Bonds {
  const places = new Map(problems.map(({ id }, index) => [id, index] as const));
  const members = new Map<string, (readonly [number, Case])[]>();
  for (const [index, one] of cases.entries()) {
    for (const id of one.problems) {
      const known = members.get(id);
      if (known) known.push([index, one]);
      else members.set(id, [[index, one]]);
    }
  }
  return {
    rules: new Set(cases.map(({ rule }) => rule)),
    problemsOf: (one) =>
      [...one.problems]
        .flatMap((id) => places.get(id) ?? [])
        .sort((a, b) => a - b)
        .map((index) => [index, problems[index] as Problem] as const),
    casesOf: ({ id }) => members.get(id) ?? [],
  };
}

type Placer = (file: number, start: number, end: number) => Out.Place & { readonly quote: string };

function placer(pastes: readonly Paste[], starts: readonly (readonly number[])[]): Placer {
  return (file, start, end) => {
    const own = starts[file] ?? [0];
    const [line, column] = lineAndColumn(own, start);
    const [endLine, endColumn] = lineAndColumn(own, end);
    return { file, line, endLine, start: column, end: endColumn, quote: pastes[file]?.text.slice(start, end) ?? '' };
  };
}

// ---- diagnoses --------------------------------------------------------------------------------------------------

function diagnosisOf(one: Case, bonds: Bonds, knowledge: Knowledge, context: Context, place: Placer): Out.Diagnosis {
  const rule = knowledge.rules[one.rule];
  if (!rule) throw new Error(`The engine named the rule \`${one.rule}\`, which does not exist.`);
  const captures = capturesOf(one, bonds);
  return {
    rule: one.rule,
    title: rule.title,
    certainty: one.certainty,
    says: filled(rule.says, captures),
    page: pageOfRule(one.rule, rule.area),
    problems: bonds.problemsOf(one).map(([index]) => index),
    key: keyOf(one),
    count: one.records,
    first: timeOf(one.first),
    last: timeOf(one.last),
    captures,
    evidence: evidenceOf(one, bonds, place),
    ruledOutBy: one.ruledOutBy,
    leadsTo: (rule.leadsTo ?? []).filter((other) => bonds.rules.has(other)),
    appliesHere: appliesTo(rule.applies, context),
    fixes: rule.fixes
      .filter((fix) => appliesTo(fix.applies ?? {}, context))
      .map((fix) => ({
        ...fix,
        do: filled(fix.do, captures),
        ...(fix.snippet ? { snippet: filledCommand(fix.snippet, captures) } : {}),
        risk: filledCommand(fix.risk, captures),
        undo: filledCommand(fix.undo, captures),
        verify: filledCommand(fix.verify, captures),
      })),
    incidents: knowledge.incidents?.[one.rule] ?? [],
  };
}

export const pageOfRule = (rule: string, area: string): string => `/causes/${area}/${rule}/`;
export const pageOfSymptom = (symptom: string): string => `/symptoms/${symptom}/`;

const keyOf = ({ per, key }: { readonly per: string; readonly key: string | undefined }) =>
  key === undefined ? {} : { [per]: key };

/** What the case's own records say, by fact name: evidence first, then the record it stands in. */
function capturesOf(one: Case, bonds: Bonds): Captures {
  const facts = factsOf(one, bonds);
  const captures: Record<string, string> = {};
  const note = (fact: Fact) => {
    if (!Object.hasOwn(captures, fact.name)) captures[fact.name] = String(fact.value);
  };
  for (const { fact } of facts) note(fact);
  for (const record of new Set([...facts.map(({ record: of }) => of), one.first]))
    for (const fact of record.facts) note(fact);
  if (one.key !== undefined) Object.assign(captures, capturesOfKey(one.per, one.key));
  return captures;
}

function capturesOfKey(per: string, key: string): Captures {
  if (per !== 'service') return { [per]: key };
  const [name = '', namespace, ...more] = key.split('.');
  return { service: key, ...(more.length === 0 ? { serviceName: name, ...(namespace ? { namespace } : {}) } : {}) };
}

const factsOf = (one: Case, bonds: Bonds): readonly FactAt[] =>
  one.bySymptom
    ? bonds.problemsOf(one).flatMap(([, { facts }]) => facts)
    : one.signs.filter(({ strength }) => strength !== 'against').flatMap(({ facts }) => facts);

function evidenceOf(one: Case, bonds: Bonds, place: Placer): Out.Evidence[] {
  if (one.bySymptom) {
    return bonds
      .problemsOf(one)
      .flatMap(([, { facts, symptom }]) =>
        facts.map((at) => evidence(at, 'symptom', `This is how the symptom \`${symptom}\` reads.`, place)),
      );
  }
  const order: readonly Strength[] = ['proves', 'suggests', 'fits', 'against'];
  const signs = one.signs.toSorted((a, b) => order.indexOf(a.strength) - order.indexOf(b.strength));
  const own = signs.flatMap(({ facts, strength, sign }) =>
    facts.map((at) => evidence(at, strength, sign.because, place)),
  );
  const heard = one.answered.flatMap(({ facts, check, answer, isEcho }) =>
    isEcho ? [] : facts.map((at) => evidence(at, 'answer', `Answers \`${check}\`: ${answer}.`, place)),
  );
  return [...own, ...heard];
}

function evidence(
  { fact, record }: FactAt,
  strength: Out.Evidence['strength'],
  because: string,
  place: Placer,
): Out.Evidence {
  return { strength, because, fact: fact.name, value: fact.value, ...place(record.file, fact.start, fact.end) };
}

const timeOf = (record: LogRecord): string | null => {
  const time = record.facts.find(({ name }) => name === 'time');
  return time === undefined ? null : new Date(Number(time.value)).toISOString();
};

// ---- problems ---------------------------------------------------------------------------------------------------

function problemOf(problem: Problem, bonds: Bonds, knowledge: Knowledge, place: Placer): Out.Problem {
  const members = bonds.casesOf(problem);
  const best = members[0]?.[1];
  const symptom = problem.symptom === null ? undefined : knowledge.symptoms[problem.symptom];
  const captures = best
    ? capturesOf(best, bonds)
    : Object.fromEntries(problem.first.facts.map(({ name, value }) => [name, String(value)]));
  const rule = best ? knowledge.rules[best.rule] : undefined;
  return {
    symptom: problem.symptom,
    title: symptom?.title ?? rule?.title ?? '',
    says: filled(symptom?.says ?? rule?.says ?? '', captures),
    key: keyOf(problem),
    count: problem.count,
    first: timeOf(problem.first),
    last: timeOf(problem.last),
    evidence: problem.facts.map((at) => evidence(at, 'symptom', 'This is how the symptom reads.', place)),
    hop: problem.hop,
    carried: problem.carried,
    diagnoses: members.map(([index]) => index),
    next: nextOf(
      problem,
      members.map(([, one]) => one),
      captures,
      knowledge,
    ),
    page: problem.symptom === null ? null : pageOfSymptom(problem.symptom),
  };
}

function nextOf(
  { per, key }: Problem,
  cases: readonly Case[],
  captures: Captures,
  knowledge: Knowledge,
): Out.NextCheck | null {
  const id = nextCheck(cases, knowledge);
  const check: Check | undefined = id === undefined ? undefined : knowledge.checks[id];
  if (id === undefined || !check) return null;
  const open = [...new Set(cases.filter(({ ruledOutBy }) => ruledOutBy === null).map(({ rule }) => rule))];
  const answers = Object.keys(check.answers);
  return {
    check: id,
    question: questionId({ check: id, ...(check.about === per && key !== undefined ? { about: key } : {}) }),
    ask: filled(check.ask, captures),
    command: check.run.map(({ command }) => filledCommand(command, captures)).join('\n'),
    changes: check.run.some(({ changes }) => changes),
    undo: check.run.flatMap(({ undo }) => (undo === undefined ? [] : [filledCommand(undo, captures)])),
    answers: Object.fromEntries(Object.entries(check.answers).map(([answer, { says }]) => [answer, says])),
    means: Object.fromEntries(answers.map((answer) => [answer, meaningsOf(id, answer, open, knowledge)])),
    tellsApart: open.filter((rule) => asksOf(rule, id, knowledge) !== undefined),
  };
}

// ---- the rest ---------------------------------------------------------------------------------------------------

function normalOf(cases: readonly Case[], knowledge: Knowledge): Out.NormalFinding[] {
  const byRule = new Map<string, Out.NormalFinding>();
  for (const one of cases) {
    const before = byRule.get(one.rule);
    const captures = Object.fromEntries(one.first.facts.map(({ name, value }) => [name, String(value)]));
    byRule.set(one.rule, {
      rule: one.rule,
      says: before?.says ?? filled(knowledge.rules[one.rule]?.says ?? '', captures),
      count: (before?.count ?? 0) + one.records,
    });
  }
  return [...byRule.values()];
}

/** The facts whose value is a term of the lexicon. */
const TERM_FACTS: ReadonlySet<FactName> = new Set(['phrase', 'flag', 'codeDetails', 'tlsReason']);

function termsFound({ files, knowledge }: Material, place: Placer): Out.TermFound[] {
  const found = new Map<string, { first: Fact; record: LogRecord; count: number; text: TermText }>();
  for (const { records } of files) {
    for (const record of records) {
      for (const fact of record.facts) {
        // What a sentence implies is no word of the paste.
        if (!TERM_FACTS.has(fact.name) || (fact.term !== undefined && fact.term !== fact.value)) continue;
        const id = String(fact.value);
        const known = found.get(id);
        if (known) {
          if (known.record !== record) known.count++;
          known.record = record;
          continue;
        }
        const text = Object.hasOwn(knowledge.texts, id) ? knowledge.texts[id] : undefined;
        if (text) found.set(id, { first: fact, record, count: 1, text });
      }
    }
  }
  return [...found.values()].map(({ first, record, count, text }) => {
    const { quote: _, ...at } = place(record.file, first.start, first.end);
    return {
      term: text.id,
      kind: text.kind,
      title: text.title,
      means: text.means,
      count,
      page: pageOfTerm(text),
      ...at,
    };
  });
}

export const pageOfTerm = ({ kind, id }: Pick<TermText, 'kind' | 'id'>): string =>
  `/reference/${kind}/#${encodeURIComponent(id)}`;

function inputOf({ pastes, files }: Material): Out.Report['input'] {
  const formats: Record<string, number> = {};
  let healthy = 0;
  for (const { records } of files) {
    for (const record of records) {
      formats[record.format] = (formats[record.format] ?? 0) + 1;
      if (record.facts.some(({ name }) => name === 'healthy')) healthy++;
    }
  }
  const sum = (of: (file: ReadFile) => number) => files.reduce((all, file) => all + of(file), 0);
  return {
    files: pastes.length,
    bytes: pastes.reduce((all, { text }) => all + utf8Length(text), 0),
    lines: sum(({ lines }) => lines),
    blank: sum(({ blank }) => blank),
    records: sum(({ records }) => records.length),
    healthy,
    unread: sum(({ unread }) => unread.length),
    formats: Object.fromEntries(Object.entries(formats).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

/** Bytes of a text in UTF-8, without encoding it; a lone surrogate counts as the three of U+FFFD. */
function utf8Length(text: string): number {
  let bytes = text.length;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) continue;
    bytes += code < 0x800 ? 1 : 2;
    if (code >= 0xd800 && code <= 0xdbff && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) {
      bytes -= 1;
      at++;
    }
  }
  return bytes;
}

const count = (number: number, one: string, many = `${one}s`): string =>
  `${String(number).replace(/\B(?=(\d{3})+$)/g, ',')} ${number === 1 ? one : many}`;

function sentence(
  outcome: Out.Report['outcome'],
  input: Out.Report['input'],
  problems: readonly Out.Problem[],
  normal: readonly Out.NormalFinding[],
  terms: readonly Out.TermFound[],
): string {
  const lines = count(input.lines, 'line');
  if (outcome === 'diagnosed') return `${count(problems.length, 'problem')} in ${lines}.`;
  if (outcome === 'nothing') {
    if (input.lines === input.blank) return 'There is no text in this. Paste an error, an access log, or type words.';
    return `Read ${lines}: nothing of a service mesh in ${input.lines === 1 ? 'it' : 'them'}. What helps: the lines of the proxy (kubectl logs <pod> -c istio-proxy) from the moment of the error, or the error as the client printed it.`;
  }
  const logs = Object.keys(input.formats).filter((format) => format !== 'prose');
  if (logs.length === 1 && input.formats['kubernetes-manifest'] === input.records) {
    return `Read ${lines}: ${count(input.records, 'Kubernetes manifest')}: what is set, not what failed. \`istioctl analyze\` checks manifests; for a cause, paste the error itself or the proxy’s log of it.`;
  }
  const allHealthy = input.healthy > 0 && input.healthy === input.records;
  if (allHealthy)
    return `Read ${lines}: healthy traffic${input.unread > 0 ? `, and ${count(input.unread, 'line')} that could not be read` : ''}. No error in them.`;
  if (normal.length > 0) return `Read ${lines}: no problem in them. ${normal.map(({ says }) => says).join(' ')}`;
  if (terms.length > 0) {
    return `Read ${lines} and know ${count(terms.length, 'term')} in them, but they state no failure that a known cause explains. The proxy's access log of the failing request tells more.`;
  }
  return `Read ${lines}${logs.length > 0 ? ` (${logs.join(', ')})` : ''}: no error in them.`;
}
