import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The caller went away',
  says: 'The caller closed the connection before the reply was complete.',
  per: 'service',
  seen: [
    { record: { flag: { oneOf: ['DC', 'DR'] } } },
    { record: { failure: 'cancelled' } },
    { seen: { record: { phrase: 'stream-log-caller-gone' } }, without: { record: { status: 101 } }, per: 'connection' },
    { record: { status: 499 } },
  ],
  causes: [
    'downstream-client-disconnect',
    'app-slow',
    'lb-idle-timeout-shorter',
    'upstream-request-timeout',
    'header-too-large',
    'too-many-headers',
  ],
});
