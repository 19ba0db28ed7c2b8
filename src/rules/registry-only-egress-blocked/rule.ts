import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The mesh lets nothing out that it does not know',
  says: 'The proxy blocks the call to {service}: REGISTRY_ONLY is on, and no Service or ServiceEntry for it reaches this proxy.',
  area: 'egress',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            routeName: 'block_all',
            service: {
              matches:
                '(\\.(com|org|net|edu|gov)|\\.[a-z0-9-]+\\.(io|ai|co|dev|app|cloud|info|biz|int|mil|example|[a-z]{2}))$',
            },
          },
          unless: {
            service: { matches: '(^[a-z0-9-]+$|^[a-z0-9-]+-[0-9]+\\.|\\.svc$|\\.svc\\.|\\.local$|\\.internal$)' },
          },
        },
        because:
          'The route `block_all` exists only with REGISTRY_ONLY, and answers 502 for hosts that the proxy does not know.',
      },
      {
        when: {
          record: { special: 'BlackHoleCluster', downstreamLocal: { matches: '^[0-9.]+:[0-9]+$' } },
          unless: {
            downstreamLocal: {
              matches:
                '^(10\\.|172\\.(1[6-9]|2[0-9]|3[01])\\.|192\\.168\\.|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\\.)',
            },
          },
        },
        because: 'BlackHoleCluster takes what REGISTRY_ONLY does not let out; the address is a public one.',
      },
    ],
    suggests: [
      {
        when: { record: { routeName: 'block_all' } },
        because: 'The route `block_all` exists only with REGISTRY_ONLY: the proxy knows no such host.',
      },
      {
        when: { record: { special: 'BlackHoleCluster' }, unless: { listenerPort: { oneOf: [15001, 15006] } } },
        because: 'BlackHoleCluster takes what REGISTRY_ONLY does not let out.',
      },
      {
        when: {
          record: { flag: 'UH', cluster: { empty: true }, downstreamLocal: { matches: '^[0-9.]+:[0-9]+$' } },
          unless: {
            downstreamLocal: {
              matches:
                '^(10\\.|172\\.(1[6-9]|2[0-9]|3[01])\\.|192\\.168\\.|100\\.(6[4-9]|[7-9][0-9]|1[01][0-9]|12[0-7])\\.)',
            },
          },
        },
        because:
          'A connection to a public address found no host, and the line names no destination at all: that is how some releases write BlackHoleCluster.',
      },
      {
        when: {
          all: [{ record: { codeDetails: 'direct_response' } }, { record: { status: 502 } }],
          per: 'connection',
          within: { seconds: 1 },
        },
        because: 'The proxy answered 502 by a direct response: Istio’s block for unknown hosts.',
      },
      {
        when: {
          record: { status: 502, routed: 'no' },
          unless: { codeDetails: { matches: '.' } },
        },
        because:
          'A 502 without details and without an upstream host is how old releases write the block for unknown hosts.',
      },
    ],
    fits: [
      {
        when: { record: { status: 502, server: 'envoy', bytesSent: 0 }, unless: { upstreamTime: { min: 0 } } },
        because:
          'A sidecar answered 502 with an empty body and asked nobody, as it does for hosts that it may not call.',
      },
    ],
  },
  supersedes: [
    'cluster-dns-failure',
    'no-endpoints',
    'outlier-ejection-all-hosts',
    'health-check-failing',
    'subset-without-endpoints',
  ],
  asks: {
    'outbound-policy': {
      'registry only, no entry': 'proves',
      'allow any': 'rulesOut',
      'registry only, out of scope': 'against',
      'registry only, entry fits': 'rulesOut',
    },
  },
  lookalikes: [
    'no-endpoints',
    'destination-host-not-found',
    'direct-response-configured',
    'passthrough-connect-timeout',
  ],
  applies: {},
  fixes: [
    {
      do: 'Make the host known: a ServiceEntry with its port and protocol.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: ServiceEntry\nmetadata:\n  name: <name>\n  namespace: {namespace}\nspec:\n  hosts: ["{service}"]\n  location: MESH_EXTERNAL\n  resolution: DNS\n  ports:\n  - number: {port}\n    name: https\n    protocol: HTTPS',
      risk: 'All pods that see this namespace may call the host from now on: `exportTo: ["."]` keeps it to one.',
      undo: 'kubectl delete serviceentry -n {namespace} <name>',
      verify: 'The line shows `outbound|…` instead of BlackHoleCluster or block_all.',
    },
    {
      do: 'See first who set REGISTRY_ONLY, and where: the mesh or a Sidecar.',
      snippet:
        "kubectl get configmap -n istio-system istio -o jsonpath='{.data.mesh}' | grep -A2 outboundTrafficPolicy\nkubectl get sidecar -A -o yaml | grep -B12 REGISTRY_ONLY",
      risk: 'None: it only reads. Switching to ALLOW_ANY opens every host for every pod.',
      undo: 'Nothing to undo.',
      verify: 'You know whom to ask.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: accessing external services',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/egress/egress-control/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: ServiceEntry',
      url: 'https://istio.io/latest/docs/reference/config/networking/service-entry/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: mesh options, outboundTrafficPolicy',
      url: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
      read: '2026-11-23',
    },
  ],
});
