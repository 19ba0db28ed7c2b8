/** The same texts as people copy them: one of several wrappings each, by turns. */
import type { Case } from './cases.ts';

const lines = (text: string, change: (line: string) => string): string =>
  text.replace(/\n$/, '').split('\n').map(change).join('\n');

const WRAPPERS: readonly (readonly [string, (text: string) => string])[] = [
  ['kubectl --prefix', (text) => lines(text, (line) => `[pod/web-6c9f7b5d8-x2kqp/istio-proxy] ${line}`)],
  ['kubectl --timestamps', (text) => lines(text, (line) => `2026-10-05T06:07:08.123456789Z ${line}`)],
  [
    'docker json',
    (text) =>
      lines(text, (line) =>
        JSON.stringify({ log: `${line}\n`, stream: 'stdout', time: '2026-10-05T06:07:08.123456789Z' }),
      ),
  ],
  ['fence', (text) => `We see this since the deploy:\n\n\`\`\`\n${text}\n\`\`\`\n\nAny idea?`],
  ['quoted mail', (text) => lines(text, (line) => `> ${line}`)],
  ['cri', (text) => lines(text, (line) => `2026-10-05T06:07:08.123456789+02:00 stdout F ${line}`)],
  ['colours', (text) => lines(text, (line) => `\u001b[36mweb-0\u001b[0m \u001b[31m${line}\u001b[0m`)],
];

export function wrapped(one: Case, index: number): Case[] {
  const [name, wrap] = WRAPPERS[index % WRAPPERS.length] as (typeof WRAPPERS)[number];
  return [{ ...one, name: `${one.name} in ${name}`, text: wrap(one.text) }];
}
