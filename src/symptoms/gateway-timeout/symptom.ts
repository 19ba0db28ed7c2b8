import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'Somebody waited too long',
  says: 'Somebody gave up waiting for {service}.',
  per: 'service',
  seen: [
    { record: { failure: 'timeout' } },
    { record: { status: 504 } },
    { record: { status: 408 }, unless: { codeDetails: 'via_upstream' } },
  ],
  causes: [
    'upstream-request-timeout',
    'app-slow',
    'connect-timeout',
    'app-answered-error-itself',
    'stream-idle-timeout',
    'grpc-deadline-exceeded',
    'network-policy-blocked',
    'lb-idle-timeout-shorter',
    'tcp-half-open',
    'per-try-timeout',
    'fault-injection-left-on',
    'ext-proc-error',
    'tls-handshake-timeout',
    'ztunnel-unknown-source',
  ],
});
