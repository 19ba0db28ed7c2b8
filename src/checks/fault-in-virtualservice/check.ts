import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Does a VirtualService inject a fault for {service}?',
  about: 'service',
  run: [{ command: 'kubectl get virtualservice -A -o yaml | grep -B25 "fault:"', changes: false, needs: ['kubectl'] }],
  answers: {
    yes: {
      says: 'A VirtualService for this host has `fault:` in one of its routes.',
      when: { record: { phrase: 'output-fault' } },
    },
    no: { says: 'No VirtualService has one.', when: 'nothing printed' },
  },
});
