import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A certificate is not yet valid',
  says: 'A certificate in the chain is not valid yet, by the clock of the side that checked it.',
  per: 'service',
  seen: [{ record: { failure: 'certificate-not-yet-valid' } }, { record: { x509: 'certificate is not yet valid' } }],
  refines: 'certificate-not-trusted',
  causes: ['cert-not-yet-valid'],
});
