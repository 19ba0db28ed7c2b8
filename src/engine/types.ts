/**
 * The words of the engine as types (see `design.md` §1 of the project's shared notes, and CONTRIBUTING).
 * Everything here is plain data: it survives `structuredClone` and JSON, so page, worker and command share it.
 */
import type { Fact } from '../facts/fact.ts';
import type { FactName, FactValue, Key } from '../facts/facts.ts';

export type { Fact };

/** A text as it came. It is never changed: all positions point into it. */
export interface Paste {
  readonly name?: string;
  /** The question that this output answers, where it was asked for: `endpoints-of-service@cart.shop`, or the check alone. */
  readonly check?: string;
  readonly text: string;
}

/** One thing that a program wrote. */
export interface LogRecord {
  readonly file: number;
  /** First and last line in the paste, from 1. */
  readonly line: number;
  readonly endLine: number;
  readonly start: number;
  readonly end: number;
  /** Id of the format that read it; `prose` where only phrases were found. */
  readonly format: string;
  readonly facts: readonly Fact[];
  /** Facts whose column holds a written `-`, and where it stands; without a place where the column is left out. */
  readonly empty: readonly Empty[];
  /** The call of which it is one side, where it shares no request id with the other. */
  readonly call?: Call;
  /** The line only speaks about these words: in code, a manual, a denial. Never more than possible. */
  readonly isMentioned?: true;
}
/** A call that two lines are sides of. */
export interface Call {
  readonly id: string;
  /** Which proxy wrote this line: outbound the caller's, inbound the receiver's. */
  readonly direction: 'inbound' | 'outbound';
  /** Told by the connection; else by names and time alone, which may be another call's. */
  readonly isSure: boolean;
}
export interface Empty {
  readonly name: FactName;
  readonly start?: number;
  readonly end?: number;
}

// ---- rules ------------------------------------------------------------------------------------------------------

/** The ids that data may name. `src/rules/define.ts` narrows them to those that exist. */
export interface Ids {
  readonly phrase: string;
  readonly details: string;
  readonly rule: string;
  readonly symptom: string;
  readonly check: string;
}

type Spelt<Name extends FactName, I extends Ids> = Name extends 'phrase'
  ? I['phrase']
  : Name extends 'codeDetails'
    ? I['details']
    : FactValue<Name>;

/** A question to one fact. Where a fact has several values one suffices; `every` wants each of several. */
export interface Test<Value = string | number> {
  readonly oneOf?: readonly Value[];
  readonly every?: readonly Value[];
  readonly contains?: string;
  readonly starts?: string;
  readonly ends?: string;
  /** A regular expression in RE2's words; `(?i)` in front asks for any case. */
  readonly matches?: string;
  readonly min?: number;
  readonly max?: number;
  /** `true`: written as `-`, or absent in a format that has the column; `false`: has any value. */
  readonly empty?: boolean;
}

/** What one record must hold: all of these facts. */
export type Pattern<I extends Ids = Ids> = {
  readonly [Name in FactName]?: Spelt<Name, I> | Test<Spelt<Name, I>>;
};
/** One record that fits `record`, and none of the facts of `unless`. */
export interface One<I extends Ids = Ids> {
  readonly record: Pattern<I>;
  readonly unless?: Pattern<I>;
}
export type Window = { readonly seconds: number } | { readonly lines: number };
export interface Together<I extends Ids = Ids> {
  readonly all: readonly One<I>[];
  readonly per: Key;
  readonly within?: Window;
  readonly inOrder?: true;
}
export interface Count<I extends Ids = Ids> {
  readonly count: One<I>;
  readonly per: Key;
  readonly atLeast: number;
  readonly within?: Window;
}
/** Absence: never more than `suggests`. */
export interface Absence<I extends Ids = Ids> {
  readonly seen: One<I>;
  readonly without: One<I>;
  readonly per: Key;
}
export interface Any<I extends Ids = Ids> {
  readonly any: readonly When<I>[];
}
export type When<I extends Ids = Ids> = One<I> | Any<I> | Together<I> | Count<I> | Absence<I>;

export interface Sign<I extends Ids = Ids> {
  readonly when: When<I>;
  /** One sentence: why this speaks for (or against) the cause. Shown by `why` and beside the evidence. */
  readonly because: string;
}
export type Strength = 'proves' | 'suggests' | 'fits' | 'against';
export type Certainty = 'certain' | 'likely' | 'possible';

