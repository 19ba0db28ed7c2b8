import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which endpoints does {service} have, and are they ready?',
  about: 'service',
  run: [
    {
      command: 'kubectl get endpointslices -n {namespace} -l kubernetes.io/service-name={serviceName}',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    none: {
      says: 'No endpoints: the slice is empty, `<unset>`, or there is none.',
      when: [{ record: { phrase: 'output-slice-unset' } }, 'nothing printed'],
    },
    'not ready': { says: 'Addresses are listed, but none of them is ready.' },
    ready: { says: 'At least one ready address is listed.' },
  },
});
