import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which rate limit does the proxy of {service} have?',
  about: 'service',
  run: [
    {
      command: 'kubectl get envoyfilter -A -o yaml | grep -E "name:|ratelimit|token_bucket"',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    local: {
      says: 'An EnvoyFilter with `local_ratelimit` and a token bucket.',
      when: { record: { phrase: 'output-token-bucket' } },
    },
    global: {
      says: 'An EnvoyFilter with `ratelimit` and a `rate_limit_service`.',
      when: { record: { phrase: 'output-rate-limit-service' } },
    },
    none: { says: 'Neither.', when: 'nothing printed' },
  },
});
