/** Version ranges such as `>=1.5`, `>=1.9 <1.23`: parts are joined by "and". */
import type { Applies, Context } from './types.ts';

const numbers = (version: string): readonly [number, number, number] => {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return [major, minor, patch];
};
const compare = (one: string, other: string): number => {
  const [a, b] = [numbers(one), numbers(other)];
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
};

/** Whether `version` lies in `range`; an unknown version lies in every range. */
export function inRange(version: string | undefined, range: string | undefined): boolean {
  if (version === undefined || range === undefined) return true;
  return range.split(/\s+/).every((part) => {
    const found = /^(>=|<=|>|<|=)?(\d+(?:\.\d+)*)$/.exec(part);
    if (!found) return true;
    const order = compare(version, found[2] as string);
    const how = found[1] ?? '=';
    if (how === '>=') return order >= 0;
    if (how === '<=') return order <= 0;
    if (how === '>') return order > 0;
    return how === '<' ? order < 0 : order === 0;
  });
}

/** Whether a rule or fix holds for what the reader runs. */
export const appliesTo = (applies: Applies, context: Context): boolean =>
  inRange(context.istio, applies.istio) &&
  inRange(context.envoy, applies.envoy) &&
  (applies.dataPlane === undefined || context.dataPlane === undefined || applies.dataPlane === context.dataPlane);
