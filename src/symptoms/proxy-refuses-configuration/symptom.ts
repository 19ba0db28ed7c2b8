import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A proxy refuses its configuration',
  says: 'Envoy did not take what istiod sent, and stays on what it had; a new proxy has nothing.',
  per: 'service',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'log-ads-ack-error',
            'log-ads-cds-ack-error',
            'log-grpc-config-for-rejected',
            'log-delta-config-for-rejected',
            'cilium-nack',
            'filter-not-last',
            'xds-v2-disabled',
            'lua-script-load-error',
            'log-didn-t-find-a-registered-implementation-for-with-type-url',
          ],
        },
      },
    },
  ],
  refines: 'configuration-refused',
  causes: [
    'xds-nack',
    'listener-port-conflict',
    'envoyfilter-invalid',
    'envoyfilter-broken-by-upgrade',
    'duplicate-virtualhost-domain',
    'certificate-key-mismatch',
    'lua-filter-error',
    'wasm-plugin-failure',
    'control-plane-version-skew',
  ],
});
