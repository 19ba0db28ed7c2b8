import { defineRule } from '../define.ts';

export default defineRule({
  title: 'All hosts fail the proxy’s active health check',
  says: 'The active health check of the proxy finds no healthy host of {service}.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'host-failed-active-check',
                'health_check_failed_cluster_unhealthy',
                'downstream_local_disconnect-non_pooled_tcp_connection_host_health_failure',
              ],
            },
          },
        },
        because:
          'Envoy says it itself: this host fails its active health check, or too few hosts of the cluster pass theirs.',
      },
    ],
    fits: [
      {
        when: { record: { flag: 'UH', routed: 'no' } },
        because: 'No host could be chosen. Hosts that fail an active health check count as absent.',
      },
    ],
  },
  asks: { 'health-of-endpoints': { unhealthy: 'proves', none: 'rulesOut', ejected: 'rulesOut', healthy: 'rulesOut' } },
  lookalikes: ['app-not-listening'],
  applies: {},
  fixes: [
    {
      do: 'Call the path of the health check yourself, from the calling proxy, and see what it answers.',
      snippet:
        'istioctl proxy-config cluster -n <namespace-of-caller> <calling-pod> --fqdn {service} -o json | grep -A12 healthChecks',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The health check answers 200.',
    },
    {
      do: 'Correct path, port, host or TLS of the health check (an EnvoyFilter or a WorkloadEntry probe), or take it away: in Kubernetes readiness probes do this already.',
      risk: 'Without a health check dead hosts are met by calls first.',
      undo: 'Apply the old EnvoyFilter again.',
      verify: 'istioctl proxy-config endpoints shows HEALTHY.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: health checking',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/upstream/health_checking',
      read: '2026-11-23',
    },
  ],
});
