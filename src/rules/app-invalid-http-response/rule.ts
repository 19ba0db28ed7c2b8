import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The application answers with something that is not valid HTTP',
  says: 'What {service} answered breaks the rules of HTTP, and the proxy refused to pass it on.',
  area: 'application',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            component: 'client',
            parserError: {
              matches:
                'HPE_INVALID_CHUNK_SIZE|HPE_INVALID_HEADER_TOKEN|INVALID_HEADER_NAME_CHARACTER|FAILED_CONVERTING_STATUS_CODE|header value contains invalid chars|not allowed in 1xx or 204|extraneous data after response complete',
            },
          },
        },
        because: 'The parser of replies names the very fault: the message that came from the upstream is not valid.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            component: 'client',
            parserError: { matches: 'HPE_INVALID_CONSTANT|HPE_INVALID_VERSION' },
          },
        },
        because: 'What came back does not begin like an HTTP/1 reply at all.',
      },
    ],
    fits: [
      {
        when: {
          record: { codeDetails: 'upstream_reset_before_response_started', resetReason: 'protocol error' },
          unless: { component: { matches: '.' } },
        },
        because: 'Envoy could not read the reply as HTTP; which rule it breaks, only the debug log says.',
      },
      {
        when: { record: { flag: 'UPE' } },
        because: 'Envoy could not read the reply as HTTP; which rule it breaks, only the debug log says.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'go-http-malformed-response',
                'go-http-malformed-status-code',
                'java-invalid-http-response',
                'java-hc-invalid-response',
                'java-okhttp-status-line',
                'node-hpe-constant',
                'python-conn-aborted-bad-status',
                'python-httpx-illegal-status',
                'dotnet-invalid',
                'dotnet-status-line',
                'chrome-invalid-http-response',
                'chrome-invalid-response',
                'nginx-invalid-header',
                'ruby-wrong-status',
                'curl-1-http09',
              ],
            },
          },
        },
        because: 'The client could not read what came back as HTTP.',
      },
    ],
  },
  asks: {
    'raw-reply': {
      'not http': 'proves',
      valid: 'rulesOut',
      'encoding twice': 'rulesOut',
      'length wrong': 'rulesOut',
      'too large': 'rulesOut',
      cut: 'against',
    },
  },
  lookalikes: ['upstream-reset-before-response'],
  applies: {},
  fixes: [
    {
      do: 'Look at the reply byte by byte, past the proxies.',
      snippet:
        'kubectl exec -n {namespace} {pod} -c istio-proxy -- curl -sv --raw --http0.9 http://127.0.0.1:{port}{path} | head -c 400 | xxd | head',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The first bytes are `HTTP/1.1 `, and no header holds a control character.',
    },
    {
      do: 'Let the proxy name the rule that is broken: level debug for its HTTP client, for one call.',
      snippet: 'istioctl proxy-config log {pod} -n {namespace} --level client:debug,http:debug',
      risk: 'Much output; put it back afterwards.',
      undo: 'istioctl proxy-config log {pod} -n {namespace} --level client:warning,http:warning',
      verify: 'A line `Error dispatching received data: http/1.1 protocol error: …` names the fault.',
    },
    {
      do: 'If the port does not speak HTTP at all: say so in the name or `appProtocol` of the service port.',
      snippet: 'ports:\n  - name: tcp-metrics\n    port: {port}',
      risk: 'Routing, metrics and policies by HTTP end for this port.',
      undo: 'Name it http again.',
      verify: 'The line is a TCP line without a failure.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/http/http1/codec_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/http1/codec_impl.cc',
      read: '2026-11-23',
    },
    {
      title: 'RFC 9112: HTTP/1.1, message body length',
      url: 'https://www.rfc-editor.org/rfc/rfc9112.html',
      read: '2026-11-23',
    },
  ],
});
