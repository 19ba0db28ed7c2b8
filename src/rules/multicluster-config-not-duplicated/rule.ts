import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The clusters do not hold the same configuration',
  says: 'A service, route or policy exists in one cluster and differs or is missing in the other: its callers there behave otherwise.',
  area: 'multicluster',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'IST0170',
          },
        },
        because: 'The analysis compared the clusters, and names in what they differ.',
      },
    ],
  },
  lookalikes: ['destination-host-not-found', 'no-endpoints'],
  scan: {
    no: 'It stands in the output of a command or in a status, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Compare, and apply the same to each cluster: Services, VirtualServices, DestinationRules, policies.',
      snippet:
        'istioctl analyze --context <context1> --remote-contexts <context2>\nfor c in <context1> <context2>; do kubectl --context $c get service,virtualservice,destinationrule -n {namespace}; done',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Both lists are the same; the analysis is silent.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: troubleshooting multicluster',
      url: 'https://istio.io/latest/docs/ops/diagnostic-tools/multicluster/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: deployment models',
      url: 'https://istio.io/latest/docs/ops/deployment/deployment-models/',
      read: '2026-11-23',
    },
  ],
});
