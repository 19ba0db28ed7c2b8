import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The service has no endpoint',
  says: '{service} has no ready pod behind it, so the proxy has nobody to send to.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { flag: 'UH', routed: 'no' }, unless: { subset: { matches: '.' }, destination: 'public' } },
        because: 'No host was chosen at all; an empty list of endpoints is by far the most common reason for that.',
      },
      {
        // A gateway notes the caller's address. The public name in its lines is its own, not the destination's.
        when: { record: { flag: 'UH', forwardedFor: { matches: '.' } } },
        because: 'A gateway had no host to send to, and mostly the destination has no endpoints.',
      },
      {
        when: { record: { phrase: 'k8s-webhook-no-endpoints' } },
        because: 'The API server says it in so many words: the service has no endpoints.',
      },
      {
        when: { record: { carriedReply: 'no endpoint' }, unless: { direction: 'inbound' } },
        because:
          'The 503 came from the other side and is exactly as long as Envoy’s own “no healthy upstream”: the next proxy has nobody to send to.',
      },
    ],
    fits: [
      {
        when: { record: { failure: 'no-endpoint' } },
        because: 'Envoy says `no healthy upstream` also where the list of endpoints is empty.',
      },
      {
        when: { record: { flag: 'UH' } },
        because: 'The flag says that no host could be chosen; an empty list is one way to get there.',
      },
    ],
    against: [
      {
        when: {
          all: [{ record: { flag: 'UH' } }, { record: { status: { min: 200, max: 399 }, routed: 'yes' } }],
          per: 'service',
          within: { seconds: 15 },
          inOrder: true,
        },
        because: 'A few seconds later the same service answered.',
      },
    ],
  },
  asks: {
    'endpoints-of-service': { none: 'proves', 'not ready': 'proves', ready: 'rulesOut' },
    'health-of-endpoints': { none: 'suggests', ejected: 'rulesOut', unhealthy: 'rulesOut', healthy: 'rulesOut' },
  },
  lookalikes: ['app-not-listening', 'subset-without-endpoints', 'outlier-ejection-all-hosts', 'cluster-dns-failure'],
  applies: {},
  fixes: [
    {
      do: 'Compare the selector of the service with the labels of the pods, and see whether the pods are ready.',
      snippet:
        'kubectl get service -n {namespace} {serviceName} -o wide\nkubectl get pods -n {namespace} --show-labels',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify:
        'kubectl get endpointslices -n {namespace} -l kubernetes.io/service-name={serviceName} lists a ready address.',
    },
    {
      do: 'Bring pods back: scale up, or mend what keeps them from being ready.',
      snippet: 'kubectl scale -n {namespace} deployment/<name> --replicas=2',
      risk: 'Uses resources; an autoscaler may scale down again.',
      undo: 'kubectl scale -n {namespace} deployment/<name> --replicas=<before>',
      verify: 'The access log of a caller shows an address in the column of the upstream host.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: access log, response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
    {
      title: 'Kubernetes: debug services',
      url: 'https://kubernetes.io/docs/tasks/debug/debug-application/debug-service/',
      read: '2026-11-23',
    },
  ],
});
