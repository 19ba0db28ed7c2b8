import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A proxy refuses a configuration from istiod',
  says: 'A proxy could not use what istiod sent (NACK) and stays on its old configuration.',
  area: 'config',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-ads-ack-error',
                'log-ads-cds-ack-error',
                'log-grpc-config-for-rejected',
                'log-delta-config-for-rejected',
                'log-config-received-from-xds-server-but-was-rejected',
                'cilium-nack',
                'metric-xds-rejects',
              ],
            },
          },
        },
        because: 'The proxy itself refused the configuration and says why.',
      },
    ],
  },
  // What a refusal quotes (an address that cannot be bound) is its reason, not a failure of a call.
  supersedes: ['ephemeral-ports-exhausted'],
  leadsTo: ['duplicate-virtualhost-domain'],
  asks: { 'nacks-of-proxies': { yes: 'suggests', no: 'against' } },
  lookalikes: ['config-rejected-by-validation', 'filter-config-missing'],
  applies: {},
  fixes: [
    {
      do: 'Read the reason behind the message; then find the resource that makes it: mostly an EnvoyFilter.',
      snippet: 'kubectl get envoyfilter -A --sort-by=.metadata.creationTimestamp\nistioctl proxy-status',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You found the resource whose words stand in the reason.',
    },
    {
      do: 'Take the newest suspect away and look whether the proxies take their configuration.',
      snippet: 'kubectl delete envoyfilter -n <namespace> <name>',
      risk: 'What it did is gone; keep its YAML.',
      undo: 'kubectl apply it again.',
      verify: 'istioctl proxy-status shows SYNCED, and the message stops.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: xDS protocol, ACK and NACK',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/api-docs/xds_protocol',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pkg/config/validation',
      url: 'https://github.com/istio/istio/blob/1.29.0/pkg/config/validation/',
      read: '2026-11-23',
    },
  ],
});
