import { jsonAt, type Leaf } from '../engine/json.ts';
import type { Field, Peeled } from '../engine/types.ts';
import { fieldsOfJson } from '../formats/access-log-json.ts';
import { eachLine } from './cut.ts';
import { defineWrapper } from './define.ts';

/** Where log shippers put the line, by the last key; the longest of several is the line. */
const LINE = new Set([
  'log',
  'message',
  'msg',
  'textpayload',
  'line',
  '@message',
  'body',
  'stringvalue',
  'event',
  '_raw',
  'content',
]);
/** Where applications put what went wrong, beside their sentence. */
const ERRORS = new Set([
  'error',
  'err',
  'errmsg',
  'errormessage',
  'error_message',
  'errorverbose',
  'exception',
  'exception_message',
  'cause',
  'reason',
  'detail',
  'details',
  'stack',
  'stacktrace',
  'stack_trace',
  'throwable',
]);
/** Under one of these a sentence is an error's: `error.message`, `err.stack`, `exception.cause`. */
const UNDER = /^(error|err|exception|cause|thrown|throwable)$/;
const ABOUT: { readonly [key: string]: Field['name'] } = {
  pod_name: 'proxy',
  pod: 'proxy',
  podname: 'proxy',
  container_name: 'container',
  container: 'container',
  // Istio's own programs, when they log JSON.
  scope: 'component',
};

/** A JSON object around a line of text: Docker's own, Fluent Bit's, Cloud Logging's, CloudWatch's, an application's. */
export default defineWrapper({
  title: 'JSON envelope',
  shape: 'line',
  has: '":',
  peel: (text) => {
    const from = text.indexOf('{');
    if (from === -1 || text.slice(0, from).trim() !== '') return undefined;
    const json = jsonAt(text, from);
    if (!json || fieldsOfJson(text, json.leaves)) return undefined;
    const texts = json.leaves.filter((leaf) => leaf.type === 'string' && leaf.end > leaf.start);
    const longest = texts
      .filter((leaf) => LINE.has(lastOf(leaf)) && !isError(leaf))
      .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
    // A log store's answer holds many entries: the same place in each element of a list.
    const lines = longest ? texts.filter((leaf) => placeOf(leaf) === placeOf(longest)) : [];
    const told = [...lines, ...texts.filter((leaf) => !lines.includes(leaf) && isError(leaf))];
    return told.length > 0 ? peeled(told, json.leaves) : undefined;
  },
  wrap: (text) =>
    eachLine(text, (line) =>
      JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: '2026-10-05T06:07:08.123456789Z' }),
    ),
  samples: [
    {
      wrapped: '{"log":"no healthy upstream\\n","stream":"stdout","time":"2026-11-02T09:14:11.219034117Z"}',
      bare: 'no healthy upstream\n',
    },
    {
      wrapped: '{"level":"error","msg":"upstream said \\"RBAC: access denied\\""}',
      bare: 'upstream said "RBAC: access denied"',
    },
    {
      wrapped: '{"level":"error","msg":"call failed","error":"dial tcp 10.96.1.2:8080: connect: connection refused"}',
      bare: 'call failed\ndial tcp 10.96.1.2:8080: connect: connection refused',
    },
  ],
});

/** Where it stands, whichever element of a list. */
const placeOf = ({ path }: Leaf): string => path.map((key) => (/^\d+$/.test(key) ? '*' : key)).join('/');
const lastOf = (leaf: Leaf): string => String(leaf.path.at(-1) ?? '').toLowerCase();
const isError = (leaf: Leaf): boolean =>
  ERRORS.has(lastOf(leaf)) || (LINE.has(lastOf(leaf)) && UNDER.test(String(leaf.path.at(-2) ?? '').toLowerCase()));

/** The line, and what the application says of its error, each on a line of its own. */
const peeled = (told: readonly Leaf[], leaves: readonly Leaf[]): Peeled => ({
  pieces: told.flatMap((leaf, at) => [
    ...(at > 0 ? [{ start: leaf.start, end: leaf.start, text: '\n' }] : []),
    ...(leaf.pieces ?? [{ start: leaf.start, end: leaf.end }]),
  ]),
  fields: leaves.flatMap((leaf) => {
    const name = ABOUT[lastOf(leaf)];
    return name && !told.includes(leaf) ? [{ name, start: leaf.start, end: leaf.end }] : [];
  }),
});
