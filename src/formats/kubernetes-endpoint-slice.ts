import type { Field } from '../engine/types.ts';
import { defineFormat } from './define.ts';

const BEGINS = /^(\s*(?:- )?)addressType: (?:IPv4|IPv6|FQDN)\s*$/;
const LONGEST = 5_000;

/** The lines of the object whose keys stand this far in. */
function ownLines(lines: readonly string[], at: number, depth: number): readonly string[] {
  let end = at + 1;
  while (end < lines.length && end - at < LONGEST && isOf(lines[end] as string, depth)) end++;
  return lines.slice(at, end);
}
const isOf = (text: string, depth: number): boolean =>
  text.slice(0, depth).trim() === '' && /^(?:\w[\w.]*:|\s+\S|- )/.test(text.slice(depth));

/** Whether any endpoint of it is ready: one that does not say so is. */
function readiness(own: readonly string[]): { readonly value: string; readonly line: number } | undefined {
  const line = (pattern: RegExp) => own.findIndex((text) => pattern.test(text));
  const none = line(/^\s*endpoints:(?: null| \[\])?\s*$/);
  const listed = own.filter((text) => /^\s*- addresses:/.test(text)).length;
  const notReady = own.filter((text) => /^\s+ready: false\s*$/.test(text)).length;
  if (none === -1) return undefined;
  if (listed === 0) return { value: 'none', line: none };
  if (notReady >= listed) return { value: 'not ready', line: line(/^\s+ready: false\s*$/) };
  return { value: 'ready', line: Math.max(line(/^\s+ready: true\s*$/), none) };
}

/** One slice of a service's endpoints as YAML: kubectl writes its keys by the alphabet. */
export default defineFormat({
  title: 'Endpoints of a service, as `kubectl get endpointslices -o yaml` prints them',
  mesh: false,
  starts: 'a- ',
  has: 'addressType: ',
  read: (lines, at) => {
    const begins = BEGINS.exec(lines[at] as string);
    if (!begins) return undefined;
    const own = ownLines(lines, at, begins[1]?.length ?? 0);
    const found = readiness(own);
    if (!found) return undefined;
    const named = (key: string): string | undefined =>
      own
        .map((text) => new RegExp(`^\\s+${key}: ([\\w.-]+)\\s*$`).exec(text)?.[1])
        .find((value) => value !== undefined);
    const [service, namespace] = [named('kubernetes.io/service-name'), named('namespace')];
    const text = own[found.line] as string;
    const place = { line: found.line, start: text.search(/\S/), end: text.trimEnd().length };
    const fields: Field[] = [{ name: 'endpoints', ...place, value: found.value }];
    if (service) fields.push({ name: 'service', ...place, value: namespace ? `${service}.${namespace}` : service });
    return { fields, lines: own.length };
  },
  samples: [
    'addressType: IPv4\napiVersion: discovery.k8s.io/v1\nendpoints: null\nkind: EndpointSlice\nmetadata:\n  labels:\n    kubernetes.io/service-name: cart\n  name: cart-x7k2p\n  namespace: shop\nports: null',
    '- addressType: IPv4\n  apiVersion: discovery.k8s.io/v1\n  endpoints:\n  - addresses:\n    - 10.244.1.7\n    conditions:\n      ready: false\n      serving: false\n  kind: EndpointSlice\n  metadata:\n    labels:\n      kubernetes.io/service-name: cart\n    namespace: shop',
  ],
});
