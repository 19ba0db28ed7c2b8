import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Do proxies refuse configurations from istiod?',
  about: 'proxy',
  run: [
    {
      command: 'kubectl logs -n istio-system deploy/istiod --since=1h | grep "ACK ERROR"',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    yes: {
      says: 'istiod’s log has lines with `ACK ERROR`.',
      when: { record: { phrase: { oneOf: ['log-ads-ack-error', 'log-ads-cds-ack-error'] } } },
    },
    no: { says: 'There is no such line.', when: 'nothing printed' },
  },
});
