import type { Field } from '../engine/types.ts';
import { defineFormat } from './define.ts';

const LONGEST = 2_000;
const YAML = /^(?:\s*#.*|\s*-?\s*[\w.$/"'*[{@~-][^:]*:(?:\s.*)?|\s*-\s.*|\s+\S.*|)$/;

/** One object of a manifest, as `kubectl get -o yaml` prints it or a repository holds it: it says what is set, not what failed. */
export default defineFormat({
  title: 'A Kubernetes manifest',
  mesh: false,
  starts: 'ak',
  has: ': ',
  read: (lines, at) => {
    const head = lines.slice(at, at + 3);
    if (!head.some((text) => /^apiVersion: \S+/.test(text)) || !head.some((text) => /^kind: \w+/.test(text)))
      return undefined;
    let end = at;
    while (
      end < lines.length &&
      end - at < LONGEST &&
      !/^(?:---|\.\.\.)/.test(lines[end] as string) &&
      YAML.test(lines[end] as string)
    ) {
      // A second object without `---` between begins anew.
      if (end > at + 2 && /^apiVersion: /.test(lines[end] as string)) break;
      end++;
    }
    while (end > at && lines[end - 1]?.trim() === '') end--;
    const own = lines.slice(at, end);
    const kindLine = own.findIndex((text) => /^kind: \w+/.test(text));
    const kind = (own[kindLine] as string).slice(6).trim();
    const named = (key: string): string | undefined =>
      own.map((text) => new RegExp(`^  ${key}: ["']?([\\w.-]+)`).exec(text)?.[1]).find((value) => value !== undefined);
    const name = named('name') ?? '';
    const namespace = named('namespace');
    const value = `${kind} ${namespace ? `${namespace}/` : ''}${name}`.trim();
    const fields: Field[] = [{ name: 'object', line: kindLine, start: 6, end: 6 + kind.length, value }];
    return { fields, lines: own.length };
  },
  samples: [
    'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata:\n  name: cart\n  namespace: shop\nspec:\n  host: cart.shop.svc.cluster.local\n  trafficPolicy:\n    tls:\n      mode: ISTIO_MUTUAL',
  ],
});
