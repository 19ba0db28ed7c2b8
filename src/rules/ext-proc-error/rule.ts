import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The external processor failed',
  says: 'The external processor (ext_proc) of {service} was not reachable, too slow, or answered wrongly, and the proxy ended the request.',
  area: 'config',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: { component: 'ext_proc', failure: { oneOf: ['upstream-error', 'refused', 'connect-timeout'] } },
        },
        because: 'The ext_proc filter itself says that its stream to the processor failed, and how.',
      },
      {
        when: { record: { codeDetails: { starts: 'ext_proc_error' } } },
        because:
          'Only Envoy’s ext_proc filter writes this: the stream to the processor failed, or it did not answer in time.',
      },
      {
        when: { record: { codeDetails: 'spurious_message' } },
        because: 'Only Envoy’s ext_proc filter writes this: the processor sent a message that it was not to send then.',
      },
    ],
    suggests: [
      {
        when: { record: { status: 504, ownReply: 'empty' } },
        because:
          'The proxy itself answered 504 without a word and without a flag. Its own timers say what ran out; a filter that waited for its processor says nothing.',
      },
    ],
  },
  supersedes: [
    'app-not-listening',
    'connect-timeout',
    'wrong-target-port',
    'app-bound-to-loopback',
    'mtls-to-plaintext-server',
    'no-endpoints',
    'upstream-request-timeout',
    'app-slow',
  ],
  leadsTo: ['app-not-listening', 'connect-timeout'],
  lookalikes: ['ext-authz-service-unavailable', 'upstream-request-timeout'],
  applies: {},
  fixes: [
    {
      do: 'Bring the processor back, or give it more time.',
      snippet: 'kubectl get pods -n <processor-namespace>\nkubectl get envoyfilter -A -o yaml | grep -A14 ext_proc',
      risk: 'None for reading; a longer `message_timeout` lets slow requests wait longer.',
      undo: 'Apply the EnvoyFilter from before.',
      verify: 'Lines without `ext_proc_error` appear.',
    },
    {
      do: 'If the request may pass without it, allow that.',
      snippet: 'failure_mode_allow: true',
      risk: 'What the processor checks or changes is skipped while it is away.',
      undo: 'Set `failure_mode_allow: false` again.',
      verify: 'With the processor stopped, requests answer 200.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
  ],
});
