/**
 * Checks whose answer is that a command printed nothing: the command stands with its prompt, and the prompt comes again; or a text
 * is known as the output of a check and holds nothing.
 */
import type { AnswerSeen } from './fold.ts';
import { questionOf } from './question.ts';
import type { Check, Fact, Knowledge, LogRecord, Paste } from './types.ts';

/** A check that can be answered by silence, and how its command is written. */
interface Silent {
  readonly check: string;
  readonly answer: string;
  readonly command: RegExp;
}

/** What `kubectl get` prints where there is nothing: in one namespace, in all, and with the full stop of old releases. */
const NO_RESOURCES = /^No resources found(?: in (\S+) namespace)?\.?$/;
/**
 * What kubectl says of its own beside what the command printed, where that is nothing: which pod or container it took, and the
 * status of `grep` or `getent` that found nothing.
 */
const OF_KUBECTL =
  /^(?:Found \d+ pods, using pod\/\S+|Default(?:ed container|ing container name to) .+|command terminated with exit code [12])$/;
/** A prompt, and behind it a command that a check may have asked for: `dev@host:~$ kubectl get …`. */
const PROMPT = /^(\s*(?:\S.{0,60})?[$#%❯➜])[ \t]+((?:kubectl|istioctl)\s.+)$/;
/** A command without a prompt, as somebody copies it. */
const BARE = /^()((?:kubectl|istioctl)\s.+)$/;

/** The answer to a check that is given where its commands print nothing. */
export const silentAnswer = ({ answers }: Check): string | undefined =>
  Object.entries(answers).find(([, { when }]) => [when].flat().includes('nothing printed'))?.[0];

/** The same where it has but one command: of several the silence of one is not yet the answer. */
export const soleSilentAnswer = (check: Check): string | undefined =>
  check.run.length === 1 ? silentAnswer(check) : undefined;

/** Whether this output of a command holds nothing. */
export const isSilent = (text: string): boolean => text.split('\n').every((line) => saysNothing(line.trim()));

const saysNothing = (line: string): boolean => line === '' || NO_RESOURCES.test(line) || OF_KUBECTL.test(line);

/** The answers that commands gave by printing nothing, in this text. */
export const silentAnswers = (paste: Paste, file: number, knowledge: Knowledge): AnswerSeen[] => [
  ...ofCheck(paste, file, knowledge),
  ...behindPrompts(paste, file, knowledge),
];

/** The text is the output of a check that was asked. */
function ofCheck({ check: question = '', text }: Paste, file: number, { checks }: Knowledge): AnswerSeen[] {
  const { check, about } = questionOf(question);
  const asked = Object.hasOwn(checks, check) ? checks[check] : undefined;
  const answer = asked && soleSilentAnswer(asked);
  if (answer === undefined || !isSilent(text)) return [];
  const at = text.search(/\S/);
  const facts = at === -1 ? [] : [placed(file, text, at, text.trimEnd().length)];
  const namespace = text.split('\n').flatMap((line) => NO_RESOURCES.exec(line.trim())?.[1] ?? [])[0];
  return [{ check, answer, about, facts, ...(namespace === undefined ? {} : { namespace }) }];
}

function behindPrompts({ text }: Paste, file: number, knowledge: Knowledge): AnswerSeen[] {
  if (!/(?:kubectl|istioctl)\s/.test(text)) return [];
  const lines = linesOf(text);
  return lines.flatMap(({ text: line, start }, index) => {
    const [, prompt, first] = PROMPT.exec(line) ?? BARE.exec(line) ?? [];
    if (prompt === undefined || first === undefined) return [];
    let last = index;
    let command = first;
    while (/[\\|]\s*$/.test(command) && last + 1 < lines.length)
      command = `${command.replace(/\\\s*$/, '')} ${lines[++last]?.text}`;
    if (!isFollowedByNothing(lines.slice(last + 1), prompt)) return [];
    const end = (lines[last]?.start ?? start) + (lines[last]?.text.length ?? 0);
    const facts = [placed(file, text, start + line.indexOf(first), end)];
    return silentOf(knowledge).flatMap(({ check, answer, command: asked }) => {
      const found = asked.exec(command.trim().replace(/\s+/g, ' '));
      if (!found) return [];
      const { namespace } = found.groups ?? {};
      const about = serviceIn(found.groups ?? {});
      return [{ check, answer, about, facts, ...(namespace === undefined ? {} : { namespace }) }];
    });
  });
}

/** The service that a command asks for, by its whole name or in its namespace. */
const serviceIn = ({ service, serviceName, namespace }: { [part: string]: string | undefined }): string | undefined =>
  service ?? (serviceName && namespace ? `${serviceName}.${namespace}` : serviceName);

interface Line {
  readonly text: string;
  readonly start: number;
}
function linesOf(text: string): readonly Line[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const one = { text: line.trimEnd(), start };
    start += line.length + 1;
    return one;
  });
}

/**
 * Whether the same prompt comes again at once, or a sentence that there is nothing. A list of commands to run, `$` before each, is
 * no terminal: there another one printed something, the prompt names its host, or waits. Without a prompt only the sentence counts.
 */
function isFollowedByNothing(rest: readonly Line[], prompt: string): boolean {
  const lines = rest.map(({ text }) => text).filter((text) => text.trim() !== '' && !OF_KUBECTL.test(text.trim()));
  const [next] = lines;
  if (next === undefined) return false;
  if (NO_RESOURCES.test(next.trim())) return true;
  if (prompt === '') return false;
  const isPrompt = (line: string) => line === prompt || line.startsWith(`${prompt} `);
  if (!isPrompt(next)) return false;
  return (
    next === prompt || prompt.trim().length > 1 || (prompt.trim() !== '#' && lines.some((line) => !isPrompt(line)))
  );
}

const kept = new WeakMap<Knowledge['checks'], readonly Silent[]>();

/** `kubectl get <kind> -A | grep <name>`: what was asked for is known to who filled it in alone, and may be anything. */
const ASKS_FOR_ANYTHING = /<(?:kind|name)>/;

function silentOf({ checks }: Knowledge): readonly Silent[] {
  const known = kept.get(checks);
  if (known) return known;
  const made = Object.entries(checks).flatMap(([check, one]): Silent[] => {
    const answer = soleSilentAnswer(one);
    const [run] = one.run;
    if (answer === undefined || !run || run.command.includes('\n')) return [];
    return ASKS_FOR_ANYTHING.test(run.command) ? [] : [{ check, answer, command: patternOf(run.command) }];
  });
  kept.set(checks, made);
  return made;
}

/** The command with anything in its open parts; how far back it looks does not matter. */
function patternOf(command: string): RegExp {
  const named = new Set<string>();
  const source = command
    .replace(/\s+/g, ' ')
    .split(/(\{\w+\}|<[\w -]+>|(?<==)\d+[hms]\b)/)
    .map((part, index) => {
      if (index % 2 === 0) return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      if (name === undefined || named.has(name)) return '\\S+';
      named.add(name);
      return `(?<${name}>\\S+)`;
    })
    .join('');
  return new RegExp(`^${source}$`);
}

/** The words that give the answer, as evidence. */
function placed(file: number, text: string, start: number, end: number): AnswerSeen['facts'][number] {
  const line = text.slice(0, start).split('\n').length;
  const endLine = line + text.slice(start, end).split('\n').length - 1;
  const fact: Fact = { name: 'phrase', value: 'nothing-printed', start, end };
  const record: LogRecord = { file, line, endLine, start, end, format: 'prose', facts: [fact], empty: [] };
  return { fact, record };
}
