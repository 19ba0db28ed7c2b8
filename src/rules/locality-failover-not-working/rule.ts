import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Traffic does not fail over to another zone or region',
  says: 'Locality settings for {service} are not complete, so traffic stays where it is, or goes everywhere.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'validation-outlier-detection-policy-must-be-provided-for-failover',
                'validation-outlier-detection-policy-must-be-provided-for-failover-destinationrule',
              ],
            },
          },
        },
        because:
          'The validation says it: without outlier detection the proxy never learns that the near hosts are ill, so it never leaves them.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'validation-total-locality-weight-100',
                'validation-locality-weight-must-be-in-range-1-100',
                'validation-locality-lb-failover-settings-must-specify-different-regions',
                'validation-can-not-simultaneously-specify-distribute-and-failover',
                'validation-locality-lb-failover-only-specify-region',
                'validation-only-one-of-localitylbsetting-and-zoneawarelbsetting-can-be',
                'validation-locality-overlap-with-previous-specified-ones',
              ],
            },
          },
        },
        because: 'The locality settings contradict themselves and were refused.',
      },
    ],
  },
  lookalikes: ['virtualservice-weights-missing', 'canary-weights-ignored'],
  scan: { no: 'It stands in the output of istioctl, Kiali or kubectl, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'Give the host outlier detection: it is what switches locality load balancing on.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata:\n  name: {serviceName}\n  namespace: {namespace}\nspec:\n  host: {service}\n  trafficPolicy:\n    outlierDetection:\n      consecutive5xxErrors: 5\n      interval: 30s\n      baseEjectionTime: 1m',
      risk: 'Hosts that answer 5xx are left out for a while; with few hosts that can be most of them.',
      undo: 'Apply the DestinationRule from before.',
      verify: 'istioctl proxy-config endpoints shows priorities, and stopping the near pods moves the traffic.',
    },
    {
      do: 'See whether nodes and endpoints carry their region and zone.',
      snippet:
        'kubectl get nodes -L topology.kubernetes.io/region,topology.kubernetes.io/zone\nistioctl proxy-config endpoints -n <caller-namespace> <caller-pod> --cluster "outbound|{port}||{service}.svc.cluster.local" -o json | grep -A4 locality',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Both show regions and zones.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: locality load balancing',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/locality-load-balancing/failover/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pkg/config/validation',
      url: 'https://github.com/istio/istio/blob/1.29.0/pkg/config/validation/',
      read: '2026-11-23',
    },
  ],
});
