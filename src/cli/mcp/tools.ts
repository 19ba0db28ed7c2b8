/** The tools of `meshbook mcp`: what an assistant may ask, and the cited, repeatable answer that it gets. */
import { diagnose } from '../../engine/diagnose.ts';
import { explain } from '../../engine/explain.ts';
import type { Context, Paste } from '../../engine/types.ts';
import { knowledge } from '../../knowledge.ts';
import { knownAnswer } from '../answers.ts';
import { CannotRun } from '../cannot-run.ts';
import { explanationLines } from '../terminal/explanation.ts';
import { type Line, paint } from '../terminal/lines.ts';
import { reportLines } from '../terminal/report.ts';

type Given = { readonly [name: string]: unknown };
interface ToolResult {
  readonly content: readonly [{ readonly type: 'text'; readonly text: string }];
  readonly structuredContent?: unknown;
  readonly isError?: true;
}

const READS_ONLY = { readOnlyHint: true, idempotentHint: true, openWorldHint: false };
const PASTE = {
  text: { type: 'string', description: 'The error, log or command output, as it came' },
  more: {
    type: 'array',
    items: { type: 'string' },
    description:
      'Further texts of the same trouble: the other proxy’s log, the output of a check (one that printed nothing is told in `answers`)',
  },
  answers: {
    type: 'object',
    additionalProperties: { type: 'string' },
    description:
      'Answers to checks by the question that a check names, such as {"endpoints-of-service@cart.shop": "none"}; without `@…` where there is one problem',
  },
  istio: { type: 'string', description: 'Istio version, such as 1.27' },
  data_plane: { type: 'string', enum: ['sidecar', 'ambient'] },
};

export const TOOLS = [
  {
    name: 'diagnose',
    title: 'Diagnose an Envoy or Istio error',
    description:
      'Names the causes that a text supports, best first, with the words in it that say so, the next check, and fixes with their risk.',
    inputSchema: { type: 'object', properties: PASTE, required: ['text'] },
    annotations: READS_ONLY,
  },
  {
    name: 'next_check',
    title: 'The next check',
    description:
      'For each problem in a text: the one question, with its command, that tells the remaining causes apart best.',
    inputSchema: { type: 'object', properties: PASTE, required: ['text'] },
    annotations: READS_ONLY,
  },
  {
    name: 'explain',
    title: 'Explain a term',
    description:
      'What a response flag, code detail, error message, TLS reason, errno, istioctl or Kiali code, symptom, cause or check means, by any spelling.',
    inputSchema: { type: 'object', properties: { term: { type: 'string' } }, required: ['term'] },
    annotations: READS_ONLY,
  },
];

/** The result of a call; `undefined` where there is no such tool. */
export function callTool(name: string, given: Given): ToolResult | undefined {
  if (!TOOLS.some((tool) => tool.name === name)) return undefined;
  try {
    if (name === 'explain') return explained(given);
    return name === 'diagnose' ? diagnosed(given) : nextChecks(given);
  } catch (error) {
    if (error instanceof CannotRun) return { ...told(error.message), isError: true };
    throw error;
  }
}

const VIEW = { width: 100, self: 'meshbook' };
const told = (text: string): ToolResult => ({ content: [{ type: 'text', text }] });
const shown = (lines: readonly Line[], structuredContent: unknown): ToolResult => ({
  ...told(paint(lines, false)),
  structuredContent,
});

function explained({ term }: Given): ToolResult {
  if (typeof term !== 'string' || term.trim() === '')
    throw new CannotRun('`explain` needs a `term`.', 'Pass it as a string.');
  const explanation = explain(term, knowledge);
  if (explanation.found.length > 0) return shown(explanationLines(explanation, VIEW), explanation);
  const near = explanation.nearest.length > 0 ? ` Near it: ${explanation.nearest.join(', ')}.` : '';
  return { ...told(`\`${term}\` is not known.${near}`), structuredContent: explanation };
}

function diagnosed(given: Given): ToolResult {
  const pastes = pastesOf(given);
  const report = diagnose(pastes, knowledge, contextOf(given));
  return shown(reportLines(report, { ...VIEW, pastes, knowledge, files: undefined }), report);
}

function nextChecks(given: Given): ToolResult {
  const report = diagnose(pastesOf(given), knowledge, contextOf(given));
  const checks = report.problems.flatMap(({ title, key, next }) => (next ? [{ problem: title, key, ...next }] : []));
  const texts = checks.map(({ problem, question, ask, command, answers }) =>
    [
      `${problem}: ${ask}`,
      command,
      ...Object.entries(answers).map(([answer, says]) => `${question}=${answer}: ${says}`),
    ].join('\n'),
  );
  return {
    ...told(texts.length > 0 ? texts.join('\n\n') : `No check is left to ask. ${report.says}`),
    structuredContent: { outcome: report.outcome, checks },
  };
}

function pastesOf({ text, more }: Given): Paste[] {
  if (typeof text !== 'string') throw new CannotRun('A `text` is needed.', 'Pass the error or log as a string.');
  const others = Array.isArray(more) ? more.filter((one) => typeof one === 'string') : [];
  return [text, ...others].map((one, index) => ({ name: index === 0 ? 'text' : `more[${index - 1}]`, text: one }));
}

function contextOf({ answers, istio, data_plane: dataPlane }: Given): Context {
  const given = typeof answers === 'object' && answers !== null ? Object.entries(answers) : [];
  return {
    answers: Object.fromEntries(
      given.map(([check, answer]) => [check, knownAnswer(check, String(answer), knowledge.checks)]),
    ),
    ...(typeof istio === 'string' ? { istio } : {}),
    ...(dataPlane === 'sidecar' || dataPlane === 'ambient' ? { dataPlane } : {}),
  };
}
