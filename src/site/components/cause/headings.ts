import { type Cause, checksOf, lookalikesOf } from '../../data/causes.ts';
import type { Heading } from '../../data/links.ts';
import { samplesOf } from '../../data/samples.ts';

/** The parts of a cause's page that this cause has, in their order. */
export function headingsOf(cause: Cause, hasProse: boolean): readonly Heading[] {
  const { rule } = cause;
  const parts: readonly (readonly [string, string, boolean])[] = [
    ['see', 'You see', samplesOf(`src/rules/${cause.id}`).some(({ strength }) => strength !== 'miss')],
    ['first', 'Do first', true],
    ['not-this', 'Not this if', lookalikesOf(cause).length > 0],
    ['why', 'Why it happens', hasProse],
    ['signs', 'Signs', Object.values(rule.signs).some((signs) => signs.length > 0)],
    ['checks', 'Checks', checksOf(cause).length > 1],
    ['fixes', 'Fixes', rule.fixes.length > 0],
    ['more', 'Related', true],
    ['sources', 'Sources', rule.sources.length > 0],
  ];
  return parts.filter(([, , has]) => has).map(([slug, text]) => ({ depth: 2, slug, text }));
}
