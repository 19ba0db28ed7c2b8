import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Outlier detection has ejected all hosts',
  says: 'Every host of {service} has been ejected after errors, so that none is left to send to.',
  area: 'connection',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          all: [
            { record: { phrase: { oneOf: ['outlier-ejected', 'host-failed-outlier-check'] } } },
            { record: { flag: 'UH' } },
          ],
          per: 'service',
        },
        because: 'The log names the ejection of a host of this very service, and there is nobody left to send to.',
      },
    ],
    suggests: [
      {
        when: {
          all: [{ record: { status: { min: 500 }, routed: 'yes' } }, { record: { flag: 'UH' } }],
          per: 'service',
          inOrder: true,
        },
        because: 'First errors from a host of the service, and then no host is left: that is how an ejection looks.',
      },
      {
        when: {
          all: [
            {
              record: { status: { min: 500 }, upstreamTime: { min: 0 } },
              unless: { phrase: 'body-no-healthy-upstream' },
            },
            { record: { phrase: 'body-no-healthy-upstream' } },
          ],
          per: 'proxy',
          inOrder: true,
        },
        because: 'First answers with errors, and then nobody to send to: that is how an ejection looks to the caller.',
      },
      {
        when: { record: { phrase: { oneOf: ['outlier-ejected', 'host-failed-outlier-check'] } } },
        because: 'Outlier detection took a host out of the load balancing.',
      },
    ],
    fits: [
      {
        when: { record: { flag: 'UH', routed: 'no' } },
        because: 'No host could be chosen; all of them may be ejected.',
      },
    ],
  },
  supersedes: ['no-endpoints'],
  asks: {
    'health-of-endpoints': { ejected: 'proves', none: 'rulesOut', healthy: 'rulesOut', unhealthy: 'rulesOut' },
    'endpoints-of-service': { ready: 'suggests', none: 'rulesOut', 'not ready': 'rulesOut' },
  },
  lookalikes: ['health-check-failing'],
  applies: {},
  fixes: [
    {
      do: 'Mend why the hosts fail first: an ejection is the consequence. Read the errors before the first UH.',
      snippet:
        "kubectl logs -n <namespace-of-caller> <calling-pod> -c istio-proxy | grep '{service}' | grep -v ' 200 '",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The service answers without 5xx, and after `baseEjectionTime` hosts come back by themselves.',
    },
    {
      do: 'Never let all hosts be ejected: lower `maxEjectionPercent`, and do not let single errors eject.',
      snippet:
        'trafficPolicy:\n  outlierDetection:\n    consecutive5xxErrors: 5\n    interval: 10s\n    baseEjectionTime: 30s\n    maxEjectionPercent: 50',
      risk: 'More calls reach a bad host.',
      undo: 'Set the old values again.',
      verify: 'istioctl proxy-config endpoints shows at least one host with outlier check OK.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: outlier detection',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/upstream/outlier',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
  ],
});
