import { expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import { knowledge } from '../../src/knowledge.ts';
import { noHost } from '../to-the-fix.ts';

const slices = (...rows: readonly string[]) =>
  ['NAME         ADDRESSTYPE   PORTS     ENDPOINTS     AGE', ...rows].join('\n');
const table = (...rows: readonly string[]) => ['NAME   ENDPOINTS         AGE', ...rows].join('\n');
const slice = (name: string, ...ready: readonly (boolean | undefined)[]) =>
  [
    '- addressType: IPv4',
    '  apiVersion: discovery.k8s.io/v1',
    ready.length === 0 ? '  endpoints: null' : '  endpoints:',
    ...ready.flatMap((is, at) => [
      '  - addresses:',
      `    - 10.244.1.${at + 7}`,
      ...(is === undefined
        ? ['    conditions: {}']
        : ['    conditions:', `      ready: ${is}`, `      serving: ${is}`]),
      '    targetRef:',
      '      kind: Pod',
      '      namespace: shop',
    ]),
    '  kind: EndpointSlice',
    '  metadata:',
    '    labels:',
    `      kubernetes.io/service-name: ${name}`,
    `    name: ${name}-x7k2p`,
    '    namespace: shop',
    '  ports: null',
  ].join('\n');
const list = (...items: readonly string[]) => ['apiVersion: v1', 'items:', ...items, 'kind: List'].join('\n');

/** What the output of the check makes of `no-endpoints`, behind a line of cart.shop that had no host. */
function verdict(output: string): string | undefined {
  const { diagnoses } = diagnose([{ text: noHost.error }, { text: output }], knowledge);
  const found = diagnoses.find(({ rule }) => rule === 'no-endpoints');
  return found?.ruledOutBy === null ? found.certainty : 'ruled out';
}

test.each([
  ['certain', 'slices without addresses', slices('cart-x7k2p   IPv4          8080      <unset>       3d')],
  [
    'certain',
    'slices of both families',
    slices(
      'cart-x7k2p   IPv4          <unset>   <unset>       3d',
      'cart-9w2lm   IPv6          <unset>   <unset>       3d',
    ),
  ],
  [
    'likely',
    'slices whose addresses may not be ready',
    slices('cart-x7k2p   IPv4          8080      10.244.1.7    3d'),
  ],
  [
    'likely',
    'slices with addresses and without ports',
    slices('cart-x7k2p   IPv4          <unset>   10.244.1.7    3d'),
  ],
  [
    'likely',
    'slices of which one has addresses',
    slices(
      'cart-x7k2p   IPv4          8080      10.244.1.7    3d',
      'cart-9w2lm   IPv6          <unset>   <unset>       3d',
    ),
  ],
  ['likely', 'slices of another service', slices('till-x7k2p   IPv4          <unset>   <unset>       3d')],
  ['certain', 'endpoints without addresses', table('cart   <none>            3d')],
  ['certain', 'of all namespaces', 'NAMESPACE   NAME   ENDPOINTS   AGE\nshop        cart   <none>      3d'],
  ['likely', 'of another namespace', 'NAMESPACE   NAME   ENDPOINTS   AGE\nprod        cart   <none>      3d'],
  ['ruled out', 'endpoints with addresses', table('cart   10.244.1.7:8080   3d')],
  [
    'certain',
    'behind its prompt, as releases that deprecate it print it',
    `$ kubectl get endpoints cart -n shop\nWarning: v1 Endpoints is deprecated in v1.33+; use discovery.k8s.io/v1 EndpointSlice\n${table('cart   <none>            3d')}\n$`,
  ],
  ['likely', 'a table of another kind that looks alike', 'NAME   POD-SELECTOR   AGE\ncart   <none>         3d'],
  ['certain', 'YAML without endpoints', list(slice('cart'))],
  ['certain', 'YAML of none that is ready', list(slice('cart', false, false))],
  ['ruled out', 'YAML of some that are', list(slice('cart', false, true))],
  ['ruled out', 'YAML that does not say so, which means that they are', list(slice('cart', undefined))],
  ['ruled out', 'YAML of two slices, one without endpoints', list(slice('cart', true), slice('cart'))],
  ['likely', 'YAML of another service', list(slice('till', false))],
  ['likely', 'a pod that is not ready', 'status:\n  containerStatuses:\n  - name: cart\n    ready: false'],
])('%s: %s', (wanted, _, output) => {
  expect(verdict(output)).toBe(wanted);
});
