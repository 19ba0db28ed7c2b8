import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A maximum duration was reached',
  says: 'The request or connection lasted longer than it may.',
  per: 'service',
  seen: [
    { record: { flag: { oneOf: ['DT', 'UMSDR'] } } },
    { record: { codeDetails: { oneOf: ['max_duration_timeout', 'duration_timeout'] } } },
    { record: { phrase: 'body-upstream-max-stream-duration-reached' } },
    { record: { phrase: 'body-downstream-duration-timeout' } },
    { record: { phrase: 'downstream_local_disconnect-max_connection_duration_reached' } },
  ],
  refines: 'gateway-timeout',
  causes: ['max-connection-duration', 'max-stream-duration'],
});
