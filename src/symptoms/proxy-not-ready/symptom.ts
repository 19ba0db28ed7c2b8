import { defineSymptom } from '../../rules/define.ts';
import { CALL_OF_THE_MESH } from '../failed-calls.ts';

export default defineSymptom({
  title: 'The proxy itself is not ready',
  says: 'The sidecar or gateway says, or its own probe shows, that it is not ready.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'log-envoy-proxy-is-not-ready',
            'log-config-received-from-xds-server-but-was-rejected',
            'log-config-not-received-from-xds-server-is-istiod-running',
            'log-config-not-received-from-pilot-is-pilot-running',
            'log-config-not-fully-received-from-xds-server',
            'agent-updates-none',
            'log-grpc-config-initial-fetch-timed-out-for',
            'log-endpoints-fetch-timed-out',
            'istioctl-cannot-read-proxy',
          ],
        },
      },
    },
    {
      any: [
        { record: { phrase: 'log-failed-scraping-envoy-metrics', failure: { oneOf: ['refused', 'timeout'] } } },
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
            failure: { oneOf: ['refused', 'timeout', 'connect-timeout', 'reset', 'not-ready'] },
          },
        },
        { record: { host: { matches: ':1502[01]$' }, failure: { oneOf: ['refused', 'not-ready'] } } },
      ],
    },
  ],
  refines: ['not-ready', ...CALL_OF_THE_MESH, 'monitoring-incomplete'],
  causes: [
    'proxy-not-ready-no-config',
    'istiod-unreachable',
    'proxy-down-pod-unhealthy',
    'proxy-draining',
    'concurrency-or-cpu-throttled',
    'xds-nack',
    'ca-unreachable',
    'csr-rejected',
    'app-started-before-sidecar',
    'istiod-overloaded',
    'plugged-in-ca-invalid',
    'istiod-oom',
    'cluster-warming',
  ],
});
