import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'What did the application of {service} log at that moment?',
  about: 'service',
  run: [
    { command: 'kubectl logs -n {namespace} {pod} --since=15m --timestamps', changes: false, needs: ['kubectl'] },
    { command: 'kubectl logs -n {namespace} {pod} --previous --tail=50', changes: false, needs: ['kubectl'] },
  ],
  answers: {
    error: { says: 'An exception or error for this very request.' },
    died: { says: 'It ends in the middle: a crash, a fatal error, a kill, a new start.' },
    slow: { says: 'The request came, and its answer took longer than the caller waited.' },
    complete: { says: 'The request was answered in full, without an error.' },
    nothing: { says: 'It never saw the request.' },
  },
});
