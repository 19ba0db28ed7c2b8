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
const ABOUT: { readonly [key: string]: Field['name'] } = {
  pod_name: 'proxy',
  pod: 'proxy',
  podname: 'proxy',
  container_name: 'container',
  container: 'container',
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
    const line = json.leaves
      .filter(
        (leaf) => leaf.type === 'string' && LINE.has((leaf.path.at(-1) ?? '').toLowerCase()) && leaf.end > leaf.start,
      )
      .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
    return line && peeled(line, json.leaves);
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
  ],
});

const peeled = (line: Leaf, leaves: readonly Leaf[]): Peeled => ({
  pieces: line.pieces ?? [{ start: line.start, end: line.end }],
  fields: leaves.flatMap((leaf) => {
    const name = ABOUT[(leaf.path.at(-1) ?? '').toLowerCase()];
    return name && leaf !== line ? [{ name, start: leaf.start, end: leaf.end }] : [];
  }),
});
