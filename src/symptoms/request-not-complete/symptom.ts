import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The request did not arrive in time',
  says: 'The proxy waited for the rest of the request and gave up: the caller was too slow to send it.',
  per: 'service',
  seen: [
    {
      record: {
        codeDetails: { oneOf: ['request_header_timeout', 'request_overall_timeout', 'downstream_header_timeout'] },
      },
    },
    { record: { flag: 'SI', status: 408 } },
    { record: { status: 408 }, unless: { codeDetails: 'via_upstream', upstreamTime: { min: 0 } } },
    { record: { phrase: { oneOf: ['body-request-header-timeout', 'body-request-timeout'] } } },
  ],
  refines: ['idle-timeout', 'gateway-timeout'],
  causes: ['slow-client-request', 'downstream-request-timeout', 'request-headers-timeout'],
});
