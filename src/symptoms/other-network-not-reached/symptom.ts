import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'There is no way into another network of the mesh',
  says: 'An endpoint of {service} is in another network, and the gateway to it is missing or does not answer.',
  per: 'service',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'log-workload-on-network-has-no-reachable-e-w-gateway-for-this',
            'ztunnel-unknown-network-gateway',
            'ztunnel-no-gateway-address',
          ],
        },
      },
    },
    {
      record: {
        upstreamHost: {
          ends: ':15443',
        },
        failure: {
          oneOf: ['refused', 'connect-timeout', 'unreachable', 'timeout'],
        },
      },
    },
    {
      record: {
        upstreamHost: {
          ends: ':15443',
        },
        resetReason: 'connection timeout',
      },
    },
    {
      record: {
        phrase: 'IST0170',
      },
    },
  ],
  refines: [
    'upstream-error',
    'analyzer-finding',
    'configuration-refused',
    'connection-failed',
    'connection-refused',
    'connect-timed-out',
    'host-unreachable',
    'gateway-timeout',
    'request-timed-out',
  ],
  causes: [
    'eastwest-gateway-unreachable',
    'network-label-missing',
    'gateway-loadbalancer-address-pending',
    'network-policy-blocked',
    'host-firewall-blocks-traffic',
    'multicluster-config-not-duplicated',
    'connect-timeout',
  ],
});
