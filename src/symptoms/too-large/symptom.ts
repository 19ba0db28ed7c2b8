import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'Something was too large',
  says: 'A header, body or message was over a limit.',
  per: 'service',
  seen: [{ record: { failure: 'too-large' } }, { record: { status: { oneOf: [413, 431] } } }],
  // ResourceExhausted is gRPC's status of both: of a message over the limit, and of a rate.
  refines: 'rate-limited',
  causes: [
    'header-too-large',
    'request-body-buffer-limit',
    'too-many-headers',
    'response-buffer-limit',
    'app-header-too-large',
    'oauth-or-cookie-too-large',
    'xds-message-too-large',
    'grpc-over-http1',
  ],
});
