import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The application is slow',
  says: 'The application behind {service} takes longer than those who call it will wait.',
  area: 'application',
  per: 'service',
  signs: {
    fits: [
      {
        when: {
          any: [
            { record: { flag: 'UT' } },
            {
              record: { failure: { oneOf: ['request-timeout', 'timeout'] } },
              unless: { phrase: { matches: 'dns|body-stream-timeout' } },
            },
          ],
        },
        because: 'The answer did not come in time. The other half of a timeout is the time that the application takes.',
      },
      {
        when: {
          record: { codeDetails: 'via_upstream', upstreamTime: { min: 2000 } },
        },
        because: 'Nearly all of the duration is the time that the application took to answer.',
      },
    ],
  },
  leadsTo: ['upstream-request-timeout', 'stream-idle-timeout'],
  asks: {
    'app-log': { slow: 'proves', complete: 'against', died: 'rulesOut', nothing: 'rulesOut' },
    'log-of-destination-proxy': { 'caller left': 'suggests' },
  },
  lookalikes: ['connect-timeout'],
  applies: {},
  fixes: [
    {
      do: 'See where the time goes: the column of the upstream service time on the inbound line, then a trace or the application’s own timing.',
      snippet: 'kubectl logs -n {namespace} {pod} -c istio-proxy --since=15m',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know which call inside takes the time.',
    },
    {
      do: 'See whether it gets CPU at all: a throttled container is slow in everything.',
      snippet:
        'kubectl top pod -n {namespace} --containers\nkubectl get pod -n {namespace} {pod} -o jsonpath="{.spec.containers[*].resources}"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'CPU is below the limit.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: access log, response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
  ],
});
