import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The application listens on 127.0.0.1 only',
  says: 'The application behind {service} listens on the loopback address, and the proxy calls the address of the pod.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: 'IST0143' } },
        because:
          'The analyzer compared the ports of the Service with what listens in the pod: this one listens on localhost.',
      },
    ],
    fits: [
      {
        when: {
          record: { errno: 111, direction: 'inbound' },
          unless: { upstreamHost: { matches: '^(127\\.|/)' } },
        },
        because:
          'The pod’s own proxy called the address of the pod and was refused; an application bound to 127.0.0.1 answers so.',
      },
    ],
  },
  asks: {
    'ports-of-app': {
      'loopback only': 'proves',
      'not at all': 'rulesOut',
      'another port': 'rulesOut',
      'that port': 'rulesOut',
    },
  },
  lookalikes: ['connect-timeout'],
  applies: { istio: '>=1.10' },
  fixes: [
    {
      do: 'Make the application listen on all addresses: `0.0.0.0` or `[::]`.',
      risk: 'It can then be reached by the address of the pod; an AuthorizationPolicy or NetworkPolicy says by whom.',
      undo: 'Set the old address and roll out again.',
      verify: '`ss -ltn` shows `0.0.0.0:{port}` or `*:{port}`, and calls answer.',
    },
    {
      do: 'If it cannot be changed: send inbound traffic of this port to 127.0.0.1 with a Sidecar resource.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata:\n  name: {serviceName}\n  namespace: {namespace}\nspec:\n  workloadSelector:\n    labels:\n      app: {serviceName}\n  ingress:\n    - port: { number: {port}, protocol: HTTP, name: http }\n      defaultEndpoint: 127.0.0.1:{port}',
      risk: 'A Sidecar with `ingress` describes all inbound ports of the workload: ports that it does not list are no longer served.',
      undo: 'kubectl delete sidecar -n {namespace} {serviceName}',
      verify: 'The inbound line shows 127.0.0.1 as upstream host and 200.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.10 change notes: inbound traffic goes to the address of the pod',
      url: 'https://istio.io/latest/news/releases/1.10.x/announcing-1.10/upgrade-notes/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: Sidecar',
      url: 'https://istio.io/latest/docs/reference/config/networking/sidecar/',
      read: '2026-11-23',
    },
  ],
});
