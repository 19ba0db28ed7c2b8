import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A configuration was refused or is missing',
  says: 'A configuration was refused, or something that it names is missing.',
  per: 'service',
  seen: [{ record: { failure: 'config' } }],
  causes: [
    'destination-host-not-found',
    'destination-rule-subset-missing',
    'gateway-credential-missing',
    'no-virtualservice-bound-to-gateway',
    'jwks-fetch-failed-istiod',
    'filter-config-missing',
    'gateway-secret-not-authorized',
    'sds-secret-not-ready',
    'certificate-key-mismatch',
    'ca-bundle-missing-for-origination',
    'portlevel-mtls-not-applied',
    'mtls-mode-conflict',
    'auto-mtls-overridden',
    'destination-rule-tls-forgotten',
    'h2-connection-reuse-shared-cert',
  ],
});
