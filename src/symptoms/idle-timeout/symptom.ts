import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The stream was idle for too long',
  says: 'Nothing moved on the stream for too long, and the proxy ended it.',
  per: 'service',
  seen: [
    { record: { flag: 'SI' } },
    { record: { codeDetails: 'stream_idle_timeout' } },
    { record: { phrase: 'body-stream-timeout' } },
  ],
  refines: 'gateway-timeout',
  causes: ['stream-idle-timeout', 'slow-client-request', 'app-slow'],
});
