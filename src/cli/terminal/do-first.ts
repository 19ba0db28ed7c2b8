/** The next check: what to run, what its answers are and mean here, and how to give one. */
import type { NextCheck } from '../../engine/report-types.ts';
import type { Meaning } from '../../engine/types.ts';
import { commandLines, openParts } from './command.ts';
import { EMPTY, type Line, line, span, wrapped } from './lines.ts';
import type { View } from './view.ts';
import { widthOf } from './width.ts';

/** `question` is what an answer is given to: the check, of several problems with the object that it asks about. */
export function doFirstLines(next: NextCheck, question: string, view: View): Line[] {
  const { width } = view;
  const parts = openParts(next.command);
  return [
    ...wrapped(next.ask, { width, indent: ' '.repeat(10), first: [span('DO FIRST  ', 'label')] }),
    ...(next.changes ? changes(next, width) : []),
    EMPTY,
    ...commandLines(next.command, width),
    ...(parts.length > 0 ? wrapped(`fill in ${parts.join(', ')}`, { width, indent: '    ', style: 'dim' }) : []),
    EMPTY,
    ...answerLines(next, width),
    ...howToAnswer(next, question, view),
    EMPTY,
  ];
}

/** A check that is not read-only says so, and how to go back. */
const changes = ({ undo }: NextCheck, width: number): Line[] => [
  line('    This changes something: read it before you run it.', 'risk'),
  ...undo.flatMap((text) => wrapped(`undo: ${text}`, { width, indent: '    ', style: 'dim' })),
];

function answerLines({ answers, means }: NextCheck, width: number): Line[] {
  const column = Math.min(20, Math.max(...Object.keys(answers).map(widthOf)));
  const indent = ' '.repeat(column + 4);
  return Object.entries(answers).flatMap(([answer, says]) => {
    const name = `  ${answer.padEnd(column)}  `;
    return [
      ...(widthOf(name) > indent.length
        ? [line(name.trimEnd(), 'strong'), ...wrapped(says, { width, indent })]
        : wrapped(says, { width, indent, first: [span(name, 'strong')] })),
      ...tells(means[answer] ?? {}).flatMap((meaning) => wrapped(`→ ${meaning}`, { width, indent, style: 'dim' })),
    ];
  });
}

const MEANS: { readonly [M in Meaning]: string } = {
  proves: 'certain',
  suggests: 'likely',
  against: 'less likely',
  rulesOut: 'rules out',
};

/** What an answer means to the causes that are open: `certain: no-endpoints`. Where one is certain, the others matter no more. */
function tells(means: NextCheck['means'][string]): string[] {
  const parts = (Object.keys(MEANS) as Meaning[]).flatMap((one) => {
    const meant = means[one] ?? [];
    return meant.length > 0 ? [{ one, text: `${MEANS[one]}: ${meant.join(', ')}` }] : [];
  });
  const told = parts[0]?.one === 'proves' ? parts.slice(0, 1) : parts;
  return told.length > 0 ? [told.map(({ text }) => text).join('; ')] : [];
}

function howToAnswer({ answers }: NextCheck, question: string, { files, width, self }: View): Line[] {
  const dim = (text: string) => wrapped(text, { width, indent: '  ', style: 'dim' });
  if (!files) return [EMPTY, ...dim(`Tell the answer: answers {"${question}": "…"}, or its output as a further text.`)];
  const answer = (Object.keys(answers)[0] ?? '').replaceAll(' ', '-');
  const piped = files.length === 0 || files.includes('-');
  const call = `${piped ? '… | ' : ''}${self}${files.map((file) => ` ${quoted(file)}`).join('')}`;
  return [
    EMPTY,
    ...dim('Tell the answer, such as the first, or give the output as one more file:'),
    ...commandLines(`${call} --answer ${quoted(`${question}=${answer}`)}`, width, 'dim'),
    ...commandLines(`${call}${files.length === 0 ? ' -' : ''} output.txt`, width, 'dim'),
  ];
}

const quoted = (file: string): string => (/^[\w./@:=-]+$/.test(file) ? file : `'${file.replaceAll("'", `'\\''`)}'`);