/** Where a rule or a fix holds: ranges such as `>=1.5`, `>=1.9 <1.23`. Absent: everywhere. */
export interface Applies {
  readonly istio?: string;
  readonly envoy?: string;
  readonly dataPlane?: 'sidecar' | 'ambient';
}
export interface Fix {
  readonly do: string;
  readonly snippet?: string;
  readonly risk: string;
  readonly undo: string;
  readonly verify: string;
  readonly applies?: Applies;
}
export interface Source {
  readonly title: string;
  readonly url: string;
  /**
   * The day on which the claim was last checked, `2026-11-23`: against this page, or against our fact table or recording of
   * what it describes.
   */
  readonly read: string;
}
export type Meaning = 'proves' | 'suggests' | 'against' | 'rulesOut';

/** A cause: what is wrong. One folder in `src/rules/`, one page in the wiki. */
export interface Rule<I extends Ids = Ids> {
  readonly title: string;
  /** One sentence, filled from the case: `{service} {port}`. */
  readonly says: string;
  /** `normal`: not a problem; shown as such, never a diagnosis. */
  readonly kind?: 'cause' | 'normal';
  readonly area: string;
  readonly per: Key;
  /** Facts whose different values are different cases of one key: two policies that deny, two subsets without pods. */
  readonly apart?: readonly FactName[];
  readonly signs: { readonly [S in Strength]?: readonly Sign<I>[] };
  /** On records that both claim, this rule hides those. */
  readonly supersedes?: readonly I['rule'][];
  /** Consequences: shown under this one where both stand in one paste. */
  readonly leadsTo?: readonly I['rule'][];
  readonly asks?: { readonly [C in I['check']]?: { readonly [answer: string]: Meaning } };
  readonly lookalikes: readonly I['rule'][];
  /** Nothing to search a log for, and why: matched in pastes only. */
  readonly scan?: { readonly no: string };
  readonly applies: Applies;
  readonly fixes: readonly Fix[];
  readonly sources: readonly Source[];
}

/** What happened, as far as the text states it; never a diagnosis. */
export interface Symptom<I extends Ids = Ids> {
  readonly title: string;
  readonly says: string;
  readonly per: Key;
  readonly seen: readonly When<I>[];
  /** The wider symptoms that this one makes more exact: only the narrowest is told. */
  readonly refines?: I['symptom'] | readonly I['symptom'][];
  /** Only that something failed: told where nothing else is. */
  readonly vague?: true;
  /** What may be behind it, most common first. */
  readonly causes: readonly I['rule'][];
}

/** What gives an answer to a check: what its output holds, or that it holds nothing. */
export type Answering<I extends Ids = Ids> = When<I> | 'nothing printed';
export type Tool = 'kubectl' | 'istioctl' | 'curl' | 'openssl' | 'nc' | 'tcpdump' | 'shell';
/** A question with a read-only command and its possible answers. Knows no causes. */
export interface Check<I extends Ids = Ids> {
  readonly ask: string;
  readonly about: Key;
  readonly run: readonly {
    readonly command: string;
    readonly changes: boolean;
    readonly needs: readonly Tool[];
    readonly undo?: string;
  }[];
  readonly answers: {
    readonly [answer: string]: { readonly says: string; readonly when?: Answering<I> | readonly Answering<I>[] };
  };
}

// ---- lexicon ----------------------------------------------------------------------------------------------------

export type TermKind =
  | 'response-flag'
  | 'code-details'
  | 'reset-reason'
  | 'body'
  | 'transport-failure'
  | 'tls-reason'
  | 'x509'
  | 'errno'
  | 'codec-error'
  | 'termination-details'
  | 'neighbour'
  | 'log-message'
  | 'analysis-message'
  | 'validation-error'
  | 'ztunnel'
  | 'kiali'
  | 'grpc-status'
  | 'port'
  | 'release';

/**
 * How far a wording can be trusted to speak of a mesh.
 * `alone`: only alone on a line or in its field. `client`: also in a network client's error.
 * `mesh`: only in a text that is otherwise a mesh's.
 */
export type Generic = 'alone' | 'client' | 'mesh';

/** What the reader needs of a term (the match file). */
export interface Term {
  readonly id: string;
  readonly kind: TermKind;
  /**
   * How it is written, with holes: `⟨errno:number⟩`, `⟨address:word⟩`, `⟨reason⟩` (any text), `⟨cause:read⟩` (any text,
   * in which further phrases count). A hole named as a fact gives that fact. Letters' case and `_` for a space do not matter.
   */
  readonly wordings: readonly string[];
  /** Facts that the sentence implies. */
  readonly gives?: { readonly [Name in FactName]?: FactValue<Name> };
  readonly generic?: Generic;
  /** The wording is a mere shell around a reason that tells more: weighs 1. */
  readonly shell?: true;
}

