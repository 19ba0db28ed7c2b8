import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'There is no host to send to',
  says: 'The proxy knows no host of {service} that it may send to.',
  per: 'service',
  seen: [{ record: { flag: 'UH' } }, { record: { failure: 'no-endpoint' } }],
  refines: 'upstream-error',
  causes: [
    'no-endpoints',
    'subset-without-endpoints',
    'outlier-ejection-all-hosts',
    'health-check-failing',
    'cluster-dns-failure',
    'cluster-warming',
    'serviceentry-resolution-none',
  ],
});
