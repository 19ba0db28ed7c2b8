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
      when: [
        {
          seen: { record: { endpoints: 'none' } },
          without: { record: { endpoints: { oneOf: ['not ready', 'ready'] } } },
          per: 'service',
        },
        'nothing printed',
      ],
    },
    'not ready': {
      says: 'Addresses are listed, but none of them is ready.',
      when: {
        seen: { record: { endpoints: 'not ready' } },
        without: { record: { endpoints: 'ready' } },
        per: 'service',
      },
    },
    ready: { says: 'At least one ready address is listed.', when: { record: { endpoints: 'ready' } } },
  },
});
