import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A proxy does not get the newest configuration',
  says: 'What istiod wants to send this proxy does not arrive, or is not acknowledged.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'output-proxy-stale',
            'istiod-client-busy',
            'log-send-failure-for-node-resources-size',
            'log-request-rate-limit-exceeded',
            'log-ads-exceeded-rate-limit',
          ],
        },
      },
    },
    {
      record: {
        phrase: {
          oneOf: ['grpc-go-max-recv', 'grpc-go-max-send'],
        },
        component: { matches: '^(xds|ads|delta)' },
      },
    },
    { record: { phrase: { every: ['log-grpc-config-stream-to-closed', 'grpc-go-max-recv'] } } },
    { record: { phrase: { every: ['ztunnel-xds-client-error-retrying-in', 'grpc-go-max-recv'] } } },
  ],
  refines: [
    'configuration-refused',
    'rate-limited',
    'upstream-error',
    'request-timed-out',
    'control-plane-lost',
    'too-large',
    'overflow',
  ],
  causes: [
    'config-stale',
    'xds-nack',
    'istiod-overloaded',
    'istiod-push-timeout',
    'xds-message-too-large',
    'istiod-unreachable',
    'control-plane-version-skew',
  ],
});
