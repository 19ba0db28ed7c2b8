/** A verdict for a chat or a ticket. Made from a report of redacted texts, and everything of a paste is escaped. */
import type { Diagnosis, Problem, Report } from '../../../engine/report-types.ts';
import { quotable } from '../verdict/evidence.ts';
import { causesOf, keysOf } from '../verdict/problem.ts';
import type { Words } from '../words/en.ts';

const SHAPES = { certain: '●', likely: '◐', possible: '○' } as const;

export function markdownOf(report: Report, site: string, words: Words): string {
  const blocks = report.problems.slice(0, 5).map((problem) => problemBlock(problem, report, site, words));
  const head = report.problems.length === 0 ? [escaped(report.says)] : [];
  return `${[...head, ...blocks, `_Meshbook ${report.knowledge}_`].join('\n\n')}\n`;
}

function problemBlock(problem: Problem, report: Report, site: string, words: Words): string {
  const { lead, others, ruledOut } = causesOf(problem, report);
  const said = lead ? lead.says : problem.says;
  const evidence = quotable(lead ? lead.evidence : problem.evidence).slice(0, 4);
  const [fix] = lead?.fixes ?? [];
  return [
    `**${lead ? `${SHAPES[lead.certainty]} ${words.certainty[lead.certainty]}: ` : ''}${escaped(said)}**`,
    [...keysOf(problem.key, words).map(escaped), words.ofLines(problem.count, report.input.lines)]
      .filter(Boolean)
      .join(' · '),
    evidence.length > 0 ? evidence.map(({ quote }) => code(quote)).join(' ') : '',
    problem.next && lead?.certainty !== 'certain'
      ? `${words.doFirst}: ${escaped(problem.next.ask)}\n${fence(problem.next.command)}`
      : '',
    fix
      ? `${words.fix(1)}: ${escaped(fix.do)}${fix.snippet ? `\n${fence(fix.snippet)}` : ''}\n${words.risk}: ${escaped(fix.risk)}`
      : '',
    others
      .slice(0, 3)
      .map((one) => causeLine(one, site, words))
      .join('\n'),
    ruledOut.map(({ title, ruledOutBy }) => `- ~~${escaped(title)}~~ ${escaped(ruledOutBy ?? '')}`).join('\n'),
    lead ? `<${site}${lead.page}>` : problem.page ? `<${site}${problem.page}>` : '',
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

const causeLine = ({ certainty, title, page }: Diagnosis, site: string, words: Words): string =>
  `- ${SHAPES[certainty]} ${words.certainty[certainty]}: [${escaped(title)}](${site}${page})`;

/** Text in which nothing means anything to Markdown or HTML, or calls anybody. */
export const escaped = (text: string): string =>
  visible(text)
    .replace(/[\\`*_{}[\]<>()#+!|~&:]/g, (sign) =>
      sign === '<' ? '&lt;' : sign === '&' ? '&amp;' : sign === ':' ? ':' : `\\${sign}`,
    )
    .replace(/:\/\//g, ':\u200b//')
    .replace(/@/g, '@\u200b');

/** A piece of a line as code, whatever backticks are in it. */
export function code(text: string): string {
  const plain = visible(text);
  const ticks = '`'.repeat(longestRun(plain) + 1);
  const pad = plain.startsWith('`') || plain.endsWith('`') ? ' ' : '';
  return `${ticks}${pad}${plain}${pad}${ticks}`;
}

export function fence(text: string): string {
  const plain = text.split('\n').map(visible).join('\n');
  const ticks = '`'.repeat(Math.max(3, longestRun(plain) + 1));
  return `${ticks}sh\n${plain}\n${ticks}`;
}

const longestRun = (text: string): number => Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));

/** Without what a reader cannot see: control characters, those that turn the direction, halves of characters. */
const visible = (text: string): string =>
  text.replace(
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come out
    /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb]|[\u{e0000}-\u{e0fff}]|\p{Surrogate}/gu,
    ' ',
  );
