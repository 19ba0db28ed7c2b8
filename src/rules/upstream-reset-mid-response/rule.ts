import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The reply was cut off in the middle',
  says: '{service} began to answer and ended the connection before the reply was complete.',
  area: 'connection',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: { codeDetails: 'upstream_reset_after_response_started', resetReason: 'remote reset' },
          unless: { status: 415, component: { matches: '.' } },
        },
        because: 'The reply had begun, and the upstream reset its stream: it was broken off from there.',
      },
    ],
    suggests: [
      {
        when: {
          record: { codeDetails: 'upstream_reset_after_response_started' },
          unless: { resetReason: 'HTTP/1 premature upstream half close' },
        },
        because: 'The reply had begun (its headers were sent on), and then the upstream ended it.',
      },
      {
        when: { record: { parserError: { contains: 'HPE_INVALID_EOF_STATE' }, component: 'client' } },
        because: 'The connection ended in the middle of a message: the parser met the end where more had to come.',
      },
    ],
    fits: [
      {
        when: { record: { flag: 'UPE' } },
        because: 'An HTTP/1 upstream that closes in the middle of its headers reads as a protocol error.',
      },
      {
        when: {
          record: { status: { min: 200, max: 299 }, flag: { oneOf: ['UPE', 'UR', 'UC'] } },
          unless: { grpc: 'yes' },
        },
        because: 'Status 200 and a flag of a failure: the reply was broken off after its headers.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'curl-18-partial-cl',
                'curl-18-partial-chunk',
                'curl-18-h2-end',
                'chrome-incomplete-chunked-encoding',
                'chrome-content-length-mismatch',
                'go-unexpected-eof',
                'nginx-premature-body',
                'python-conn-broken-incomplete',
                'python-httpx-incomplete',
                'python-aiohttp-payload',
                'dotnet-premature-bytes',
                'java-premature-eof',
                'java-hc-premature-cl',
                'java-okhttp-eos-body',
                'java-reactor-premature-during',
                'node-aborted',
              ],
            },
          },
        },
        because: 'The caller got a part of the reply, and the connection ended.',
      },
    ],
  },
  asks: {
    'app-log': { died: 'suggests', error: 'suggests', complete: 'rulesOut' },
    'raw-reply': {
      cut: 'suggests',
      valid: 'against',
      'length wrong': 'rulesOut',
      'encoding twice': 'rulesOut',
      'too large': 'rulesOut',
      'not http': 'rulesOut',
    },
  },
  lookalikes: ['app-header-too-large'],
  applies: {},
  fixes: [
    {
      do: 'Look for what ended the worker at that second: a crash, memory, a write timeout, a rollout.',
      snippet:
        'kubectl logs -n {namespace} {pod} --since=15m --timestamps\nkubectl describe pod -n {namespace} {pod} | grep -A7 "Last State"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The download is complete: its length is that of `Content-Length`.',
    },
    {
      do: 'During rollouts: let the pod finish its replies before it stops.',
      snippet:
        'spec:\n  terminationGracePeriodSeconds: 120\n  containers:\n    - name: app\n      lifecycle:\n        preStop: { exec: { command: ["sleep", "10"] } }',
      risk: 'Rollouts take longer.',
      undo: 'kubectl rollout undo deployment/<name>',
      verify: 'A rollout under load cuts no reply.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/router/router.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/router/router.cc',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/http/http1/codec_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/http1/codec_impl.cc',
      read: '2026-11-23',
    },
  ],
});
