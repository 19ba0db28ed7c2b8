/** `meshbook explain TERM`: what a word means, or the nearest words. */
import { explain } from '../../engine/explain.ts';
import { knowledge } from '../../knowledge.ts';
import type { Command } from '../arguments.ts';
import type { Io } from '../io.ts';
import { json } from '../json.ts';
import { explanationLines } from '../terminal/explanation.ts';
import { paint } from '../terminal/lines.ts';

export function runExplain({ term, json: asJson }: Extract<Command, { name: 'explain' }>, io: Io): number {
  const explanation = explain(term, knowledge);
  const known = explanation.found.length > 0;
  if (asJson) io.stdout(`${json(explanation, 2)}\n`);
  else if (known) io.stdout(paint(explanationLines(explanation, io), io.colours));
  else io.stderr(unknown(term, explanation.nearest, io.self));
  return known ? 0 : 1;
}

const unknown = (term: string, nearest: readonly string[], self: string): string =>
  nearest.length > 0
    ? `\`${term}\` is not known. Near it: ${nearest.map((name) => `\`${name}\``).join(', ')}.`
    : `\`${term}\` is not known, and nothing is spelt like it. A whole text is read by: ${self} FILE`;
