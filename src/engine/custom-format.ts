/**
 * A reader's own access-log format: from the format string itself, from JSON's, or from a snippet of MeshConfig, Telemetry or
 * EnvoyFilter that holds it.
 */

import type { FactName } from '../facts/facts.ts';
import { accessLogReader, columnsOf, factsIn, operatorOf } from './access-log.ts';
import { decoded, jsonAt } from './json.ts';
import type { Field, Format, Knowledge } from './types.ts';

export interface CustomFormat {
  readonly format: Format;
  /** What it does not write, and what that would tell apart. */
  readonly lacks: readonly { readonly operator: string; readonly tells: string }[];
}
/** The format cannot be read back; why, and what to change. */
export interface Refused {
  readonly refused: string;
}

/** What the causes are told apart by, with the operator that writes it. */
const NEEDED: readonly (readonly [FactName, string, string])[] = [
  [
    'flag',
    '%RESPONSE_FLAGS%',
    'what Envoy itself did: without it a 503 of Envoy and one of the application read the same',
  ],
  ['codeDetails', '%RESPONSE_CODE_DETAILS%', 'why Envoy answered: which policy, which limit, which reset'],
  [
    'transportFailure',
    '%UPSTREAM_TRANSPORT_FAILURE_REASON%',
    'why a connection failed: refused, timed out, which certificate',
  ],
  ['terminationDetails', '%CONNECTION_TERMINATION_DETAILS%', 'why a TCP connection was ended: a policy, a limit'],
  ['cluster', '%UPSTREAM_CLUSTER_RAW%', 'the destination and on which side the line was written'],
  ['upstreamHost', '%UPSTREAM_HOST%', 'whether an endpoint was chosen, and which'],
  ['duration', '%DURATION%', 'whether a timer ran out'],
  ['status', '%RESPONSE_CODE%', 'what the caller received'],
];

/** Reads a format as somebody has it at hand. */
export function customFormat(given: string): CustomFormat | Refused {
  if (!/%[A-Z_]+(\([^%]*\))?(:Z?\d+)?%/.test(given)) {
    return {
      refused:
        'There is no command operator such as %RESPONSE_FLAGS% in it. Give the value of accessLogFormat, or the snippet that holds it.',
    };
  }
  const pairs = pairsOf(given);
  return pairs.length > 0 ? jsonFormat(pairs) : textFormat(textOf(given));
}

// ---- JSON -------------------------------------------------------------------------------------------------------

type Pair = readonly [key: string, operator: string];

