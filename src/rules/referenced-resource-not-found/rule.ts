import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A configuration names something that is not there',
  says: 'A resource[, {object},] names another one that does not exist, or not where it is looked for.',
  area: 'config',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['IST0101', 'IST0174', 'KIA0202', 'KIA1701', 'KIA0106', 'gwapi-eg-secret-missing'],
            },
          },
        },
        because:
          'The analyzer, or Envoy Gateway, looked for what is named and found nothing of that name in the places where it looks.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['analysis-gateway-not-found', 'KIA0104', 'KIA1004'],
            },
          },
        },
        because: 'A name leads to nothing: a slip of the pen, another namespace, or something that was deleted.',
      },
    ],
  },
  asks: {
    'resource-by-name': {
      none: 'proves',
      elsewhere: 'against',
      there: 'rulesOut',
    },
  },
  lookalikes: ['destination-host-not-found', 'virtualservice-other-namespace'],
  scan: {
    no: 'It stands in the output of kubectl, istioctl or istiod, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Ask the cluster with its own words, in all namespaces.',
      snippet: 'istioctl analyze -A\nkubectl get <kind> -A | grep <name>',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know whether it is absent, elsewhere, or spelt otherwise.',
    },
    {
      do: 'Write the name in full: namespace and name for a Gateway, the whole host for a service.',
      snippet: 'gateways: ["<namespace>/<gateway>"]\nhost: <service>.<namespace>.svc.cluster.local',
      risk: 'Traffic begins to follow the resource: know what it does.',
      undo: 'Apply the file from before.',
      verify: 'istioctl analyze prints the message no more.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: analysis messages',
      url: 'https://istio.io/latest/docs/reference/config/analysis/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pkg/config/analysis/analyzers',
      url: 'https://github.com/istio/istio/tree/1.29.0/pkg/config/analysis/analyzers',
      read: '2026-11-23',
    },
  ],
});
