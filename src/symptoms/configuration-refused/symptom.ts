import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A configuration was refused or is missing',
  says: 'A configuration was refused, or something that it names is missing.',
  per: 'service',
  seen: [{ record: { failure: 'config' } }],
  causes: [
    'config-rejected-by-validation',
    'xds-nack',
    'destination-host-not-found',
    'destination-rule-subset-missing',
    'no-virtualservice-bound-to-gateway',
    'gateway-selector-matches-nothing',
    'conflicting-gateways',
    'conflicting-virtualservices',
    'virtualservice-route-without-destination',
    'virtualservice-weights-missing',
    'duplicate-virtualhost-domain',
    'jwks-fetch-failed-istiod',
    'filter-config-missing',
    'gateway-credential-missing',
  ],
});
