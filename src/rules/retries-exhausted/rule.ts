import { defineRule } from '../define.ts';

export default defineRule({
  title: 'All retries failed',
  says: 'The proxy tried {service} as often as it may, and the last answer was again a failure: {status}.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { flag: 'URX', codeDetails: 'via_upstream', status: { min: 500 } } },
        because:
          'URX beside an answer of the application: each try was answered with an error that the route retries on, and the last was passed on.',
      },
      {
        when: {
          all: [
            { record: { phrase: 'performing-retry' } },
            { record: { status: { min: 500 }, upstreamTime: { min: 0 } } },
          ],
          per: 'connection',
          within: { seconds: 60 },
          inOrder: true,
        },
        because:
          'The router tried again, and the answer that it passed on in the end is still an error of the other side.',
      },
      {
        when: {
          record: { flag: 'URX', upstreamTime: { min: 0 }, status: { min: 500 } },
        },
        because:
          'URX beside an answer that came from behind the proxy: the tries were used up, and the last answer was passed on.',
      },
    ],
    fits: [
      {
        when: { record: { flag: 'URX' }, unless: { flag: { oneOf: ['UF', 'UC', 'UR', 'UT', 'UO', 'UPE', 'UH'] } } },
        because: 'The number of tries was used up; what failed each time, the details say.',
      },
    ],
  },
  asks: { 'app-log': { error: 'suggests' }, 'log-of-destination-proxy': { answered: 'suggests' } },
  lookalikes: ['app-answered-error-itself'],
  applies: {},
  fixes: [
    {
      do: 'Mend what fails: the retries only repeat it. The last flag or status says what.',
      snippet: 'kubectl logs -n <namespace-of-caller> <calling-pod> -c istio-proxy --since=15m | grep URX',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'URX disappears from the log.',
    },
    {
      do: 'Do not retry on answers that will not change: leave `5xx` out of the conditions, and keep to failures before the request.',
      snippet:
        'retries:\n  attempts: 2\n  perTryTimeout: 2s\n  retryOn: connect-failure,refused-stream,unavailable,cancelled',
      risk: 'Single errors of the application reach the caller.',
      undo: 'Set the old conditions again.',
      verify: 'The load on the service during its errors is a third of what it was.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: access log, response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: router filter, retry-on',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/router_filter',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: VirtualService',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
      read: '2026-11-23',
    },
  ],
});
