import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A Sidecar resource leaves the called service out',
  says: '{service} exists, and a Sidecar resource (or exportTo) keeps it from the caller’s proxy.',
  area: 'egress',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: { oneOf: ['IST0110', 'IST0111', 'KIA1002', 'KIA1005'] } } },
        because:
          'Two Sidecars claim the same pods: which one counts, and so which hosts these pods see, is not defined.',
      },
      {
        when: {
          record: {
            routeName: 'block_all',
            service: { matches: '(^[a-z0-9-]+$|^[a-z0-9-]+-[0-9]+\\.|\\.svc$|\\.svc\\.|\\.local$|\\.internal$)' },
          },
        },
        because:
          'A service inside of the cluster is unknown to this proxy; a Sidecar whose `egress.hosts` lacks it is the usual reason.',
      },
      {
        when: { record: { routeName: 'block_all', authority: { matches: '\\.svc(\\.|:|$)' } } },
        because:
          'A service inside of the cluster is unknown to this proxy; a Sidecar whose `egress.hosts` lacks it is the usual reason.',
      },
      {
        when: {
          record: {
            routeName: 'block_all',
            service: { matches: '^[a-z0-9-]+\\.[a-z0-9-]+$' },
            authority: { matches: ':[0-9]{4,5}$' },
          },
          unless: {
            service: {
              matches:
                '(\\.(com|org|net|edu|gov)|\\.[a-z0-9-]+\\.(io|ai|co|dev|app|cloud|info|biz|int|mil|example|[a-z]{2}))$',
            },
          },
        },
        because:
          'The name looks like a service with its namespace, on a port of its own: inside of the cluster, and unknown to this proxy.',
      },
      {
        when: { record: { special: 'BlackHoleCluster', sni: { matches: '\\.svc(\\.|$)' } } },
        because:
          'A service inside of the cluster is unknown to this proxy; a Sidecar whose `egress.hosts` lacks it is the usual reason.',
      },
    ],
    fits: [
      {
        when: {
          record: { routeName: 'block_all' },
          unless: {
            service: {
              matches:
                '(\\.(com|org|net|edu|gov)|\\.[a-z0-9-]+\\.(io|ai|co|dev|app|cloud|info|biz|int|mil|example|[a-z]{2}))$',
            },
          },
        },
        because: 'The proxy does not know the host; if it is a service of the cluster, its view is narrowed.',
      },
      {
        when: {
          record: { special: 'BlackHoleCluster' },
        },
        because: 'The proxy does not know the destination; if it is a service of the cluster, its view is narrowed.',
      },
      {
        when: { record: { flag: 'NC' } },
        because: 'The route’s destination may exist and be kept out of this proxy’s view.',
      },
      {
        when: { record: { phrase: { oneOf: ['KIA1004', 'KIA0104'] } } },
        because: 'A host in a Sidecar’s list does not exist.',
      },
    ],
  },
  leadsTo: ['registry-only-egress-blocked', 'destination-host-not-found'],
  asks: {
    'outbound-policy': { 'registry only, out of scope': 'proves', 'registry only, no entry': 'rulesOut' },
    'cluster-of-destination': { 'not in this proxy': 'proves', 'no such service': 'rulesOut', there: 'rulesOut' },
  },
  lookalikes: ['no-endpoints', 'app-not-listening'],
  applies: {},
  fixes: [
    {
      do: 'Add the namespace of the service to the Sidecar of the caller.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: Sidecar\nmetadata:\n  name: default\n  namespace: <caller-namespace>\nspec:\n  egress:\n  - hosts:\n    - "./*"\n    - "istio-system/*"\n    - "<its-namespace>/*"',
      risk: 'Each namespace that is added makes the proxies’ configuration larger.',
      undo: 'Apply the Sidecar from before.',
      verify: 'istioctl proxy-config clusters of the caller lists the service.',
    },
    {
      do: 'See which Sidecar counts for the caller, and whether the service is exported.',
      snippet:
        "kubectl get sidecar -A -o custom-columns='NS:.metadata.namespace,NAME:.metadata.name,LABELS:.spec.workloadSelector.labels,HOSTS:.spec.egress[*].hosts'\nkubectl get service -n <its-namespace> {serviceName} -o yaml | grep exportTo",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You found what keeps it out.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: Sidecar',
      url: 'https://istio.io/latest/docs/reference/config/networking/sidecar/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: mesh options, outboundTrafficPolicy',
      url: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
      read: '2026-11-23',
    },
  ],
});
