import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Is there a resource of that name, and in which namespace?',
  about: 'object',
  run: [
    {
      command: 'kubectl get <kind> -A | grep <name>',
      changes: false,
      needs: ['kubectl', 'shell'],
    },
  ],
  answers: {
    none: {
      says: 'Nothing is printed: there is none.',
      when: 'nothing printed',
    },
    elsewhere: {
      says: 'It is there, in another namespace than the one that the reference means.',
    },
    there: {
      says: 'It is there, just as it is named.',
    },
  },
});
