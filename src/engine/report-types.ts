/** What comes out: `meshbook diagnose --json`. A promise to others: a change of meaning raises `schema`. */
import type { Certainty, Fix, Meaning, Strength, TermKind } from './types.ts';

/** A place in the pastes. `line` from 1; `start`, `end` are columns in UTF-16 units from 0 (`end` in `endLine`). */
export interface Place {
  readonly file: number;
  readonly line: number;
  readonly endLine: number;
  readonly start: number;
  readonly end: number;
}
export interface Evidence extends Place {
  readonly strength: Strength | 'symptom' | 'answer';
  readonly because: string;
  readonly fact: string;
  /** What it means (Envoy writes `_` for spaces). */
  readonly value: string | number;
  /** Exactly what stands there. */
  readonly quote: string;
}
export interface NextCheck {
  readonly check: string;
  /** What an answer is given to: the check and the object that it asks about, `endpoints-of-service@cart.shop`. */
  readonly question: string;
  readonly ask: string;
  readonly command: string;
  readonly changes: boolean;
  /** The ways back from what it changes. */
  readonly undo: readonly string[];
  readonly answers: { readonly [answer: string]: string };
  /** What each answer would mean to the causes that are open: `{ none: { proves: ['no-endpoints'] } }`. */
  readonly means: { readonly [answer: string]: { readonly [M in Meaning]?: readonly string[] } };
  /** The causes that it tells apart. */
  readonly tellsApart: readonly string[];
}
export interface Problem {
  readonly symptom: string | null;
  readonly title: string;
  readonly says: string;
  readonly key: { readonly [key: string]: string };
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly evidence: readonly Evidence[];
  /** Where on the way of a request it broke, where the text tells: `between the receiver’s proxy and its application`. */
  readonly hop: string | null;
  /** Lines of the call's other side that only carried this failure, or met what came of it. */
  readonly carried: number;
  /** Positions in `diagnoses`, best first. */
  readonly diagnoses: readonly number[];
  readonly next: NextCheck | null;
  readonly page: string | null;
}
export interface Diagnosis {
  readonly rule: string;
  readonly title: string;
  readonly certainty: Certainty;
  readonly says: string;
  readonly page: string;
  readonly problems: readonly number[];
  readonly key: { readonly [key: string]: string };
  readonly count: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly captures: { readonly [name: string]: string };
  readonly evidence: readonly Evidence[];
  /** Why it is ruled out, where an answer did so: such a diagnosis is shown, and counts for nothing. */
  readonly ruledOutBy: string | null;
  readonly leadsTo: readonly string[];
  readonly appliesHere: boolean;
  readonly fixes: readonly Fix[];
  readonly incidents: readonly string[];
}
export interface NormalFinding {
  readonly rule: string;
  readonly says: string;
  readonly count: number;
}
export interface TermFound extends Place {
  readonly term: string;
  readonly kind: TermKind;
  readonly title: string;
  readonly means: string;
  readonly count: number;
  readonly page: string;
}
export interface Report {
  readonly schema: 1;
  readonly knowledge: string;
  readonly outcome: 'diagnosed' | 'recognised' | 'nothing';
  /** One sentence for a reader: what was found, or what would help. */
  readonly says: string;
  readonly input: {
    readonly files: number;
    readonly bytes: number;
    readonly lines: number;
    readonly blank: number;
    readonly records: number;
    readonly healthy: number;
    readonly unread: number;
    readonly formats: { readonly [format: string]: number };
  };
  readonly problems: readonly Problem[];
  readonly diagnoses: readonly Diagnosis[];
  readonly normal: readonly NormalFinding[];
  readonly terms: readonly TermFound[];
  /** Given answers that may be about each of several objects and say not about which: they count for none. */
  readonly unclear: readonly { readonly check: string; readonly answer: string; readonly about: readonly string[] }[];
}