/** What is shown of a term (the texts file). */
export interface TermText {
  readonly id: string;
  readonly kind: TermKind;
  /** How it is usually written. */
  readonly title: string;
  readonly means: string;
  readonly saidBy: string;
  /** On which side of the call: the caller's, the receiver's … */
  readonly side: string;
  readonly since?: string;
  readonly until?: string;
  /** Other spellings that `explain` knows. */
  readonly aliases?: readonly string[];
  readonly note?: string;
  /** Where the knowledge comes from: a path in a public repository with its version, a run. */
  readonly source: string;
}

// ---- formats and wrappers ---------------------------------------------------------------------------------------

/**
 * One piece of a line that a format cut out: a fact's column, or `prose` to be searched for phrases.
 * `search` on a column: phrases are looked for in it too.
 */
export interface Field {
  readonly name: FactName | 'prose';
  /** Which of the record's lines it stands in, from 0; the first if absent. `start`, `end` are columns in it. */
  readonly line?: number;
  readonly start: number;
  readonly end: number;
  /** The value, where it differs from what stands there (escapes, quotes). */
  readonly value?: string;
  readonly search?: true;
}

export interface ReadRecord {
  readonly fields: readonly Field[];
  readonly lines?: number;
}

/** How one kind of record is read. */
export interface Format {
  readonly title: string;
  /** `true`: only a mesh writes it, so generic words around it count. */
  readonly mesh: boolean;
  /** `true`: tried only where no other format reads the line. */
  readonly fallback?: true;
  /** Characters that a line of it can begin with; absent: any. */
  readonly starts?: string;
  /** A text that a line of it must hold. */
  readonly has?: string;
  /** Columns of it; a column that is absent or `-` in a record counts as empty. */
  readonly columns?: readonly FactName[];
  /** Envoy's command operators that write it: the format string, or an operator a key where it writes JSON. */
  readonly operators?: string | { readonly [key: string]: string };
  /**
   * Fields of the record that begins at `lines[at]`; `undefined` where it is another format's. `lines` says how many lines
   * it took (1 if absent).
   */
  readonly read: (lines: readonly string[], at: number) => ReadRecord | undefined;
  readonly samples: readonly string[];
}

/** What stands around records, and how it is peeled. */
export interface Wrapper {
  readonly title: string;
  /**
   * `always`: wherever it stands; `block`: takes the text apart before lines are looked at; `line`: peeled from lines if four in
   * five have it; `last`: the same, tried where no other wrapper is around.
   */
  readonly shape: 'block' | 'line' | 'always' | 'last';
  /** Quick refusal: a text that must stand in what is peeled. */
  readonly has?: string;
  /** The pieces of `text` that remain, or `undefined` where this wrapper is not around it. */
  readonly peel: (text: string) => Peeled | undefined;
  /** The text with this wrapper around it: for tests and for `npm run truth`. */
  readonly wrap: (text: string) => string;
  /** What it can be recognised around, if not every text. */
  readonly around?: (text: string) => boolean;
  readonly samples: readonly { readonly wrapped: string; readonly bare: string }[];
}
/** What remains of a text, and the facts that the wrapper itself states (pod, container, time). */
export interface Peeled {
  readonly pieces: readonly Piece[];
  readonly fields?: readonly Field[];
}
/**
 * A piece of the inner text. `text` absent: the characters from `start` to `end` as they stand;
 * else these characters mean `text` (an escape, an entity).
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text?: string;
}

// ---- knowledge --------------------------------------------------------------------------------------------------

/** All that is known, gathered. Plain data but for the formats' and wrappers' `read` and `peel`. */
export interface Knowledge {
  /** Date and content hash of rules, lexicon, formats: `2026-11-23.4f1c9a2`. */
  readonly version: string;
  readonly rules: { readonly [id: string]: Rule };
  readonly symptoms: { readonly [id: string]: Symptom };
  readonly checks: { readonly [id: string]: Check };
  readonly terms: readonly Term[];
  readonly texts: { readonly [termId: string]: TermText };
  readonly formats: { readonly [id: string]: Format };
  readonly wrappers: { readonly [id: string]: Wrapper };
  /** Incidents by the causes they name. */
  readonly incidents?: { readonly [ruleId: string]: readonly string[] };
}

/** What the reader of the report says besides the paste. */
export interface Context {
  /**
   * Answers to checks, as clicked or given, by what was asked: `{ 'endpoints-of-service@cart.shop': 'none' }`. A check alone
   * is asked of the one object that there is; among several its answer counts for none.
   */
  readonly answers?: { readonly [question: string]: string };
  readonly istio?: string;
  readonly envoy?: string;
  readonly dataPlane?: 'sidecar' | 'ambient';
}
