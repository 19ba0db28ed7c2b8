/**
 * Whether a line of prose only speaks about a failure's words: source code that compares them, a test that passed, a query, a help
 * text, a runbook's "if you see", a release note, a denial. Then nobody says that the failure happened.
 */
import type { LogRecord } from './types.ts';

const ABOUT_WORDS: readonly RegExp[] = [
  // Code that compares or declares them.
  /\b(?:assert\w*|expect|isEqualTo|includes|contains|t\.(?:Errorf?|Fatalf?)|strings\.\w+|(?:std|absl)::\w+)\s*\(/i,
  /(?:[!=]==?|=~|!~|\|=)\s*["'`]/,
  /^\s*(?:export |public |private |protected |static )*(?:(?:const|let|var) [\w$]+\s*[:=]|return (?:["'`]|[\w.]+\()|case ["'`\w.]+:|(?:func|def|class|enum) [\w$]+\s*[({:]|throw new ).*["'`]/,
  /^\s*[A-Z][A-Z_]+\s*=\s*["'[(]/,
  /^\s*(?:\/\/|\/\*) /,
  /^\s*(?:\} ?else if|elif|elseif|if)\b.*(?:\bthen|[:{])\s*$/,
  /(?:^|\|)\s*(?:[ef]?grep|rg|ag|jq)\s/,
  /^\s*select\s.+\sfrom\s.+\swhere\s/i,
  // A test that passed, a command's help.
  /^\s*(?:[✓✔]|--- PASS:|PASS(?:ED)?\b|\[\s*OK\s*\])|\.\.\. ok$/,
  /^\s*(?:-\w, *)?--[\w-]+(?:[ =][\w<>[\]]+)? {2,}|\bone of:/,
  // What a manual says, or a release note.
  /\b(?:if|when|whenever|should) (?:you|your) (?:see|get|find|encounter)\b/i,
  /\b(?:if|when|whenever) (?:the|your|a|an) (?:(?:response|error|body|log|flag|message|access) ){1,3}(?:is|says|contains|shows|reads)\b/i,
  // A name, set off by spaces and a colon, and then what the log holds in that case.
  /^\s*[\w.-]+(?: [\w.-]+)? +: +["'`]?response_(?:code_details|flags)\b/,
  /\b(?:difference between|how (?:can|could|do|to) (?:(?:I|we|you) )?(?:change|customi[sz]e|override|replace|translate))\b/i,
  /^\s*(?:expected|want)\b\s*:/i,
  /^\s*(?:[-*] )?(?:\*\*)?(?:fixed|fixes|added|improved|removed|deprecated)(?:\*\*)?:? (?:an? (?:\w+ )?(?:issue|bug|problem|crash|race|regression)|support|handling)\b/i,
  /^\s*[-*] (?:\*\*)?(?:fixed|fixes|added|improved|removed|deprecated)\b/i,
];
/** What stands right before words that are denied, or only awaited. */
const DENIED =
  /\b(?:not|no|no longer|no more|never|without|instead of|rather than|expect(?:s|ed|ing)?)(?: (?:to|see|get|have|a|an|the|any|more|[1-5]\d\d))* ?["'`“]*$/i;

/** What stands around words that are a legend's: a cell of a table in Markdown that holds nothing else, the head
 * of an item, a heading; a flag's or a message's own name before them; what they mean, or that there were none, behind them. */
const IN_LEGEND: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/\|\s*["'`]?$/, /^["'`]?\s*\|/],
  [/^\s*[-*] ["'`]$/, /^["'`]\s*[:=–—]/],
  [/^#{1,6} ["'`]?$/, /^["'`]?\s*$/],
  [
    /^\s*["'`*]*(?!(?:ERR(?:OR)?|FATAL|WARN|INFO|DEBUG|TRACE|CRIT|ALERT|EMERG|SEVERE|GET|POST|PUT|HEAD|PATCH|HTTP|GRPC|TCP)\b)[A-Z]{2,5}["'`*]*\s*[:=–—]\s*["'`]?$/,
    /^["'`]?,?\s*$/,
  ],
  [/^/, /^["'`)]* (?:means|indicates|stands for)\b/],
  [/^/, /^["'`]?\s*[:=]?\s*0\s*$/],
];
/** A row that tells a time is one of a log. */
const TELLS_A_TIME = /\d:\d\d/;

/** No request carries as many of Envoy's flags: a list of what there is. */
const MANY_FLAGS = 4;
const LONGEST = 600;

/** Whether the line in which this record stands only speaks about its words. */
export function isMentioned(text: string, { start, end, facts }: Pick<LogRecord, 'start' | 'end' | 'facts'>): boolean {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const next = text.indexOf('\n', end);
  const line = text.slice(from, next === -1 ? text.length : next);
  if (line.length > LONGEST) return false;
  if (ABOUT_WORDS.some((one) => one.test(line))) return true;
  if (facts.filter(({ name }) => name === 'flag').length >= MANY_FLAGS) return true;
  const words = facts.find(({ name }) => name === 'phrase' || name === 'codeDetails' || name === 'flag');
  if (!words) return false;
  const before = line.slice(0, words.start - from);
  const after = line.slice(words.end - from);
  if (DENIED.test(before)) return true;
  return !TELLS_A_TIME.test(line) && IN_LEGEND.some(([left, right]) => left.test(before) && right.test(after));
}
