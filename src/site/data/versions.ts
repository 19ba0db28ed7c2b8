import type { Applies } from '../../engine/types.ts';

/** Where something holds, in words: `Istio 1.5 and later, sidecar mode`; empty where it holds everywhere. */
export function versionsInWords({ istio, envoy, dataPlane }: Applies): string {
  return [
    istio && `Istio ${rangeInWords(istio)}`,
    envoy && `Envoy ${rangeInWords(envoy)}`,
    dataPlane && `${dataPlane} mode`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** `>=1.9 <1.23` → `1.9 and later, before 1.23`. */
export const rangeInWords = (range: string): string =>
  range
    .split(/\s+/)
    .map((part) => {
      const [, sign = '', version = ''] = /^(>=|<=|>|<|=)?(.*)$/.exec(part) ?? [];
      return (WORDS[sign] ?? '$').replace('$', version);
    })
    .join(', ');
const WORDS: Readonly<Record<string, string>> = {
  '>=': '$ and later',
  '>': 'after $',
  '<': 'before $',
  '<=': 'up to $',
};