/** `"key": "%OPERATOR%"` of JSON, `key: "%OPERATOR%"` of YAML. */
function pairsOf(given: string): Pair[] {
  const pairs = [
    ...given.matchAll(/^[\s{,]*["']?([\w.@/-]+)["']?\s*:\s*["']?%([A-Z_]+(?:\([^%]*\))?(?::Z?\d+)?)%["']?[\s,}]*$/gm),
  ];
  const inline =
    pairs.length > 1
      ? pairs
      : [...given.matchAll(/["']([\w.@/-]+)["']\s*:\s*["']%([A-Z_]+(?:\([^%]*\))?(?::Z?\d+)?)%["']/g)];
  return inline.length > 1 ? inline.map(([, key = '', operator = '']) => [key, operator] as const) : [];
}

function jsonFormat(pairs: readonly Pair[]): CustomFormat {
  const operators = new Map(pairs.map(([key, operator]) => [key, operatorOf(operator)]));
  const columns = [...operators.values()].flatMap(({ fact }) => fact ?? []);
  const format: Format = {
    title: 'Your access log, JSON',
    mesh: true,
    starts: '{',
    has: `"${pairs[0]?.[0]}"`,
    columns,
    operators: Object.fromEntries(pairs),
    read: (lines, at) => {
      const text = lines[at] as string;
      const json = jsonAt(text);
      if (!json) return undefined;
      const fields = json.leaves.flatMap((leaf): Field[] => {
        const operator = operators.get(leaf.path.join('.')) ?? operators.get(leaf.path.at(-1) ?? '');
        if (!operator?.fact) return [];
        const written = leaf.type === 'word' && text.startsWith('null', leaf.start) ? '-' : decoded(text, leaf);
        const { fact, search } = operator;
        return [
          {
            name: fact,
            start: leaf.start,
            end: leaf.end,
            ...(written === text.slice(leaf.start, leaf.end) ? {} : { value: written }),
            ...(search ? { search } : {}),
          },
        ];
      });
      return fields.length > 0 ? { fields } : undefined;
    },
    samples: [],
  };
  return { format, lacks: lacking(columns) };
}

// ---- text -------------------------------------------------------------------------------------------------------

/** The format string in a snippet: without its key, quotes and escapes. */
function textOf(given: string): string {
  const line = given.split('\n').find((one) => /%[A-Z_]+/.test(one)) ?? given;
  const value =
    /^\s*(?:-\s*)?(?:accessLogFormat|text|inlineString|inline_string|text_format|format)\s*:\s*(.*)$/.exec(line)?.[1] ??
    line;
  const bare = value.trim();
  const quote = bare[0];
  const inner = bare.slice(1, -1);
  // Quotes around the whole are the snippet's; quotes around the first and the last column are the format's own.
  const whole = quote === '"' ? !/(?<!\\)"/.test(inner) : quote === "'" && !inner.includes("'");
  const text = whole && bare.length > 1 && bare.endsWith(quote as string) ? inner : bare;
  return (quote === '"' && text !== bare ? text.replace(/\\"/g, '"') : text).replace(/\\n$/, '');
}

function textFormat(operators: string): CustomFormat | Refused {
  const ambiguous = ambiguity(operators);
  if (ambiguous) return { refused: ambiguous };
  const reader = accessLogReader(operators);
  const columns = factsIn(operators);
  const format: Format = {
    title: 'Your access log',
    mesh: true,
    ...(operators[0] === '%' ? {} : { starts: operators[0] as string }),
    columns,
    operators,
    read: (lines, at) => reader(lines[at] as string),
    samples: [],
  };
  return { format, lacks: lacking(columns) };
}

/** Why a line of this format cannot be taken apart again. */
function ambiguity(operators: string): string | undefined {
  const { columns } = columnsOf(operators);
  for (const [index, { until, shape, written }] of columns.entries()) {
    const last = index === columns.length - 1;
    if (until === '' && !last)
      return `Nothing stands between %${written}% and what follows it: where one ends and the other begins cannot be told. Put a space or a quote between them.`;
    if (!last && shape === 'any' && (until.startsWith(' ') || until.startsWith(',')) && maySpace(written)) {
      return `%${written}% may hold “${until[0]}” itself, and the same stands behind it. Put it in double quotes: "%${written}%".`;
    }
  }
  return undefined;
}
/** Details and failure reasons are written with `_` for spaces; agents, paths and unknown headers are not. */
const maySpace = (operator: string): boolean =>
  !/^(RESPONSE_CODE_DETAILS|CONNECTION_TERMINATION_DETAILS|UPSTREAM_TRANSPORT_FAILURE_REASON|DOWNSTREAM_TRANSPORT_FAILURE_REASON)/.test(
    operator,
  ) && !/\(:?(PATH|X-ENVOY-ORIGINAL-PATH)/i.test(operator);

const lacking = (columns: readonly FactName[]): CustomFormat['lacks'] =>
  NEEDED.filter(([fact]) => !columns.includes(fact)).map(([, operator, tells]) => ({ operator, tells }));

/** Knowledge that reads this format too. */
export const withFormat = (knowledge: Knowledge, { format }: CustomFormat): Knowledge => ({
  ...knowledge,
  formats: { 'custom-access-log': format, ...knowledge.formats },
});
