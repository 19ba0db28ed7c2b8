import { defineSymptom } from '../../rules/define.ts';
import { START_OF_A_POD } from '../failed-calls.ts';

export default defineSymptom({
  title: 'A job does not end',
  says: 'The pod of a job stays, though its work has ended or should have.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: ['job-row-not-ready', 'job-past-deadline', 'job-told-as-endless'],
        },
      },
    },
  ],
  refines: START_OF_A_POD,
  causes: ['job-sidecar-keeps-running', 'app-slow', 'app-started-before-sidecar'],
});
