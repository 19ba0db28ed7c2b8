import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy waits for its first configuration',
  says: 'The proxy is not ready: istiod has not sent it clusters and listeners yet.',
  area: 'startup',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: { phrase: { every: ['probe-of-proxy', 'k8s-probe-get-timeout'] } },
        },
        because: 'The agent is there and does not say yes: mostly the proxy has no configuration yet.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-config-not-received-from-xds-server-is-istiod-running',
                'log-config-not-received-from-pilot-is-pilot-running',
                'log-config-not-fully-received-from-xds-server',
                'agent-updates-none',
              ],
            },
          },
          unless: { phrase: 'xds-updates-rejected' },
        },
        because: 'The agent counts what came from istiod: clusters or listeners are missing, and none was refused.',
      },
      {
        when: { record: { phrase: 'log-grpc-config-initial-fetch-timed-out-for' } },
        because: 'The proxy asked for configuration of this type and got none in time: it goes on without it.',
      },
    ],
    fits: [
      {
        when: { record: { phrase: 'log-envoy-proxy-is-not-ready' } },
        because: 'The agent says that the proxy is not ready; missing configuration is the most common reason.',
      },
      {
        when: {
          any: [
            {
              record: {
                phrase: 'probe-of-proxy',
                failure: {
                  oneOf: [
                    'refused',
                    'timeout',
                    'connect-timeout',
                    'request-timeout',
                    'unavailable',
                    'not-ready',
                    'reset',
                    'closed-early',
                  ],
                },
              },
            },
            {
              record: {
                address: { matches: ':1502[01]$' },
              },
            },
          ],
        },
        because: 'The probe asks the agent, which answers only once the proxy has its configuration.',
      },
    ],
    against: [
      {
        when: { record: { phrase: 'proxy-is-ready' } },
        because: 'The agent says that the proxy is ready: it has got its configuration meanwhile.',
      },
    ],
  },
  asks: { 'istiod-answers': { 'no pod': 'against', 'no answer': 'against', answers: 'suggests' } },
  lookalikes: ['istiod-unreachable', 'xds-nack', 'ca-unreachable', 'proxy-down-pod-unhealthy'],
  applies: {},
  fixes: [
    {
      do: 'Read what the agent says between its start and this line: connection, certificate, refusal.',
      snippet:
        'kubectl logs -n <namespace> <pod> -c istio-proxy | grep -iE "xds|ca |sds|citadel|rejected|error|warn" | head -40',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'One of the lines names a reason.',
    },
    {
      do: 'See whether istiod knows this proxy and has sent everything.',
      snippet: 'istioctl proxy-status | grep -E "NAME|<pod>"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'CDS, LDS, EDS, RDS are SYNCED.',
    },
    {
      do: 'If istiod is busy for minutes with pushes: give it more CPU or replicas, and proxies less to know.',
      snippet: 'kubectl scale -n istio-system deploy/istiod --replicas=2',
      risk: 'More istiods need more memory in the cluster.',
      undo: 'kubectl scale back.',
      verify: 'New pods are ready within seconds.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, pilot/cmd/pilot-agent/status/ready/probe.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pilot/cmd/pilot-agent/status/ready/probe.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio wiki: troubleshooting Istio',
      url: 'https://github.com/istio/istio/wiki/Troubleshooting-Istio',
      read: '2026-11-23',
    },
  ],
});
