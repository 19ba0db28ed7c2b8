import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The service has no endpoint',
  says: '{service} has no ready pod behind it, so the proxy has nobody to send to.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { flag: 'UH', routed: 'no' } },
        because: 'No host was chosen at all; an empty list of endpoints is by far the most common reason for that.',
      },
    ],
    fits: [
      {
        when: { record: { failure: 'no-endpoint' } },
        because: 'Envoy says `no healthy upstream` also where the list of endpoints is empty.',
      },
    ],
  },
  asks: { 'endpoints-of-service': { none: 'proves', 'not ready': 'proves', ready: 'rulesOut' } },
  lookalikes: ['app-not-listening'],
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
      title: 'Envoy docs 1.37: response flag UH',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
  ],
});
