import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Are HTTP_PROXY or HTTPS_PROXY set in the calling container?',
  about: 'service',
  run: [
    {
      command: 'kubectl exec -n <namespace> <pod> -c <app> -- env | grep -i _proxy',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    set: {
      says: 'HTTP_PROXY or HTTPS_PROXY (or in small letters) is set, and NO_PROXY does not cover the service.',
      when: { record: { phrase: 'output-http-proxy' } },
    },
    'not set': { says: 'None of them is set.', when: 'nothing printed' },
  },
});
