import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The reply broke off in the middle',
  says: 'The reply of {service} began and was not finished: the caller got a part of it.',
  per: 'service',
  seen: [
    { record: { codeDetails: 'upstream_reset_after_response_started' } },
    {
      record: { status: { min: 200, max: 299 }, flag: { oneOf: ['UPE', 'UR', 'UC', 'LR', 'UT', 'SI'] } },
      unless: { grpc: 'yes' },
    },
    {
      record: {
        phrase: {
          oneOf: [
            'curl-18-partial-cl',
            'curl-18-partial-chunk',
            'curl-18-h2-end',
            'libcurl-strerror-18',
            'go-unexpected-eof',
            'go-http-client-timeout-body',
            'nginx-premature-body',
            'chrome-incomplete-chunked-encoding',
            'chrome-content-length-mismatch',
            'gclb-partial',
            'java-premature-eof',
            'java-hc-fixed-length',
            'java-hc-premature-cl',
            'java-okhttp-eos-body',
            'java-reactor-premature-during',
            'node-aborted',
            'node-und-terminated',
            'python-conn-broken-incomplete',
            'python-httpx-incomplete',
            'python-aiohttp-payload',
            'dotnet-premature-bytes',
            'grpc-go-no-trailers',
          ],
        },
      },
    },
  ],
  refines: [
    'connection-closed',
    'upstream-protocol-error',
    'stream-reset',
    'local-reset',
    'request-timed-out',
    'upstream-error',
  ],
  causes: [
    'upstream-reset-mid-response',
    'app-closes-without-reply',
    'app-invalid-http-response',
    'stream-idle-timeout',
    'upstream-request-timeout',
    'endpoint-terminated',
    'long-lived-connection-cut-by-drain',
    'content-length-mismatch',
    'app-died-mesh-blamed',
    'delayed-close-truncates-response',
  ],
});
