/** Columns of an everyday line whose values tell something by themselves: what is searched for, with what stands around it. */
import { normal } from '../phrases.ts';
import type { One, Test } from '../types.ts';
import { SHORT, type Window } from './search.ts';
import { windowOf } from './window.ts';

export type ColumnAnchor = Omit<Window, 'kind'>;

const COLUMNS = ['routeName', 'special', 'authority', 'userAgent', 'cluster', 'sni', 'policyStatus'] as const;
/** What only some lines have by themselves: they are found by it. */
const TELLING: readonly string[] = [
  'flag',
  'status',
  'tcp',
  'loop',
  'phrase',
  'codeDetails',
  'failure',
  'errno',
  'resetReason',
];

const LITERAL = /[A-Za-z0-9 -]{7,}/;
const DIGITS = '0123456789';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
/** Before a value, and behind it: a quote, the space between columns, the end of the line. */
const BEFORE = [' "'];
const BEHIND = ['" ,}\n\r'];
/** Inside a name, and the port that may stand behind one. */
const IN_NAME = [`${LETTERS}${DIGITS}-."/`];
const BEHIND_NAME = ['":', ` ,}\\${DIGITS}`, `"${DIGITS}`];
const WITHIN_NAME = [`${LETTERS}${DIGITS}-./":`, `${LETTERS}${DIGITS}-./": `];
const IN_ADDRESS = [`${DIGITS}abcdef.:`, `${DIGITS}abcdef]`];
const BEHIND_ADDRESS = [' ,}', `${LETTERS}"-`];

/** What a pattern asks of such columns, unless it also asks for what is found without them. */
export function columnAnchors(record: One['record']): readonly ColumnAnchor[] {
  if (TELLING.some((name) => name in record)) return [];
  return [...COLUMNS.flatMap((name) => ofColumn(record[name])), ...endsOfHosts(record)];
}

function ofColumn(asked: One['record'][(typeof COLUMNS)[number]]): readonly ColumnAnchor[] {
  if (asked === undefined) return [];
  const { oneOf, contains, starts, ends, matches } = (typeof asked === 'object' ? asked : { oneOf: [asked] }) as Test;
  const part = matches?.includes('|') ? undefined : matches?.match(LITERAL)?.[0];
  return [
    ...(oneOf ?? []).flatMap((value) => anchor(`${value}`, BEFORE, BEHIND)),
    ...anchor(starts, BEFORE, []),
    ...anchor(ends, IN_NAME, BEHIND_NAME),
    ...anchor(contains ?? part, IN_NAME, matches?.endsWith('$') ? BEHIND_NAME : WITHIN_NAME),
  ];
}

function anchor(
  value: string | undefined,
  before: readonly string[],
  behind: readonly string[],
): readonly ColumnAnchor[] {
  const text = value === undefined ? '' : windowOf([normal(value)]);
  if (!text) return [];
  return text === normal(value ?? '') ? [{ text, before, behind }] : [{ text }];
}

/** `:15006` at the end of an endpoint's address, with the quote that both formats write behind it. */
function endsOfHosts({ upstreamHost }: One['record']): readonly ColumnAnchor[] {
  const { ends, matches } = (typeof upstreamHost === 'object' ? upstreamHost : {}) as Test;
  const [, start = '', last = ''] = /^(:\d+)\[(\d+)\]\$$/.exec(matches ?? '') ?? [];
  const written = [...(ends ? [ends] : []), ...Array.from(last, (digit) => start + digit)];
  return written
    .map((end) => ({ text: `${end}"`, before: IN_ADDRESS, behind: BEHIND_ADDRESS }))
    .filter(({ text }) => text.length >= SHORT);
}
