import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The reader of an event stream left',
  says: 'The reader of an event stream of {service} closed it: 200 with DC, or DR over HTTP/2, is how such a stream ends.',
  kind: 'normal',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: { endless: 'yes', status: 200, flag: { oneOf: ['DC', 'DR'] } },
          unless: { codeDetails: 'downstream_local_disconnect', roundDuration: { matches: '.' } },
        },
        because:
          'The reply had begun (200), what was asked for is named like a stream without an end, and its reader ended it, after no time that is anybody’s timer.',
      },
    ],
  },
  supersedes: ['downstream-client-disconnect'],
  lookalikes: ['downstream-client-disconnect', 'websocket-closed'],
  applies: {},
  fixes: [
    {
      do: 'If users miss events: look at the durations, not at the flag.',
      snippet: "kubectl logs -n {namespace} <pod> -c istio-proxy | grep -E ' 200 (DC|DR) ' | tail -50",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Durations that gather at one value are somebody’s timeout; scattered ones are readers who leave.',
    },
  ],
  sources: [
    {
      title: 'HTML Standard: server-sent events',
      url: 'https://html.spec.whatwg.org/multipage/server-sent-events.html',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: response flags of the access log',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/http/conn_manager_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/conn_manager_impl.cc',
      read: '2026-11-23',
    },
  ],
});
