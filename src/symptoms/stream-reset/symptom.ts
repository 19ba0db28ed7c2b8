import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The destination reset the stream',
  says: '{service} reset the HTTP/2 stream.',
  per: 'service',
  seen: [
    { record: { flag: 'UR' } },
    { record: { resetReason: { oneOf: ['remote reset', 'remote refused stream reset'] } } },
    { record: { failure: 'http2' } },
  ],
  refines: 'upstream-error',
  causes: [
    'upstream-stream-reset',
    'upstream-refused-stream',
    'upstream-goaway-on-drain',
    'upstream-reset-mid-response',
    'long-lived-connection-cut-by-drain',
    'max-connection-duration',
    'listener-drain-on-config-push',
    'protocol-mismatch-h1-h2',
    'header-too-large',
    'too-many-headers',
    'downstream-protocol-error',
    'websocket-over-h2-not-enabled',
  ],
});
