/**
 * Commands are filled with what strangers wrote. Every command of the knowledge is filled with hostile values and run by a
 * real `sh` in which each tool only prints its arguments: they have to be as many as with a harmless value, and nothing
 * else may run.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commandLines } from '../../src/cli/terminal/command.ts';
import { paint } from '../../src/cli/terminal/lines.ts';
import { filledCommand } from '../../src/engine/fill.ts';
import { facts } from '../../src/facts/facts.ts';
import { knowledge } from '../../src/knowledge.ts';

const VALUES = [
  '$(touch pwned)',
  '`touch pwned`',
  '; touch pwned;',
  '& touch pwned &',
  '|touch pwned',
  '&&touch pwned',
  '\ntouch pwned\n',
  '> pwned',
  '< pwned',
  "'; touch pwned; '",
  '"; touch pwned; "',
  "a'b",
  'a"b',
  '\\',
  "\\'",
  '*',
  '~',
  '$HOME',
  '$IFS$9',
  '#',
  '{a,b}',
  '!!',
  '(x)',
  'a b',
  ' ',
  '\ttouch',
  '\u0000touch',
  '\r\ntouch pwned',
  '$&',
  "$'",
  '\u202ex',
  '--all',
  '-rf',
];
const TOOLS = [
  'kubectl',
  'istioctl',
  'curl',
  'openssl',
  'nc',
  'tcpdump',
  'grep',
  'jq',
  'tail',
  'head',
  'sort',
  'awk',
  'sed',
  'dig',
  'getent',
  'touch',
  'xargs',
  'base64',
  'watch',
  'timeout',
  'cat',
  'cut',
  'tr',
  'uniq',
  'wc',
  'helm',
];
const TOOL = new RegExp(`^\\s*(${TOOLS.join('|')})\\s`);

const folder = mkdtempSync(join(tmpdir(), 'meshbook-sh-'));
afterAll(() => rmSync(folder, { recursive: true }));

// One write a call, so that the tools of a pipe do not write into one another.
const FUNCTIONS = TOOLS.map((tool) => `${tool}() { printf '%s\\0' "${tool}$(printf '<%s>' "$@")" >&3; }`).join('\n');

/** For each script the calls of tools in it with their arguments, sorted: those of a pipe come in any order. */
function callsOf(scripts: readonly string[]): string[][] {
  const all = scripts.map((script) => `(\n${script}\n) >/dev/null 2>&1 </dev/null\nprintf '\\1' >&3`);
  const printed = execFileSync('/bin/sh', ['-c', `exec 3>&1\n${FUNCTIONS}\n${all.join('\n')}`], {
    cwd: folder,
    env: { PATH: folder },
    encoding: 'utf8',
    timeout: 10_000,
  });
  return printed
    .split('\u0001')
    .slice(0, -1)
    .map((calls) =>
      calls
        .split('\0')
        .filter((call) => call !== '')
        .sort(),
    );
}
const toolsOf = (calls: readonly string[]) => calls.map((call) => call.split('<')[0]);
const wordsOf = (calls: readonly string[]) =>
  calls.map((call) => `${call.split('<')[0]} ${call.split('><').length}`).sort();

const holes = Object.keys(facts);
const all = (value: string) => Object.fromEntries(holes.map((name) => [name, value]));
/** What stays open is for the reader to fill in. */
const filledIn = (command: string) => command.replace(/<[A-Za-z][\w. -]*>/g, 'open');

const commands = [
  ...Object.entries(knowledge.checks).flatMap(([id, { run }]) => run.map(({ command }) => ({ id, command }))),
  ...Object.entries(knowledge.rules).flatMap(([id, { fixes }]) =>
    fixes.flatMap(({ snippet }) =>
      snippet && TOOL.test(snippet) && !snippet.includes('<<') ? [{ id, command: snippet }] : [],
    ),
  ),
];

const templates = [...new Map(commands.map((one) => [one.command, one])).values()];

test('what a command has in braces for itself stays in it', () => {
  const jsonpath = "kubectl get pod {pod} -o jsonpath='{range .spec.containers[*]}{.name}{end}'";
  expect(filledCommand(jsonpath, {})).toBe(jsonpath.replace('{pod}', '<pod>'));
  expect(filledCommand("curl -w '%{http_code}' {host}", { host: 'cart' })).toBe("curl -w '%{http_code}' cart");
});

test('no command names a value that no paste has', () => {
  const own = new Set(['end', 'http_code']);
  const names = commands.flatMap(({ command }) =>
    [...command.matchAll(/\{(\w+)\}/g)].map(([, name]) => name as string),
  );
  expect([...new Set(names)].filter((name) => name !== 'pod' && !holes.includes(name) && !own.has(name))).toEqual([]);
});

describe.each(templates)('$id: $command', ({ command }) => {
  const filled = (value: string) => filledIn(filledCommand(command, all(value)));

  test('calls the same tools with as many words, whatever is filled in', () => {
    const [harmless = [], ...calls] = callsOf(['harmless', ...VALUES].map(filled));
    expect(harmless).not.toEqual([]);
    for (const [index, value] of VALUES.entries()) {
      const called = calls[index] ?? [];
      expect(toolsOf(called), value).toEqual(toolsOf(harmless));
      if (!/[<>]/.test(value)) expect(wordsOf(called), value).toEqual(wordsOf(harmless));
    }
    const left = readdirSync(folder);
    for (const file of left) rmSync(join(folder, file));
    // Some commands write a file of their own.
    expect(left.filter((name) => name.includes('pwned'))).toEqual([]);
  });

  test('is the same command where a terminal breaks it', () => {
    const scripts = ['harmless', 'a b', '; touch pwned;'].map(filled);
    const broken = scripts.map((script) => paint(commandLines(script, 60), false));
    expect(callsOf(broken)).toEqual(callsOf(scripts));
  });
});
