import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'Bad gateway (502)',
  says: 'The request was answered with 502: a proxy got no usable reply.',
  per: 'service',
  seen: [{ record: { status: 502 } }, { record: { failure: 'bad-gateway' } }],
  causes: [
    'app-answered-error-itself',
    'registry-only-egress-blocked',
    'app-invalid-http-response',
    'duplicate-transfer-encoding',
    'upstream-reset-mid-response',
    'keepalive-idle-timeout-race',
    'no-endpoints',
    'lb-idle-timeout-shorter',
  ],
});
