import { defineSymptom } from '../../rules/define.ts';

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
  refines: [
    'not-ready',
    'configuration-refused',
    'permission-denied',
    'upstream-error',
    'connection-failed',
    'connection-refused',
    'connection-reset',
    'connection-closed',
    'connect-timed-out',
    'gateway-timeout',
    'request-timed-out',
    'service-unavailable',
    'bad-gateway',
    'unauthenticated',
    'access-denied',
    'dns-failed',
    'host-unreachable',
    'not-found',
  ],
  causes: ['job-sidecar-keeps-running', 'app-slow', 'app-started-before-sidecar'],
});
