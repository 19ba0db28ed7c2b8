import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy is told to call from an address that it does not have',
  says: 'The proxy could not bind the source address {address} for its connection to {service}.',
  area: 'connection',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'transport-bind',
            transportFailure: { matches: '(?i)cannot.assign.requested.address' },
          },
        },
        because:
          '“failed to bind … Cannot assign requested address”: the source address that is configured belongs to no interface of this pod.',
      },
    ],
    suggests: [
      {
        when: { record: { resetReason: 'local connection failure' } },
        because:
          'The connection failed on this side, before a packet was sent: mostly its source address could not be bound.',
      },
    ],
  },
  supersedes: ['app-not-listening'],
  asks: {},
  lookalikes: ['app-not-listening', 'connect-timeout'],
  applies: {},
  fixes: [
    {
      do: 'Find where the source address is set, and take it away: an EnvoyFilter or the bootstrap with `upstream_bind_config`.',
      snippet: 'kubectl get envoyfilter -A -o yaml | grep -B15 -i -E "upstream_?bind_?config"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know the object.',
    },
    {
      do: 'Apply it without `upstream_bind_config`; the kernel chooses the right address by itself.',
      risk: 'If a firewall expects that address, it has to learn the new one.',
      undo: 'kubectl apply the old object.',
      verify: 'The log shows an own address of the pod in the column of the upstream local address.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/network/connection_impl.cc: “delayed connect error”',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/network/connection_impl.cc',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: service discovery',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/upstream/service_discovery',
      read: '2026-11-23',
    },
  ],
});
