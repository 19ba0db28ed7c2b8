import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The route leads to a destination that the proxy does not know',
  says: 'The route leads to a destination that this proxy does not know.',
  per: 'service',
  seen: [{ record: { flag: 'NC' } }, { record: { codeDetails: 'cluster_not_found' } }],
  refines: ['upstream-error', 'configuration-refused', 'service-unavailable'],
  causes: [
    'destination-host-not-found',
    'destination-rule-subset-missing',
    'sidecar-egress-scope-excludes-host',
    'short-name-other-namespace',
    'cluster-domain-mismatch',
    'destination-rule-by-service-team',
    'export-to-hides-resource',
  ],
});
