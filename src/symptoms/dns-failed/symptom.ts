import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The name was not resolved',
  says: 'The name of {service} was not resolved.',
  per: 'service',
  seen: [{ record: { flag: 'DF' } }, { record: { failure: 'dns' } }],
  refines: 'upstream-error',
  causes: ['cluster-dns-failure', 'upstream-dns-failure', 'dns-ip-family-mismatch', 'network-policy-blocked'],
});
