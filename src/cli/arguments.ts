/** What was typed behind `meshbook`, as a command with its options. */
import { nearest } from '../engine/nearest.ts';
import type { Certainty } from '../engine/types.ts';
import { CannotRun, didYouMean } from './cannot-run.ts';

export type Command =
  | { readonly name: 'help'; readonly topic: CommandName | undefined }
  | { readonly name: 'version' }
  | {
      readonly name: 'diagnose';
      readonly files: readonly string[];
      readonly answers: readonly (readonly [check: string, answer: string])[];
      readonly json: boolean;
      readonly failOn: Certainty | undefined;
      readonly istio: string | undefined;
      readonly dataPlane: 'sidecar' | 'ambient' | undefined;
    }
  | { readonly name: 'explain'; readonly term: string; readonly json: boolean }
  | { readonly name: 'why'; readonly rule: string; readonly files: readonly string[]; readonly json: boolean }
  | {
      readonly name: 'scan';
      readonly files: readonly string[];
      readonly answers: readonly (readonly [check: string, answer: string])[];
      readonly json: boolean;
      readonly since: string | undefined;
      readonly until: string | undefined;
      readonly only: readonly string[];
      readonly skip: readonly string[];
      /** The logs still grow. */
      readonly follow: boolean;
      readonly failOn: Certainty | undefined;
      readonly istio: string | undefined;
      readonly dataPlane: 'sidecar' | 'ambient' | undefined;
    }
  | { readonly name: 'mcp' }
  | { readonly name: 'completion'; readonly shell: string };

export const COMMANDS = ['diagnose', 'scan', 'watch', 'explain', 'why', 'mcp', 'completion'] as const;
export type CommandName = (typeof COMMANDS)[number];
const isCommand = (word: string | undefined): word is CommandName => COMMANDS.includes(word as CommandName);

const BOTH = { '--answer': true, '--json': false, '--istio': true, '--data-plane': true, '--fail-on': true };
/** With one of these, a diagnosis is a scan. */
const OF_LOGS = { '--since': true, '--until': true, '--only': true, '--skip': true, '--follow': false };

/** Options by command: `true` where a value follows. */
export const OPTIONS: { readonly [C in CommandName]: { readonly [option: string]: boolean } } = {
  diagnose: { ...BOTH, ...OF_LOGS },
  scan: { ...BOTH, ...OF_LOGS },
  watch: { ...BOTH, ...OF_LOGS },
  explain: { '--json': false },
  why: { '--json': false },
  mcp: {},
  completion: {},
};
const LETTERS: { readonly [letter: string]: string } = {
  '-h': '--help',
  '-V': '--version',
  '-a': '--answer',
  '-f': '--follow',
};

export function commandOf(typed: readonly string[]): Command {
  const named = isCommand(typed[0]) ? typed[0] : undefined;
  if (typed[0] === 'version') return { name: 'version' };
  if (typed[0] === 'help') return { name: 'help', topic: isCommand(typed[1]) ? typed[1] : undefined };
  const { values, words } = split(typed.slice(named ? 1 : 0), named ?? 'diagnose');
  const last = (option: string): string | undefined => values.get(option)?.at(-1);
  if (values.has('--help')) return { name: 'help', topic: named };
  if (values.has('--version')) return { name: 'version' };
  switch (named) {
    case 'explain':
      if (words.length === 0) throw new CannotRun('`explain` needs a term.', 'For example: meshbook explain UF');
      return { name: 'explain', term: words.join(' '), json: values.has('--json') };
    case 'why': {
      const [rule, ...files] = words;
      if (rule === undefined)
        throw new CannotRun('`why` needs a cause.', 'For example: meshbook why no-endpoints error.txt');
      return { name: 'why', rule, files, json: values.has('--json') };
    }
    case 'mcp':
    case 'completion':
      if (named === 'mcp') return { name: 'mcp' };
      if (words[0] === undefined)
        throw new CannotRun('`completion` needs a shell.', 'For example: source <(meshbook completion bash)');
      return { name: 'completion', shell: words[0] };
    default: {
      const both = {
        files: words,
        answers: (values.get('--answer') ?? []).map(answerOf),
        json: values.has('--json'),
        failOn: oneOf('--fail-on', last('--fail-on'), ['certain', 'likely', 'possible']),
        istio: versionOf(last('--istio')),
        dataPlane: oneOf('--data-plane', last('--data-plane'), ['sidecar', 'ambient']),
      } as const;
      const isScan = named === 'scan' || named === 'watch' || Object.keys(OF_LOGS).some((option) => values.has(option));
      if (!isScan) return { name: 'diagnose', ...both };
      return {
        name: 'scan',
        ...both,
        since: last('--since'),
        until: last('--until'),
        only: values.get('--only') ?? [],
        skip: values.get('--skip') ?? [],
        follow: named === 'watch' || values.has('--follow'),
      };
    }
  }
}

/** Options with their values, and the words that are none. Behind `--` everything is a word. */
function split(typed: readonly string[], command: CommandName) {
  const options: { readonly [option: string]: boolean } = { ...OPTIONS[command], '--help': false, '--version': false };
  const values = new Map<string, string[]>();
  const words: string[] = [];
  for (let at = 0; at < typed.length; at++) {
    const word = typed[at] as string;
    if (word === '--') {
      words.push(...typed.slice(at + 1));
      break;
    }
    if (!word.startsWith('-') || word === '-' || (command === 'explain' && /^-\d/.test(word))) {
      words.push(word);
      continue;
    }
    const [, written = word, joined] = /^(--[^=]+)=(.*)$/s.exec(word) ?? [];
    const option = LETTERS[written] ?? written;
    if (!Object.hasOwn(options, option)) throw unknownOption(written, command, Object.keys(options));
    if (!options[option] && joined !== undefined)
      throw new CannotRun(`\`${option}\` takes no value.`, `Write \`${option}\` alone.`);
    const value = options[option] ? (joined ?? typed[++at]) : '';
    if (value === undefined) throw new CannotRun(`\`${option}\` needs a value.`, `See meshbook ${command} --help`);
    values.set(option, [...(values.get(option) ?? []), value]);
  }
  return { values, words };
}

function unknownOption(written: string, command: CommandName, options: readonly string[]): CannotRun {
  const names = nearest(written, options, 1);
  return new CannotRun(
    `\`${command}\` has no option \`${written}\`.`,
    didYouMean(names, `See meshbook ${command} --help`),
  );
}

function answerOf(written: string): readonly [string, string] {
  const at = written.indexOf('=');
  if (at < 1)
    throw new CannotRun(
      `\`--answer ${written}\` is no answer.`,
      'Write the check and its answer: --answer endpoints-of-service=none',
    );
  return [written.slice(0, at), written.slice(at + 1)];
}

function oneOf<Word extends string>(
  option: string,
  value: string | undefined,
  words: readonly Word[],
): Word | undefined {
  if (value === undefined) return undefined;
  const found = words.find((word) => word === value);
  if (!found) throw new CannotRun(`\`${option} ${value}\` is not known.`, `Write one of ${words.join(', ')}.`);
  return found;
}

function versionOf(value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const found = /^v?(\d+(?:\.\d+){0,2})/.exec(value)?.[1];
  if (!found) throw new CannotRun(`\`--istio ${value}\` is no version.`, 'Write it such as 1.27 or 1.27.3.');
  return found;
}
