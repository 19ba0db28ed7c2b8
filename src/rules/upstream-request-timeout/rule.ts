import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The route’s timeout was over before the answer came',
  says: '{service} did not answer within the timeout that the route allows: the limit is too short, or the application too slow.',
  area: 'timeout',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: { flag: 'UT' },
          unless: {
            codeDetails: { oneOf: ['upstream_per_try_timeout', 'upstream_per_try_idle_timeout'] },
            flag: { oneOf: ['DI', 'URX'] },
            grpc: 'yes',
          },
        },
        because: 'UT is set when the timer of the route runs out: the connection stood, and the answer was not there.',
      },
      {
        when: { record: { phrase: 'router-log-timeout' }, unless: { connection: 'C0' } },
        because:
          'The router notes that its timer ran out over this stream; it is a caller’s, and no call of the proxy’s own.',
      },
      {
        when: { record: { carriedReply: 'timeout' }, unless: { direction: 'inbound' } },
        because:
          'The 504 came from the other side and is exactly as long as Envoy’s “upstream request timeout”: the next proxy’s route has a timeout.',
      },
    ],
    fits: [
      {
        when: { record: { failure: 'request-timeout' } },
        because: 'Somebody’s timer ran out over a request that was under way.',
      },
      { when: { record: { status: 504 } }, because: 'A gateway gave up waiting.' },
      {
        when: { record: { flag: 'DC', direction: 'inbound' } },
        because: 'The caller’s side hung up, as a proxy does whose route timeout is over.',
      },
      { when: { record: { flag: 'UT' } }, because: 'UT is set when the route’s or the caller’s timer runs out.' },
    ],
  },
  asks: {
    'route-timeout': { route: 'proves', none: 'rulesOut', caller: 'suggests' },
    'app-log': { slow: 'suggests', died: 'rulesOut', nothing: 'against' },
    'log-of-destination-proxy': { 'caller left': 'suggests', answered: 'against' },
  },
  lookalikes: ['per-try-timeout', 'connect-timeout', 'stream-idle-timeout'],
  applies: {},
  fixes: [
    {
      do: 'Find the timeout, and set it above what an honest request needs; the caller’s own timeout has to be longer still.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: VirtualService\nmetadata:\n  name: {serviceName}\n  namespace: {namespace}\nspec:\n  hosts: [{service}]\n  http:\n    - timeout: 30s\n      route:\n        - destination: { host: {service} }',
      risk: 'Slow requests hold connections and memory longer. A second VirtualService for the same host is not merged: change the one that exists.',
      undo: 'Set the old timeout again.',
      verify: 'The log shows 200 with durations below the new timeout.',
    },
    {
      do: 'Or make the answer quick: see what takes the time on the inbound line of the destination.',
      snippet: 'kubectl logs -n {namespace} {pod} -c istio-proxy --since=15m',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The upstream service time is below the timeout.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: how do I configure timeouts?',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/faq/configuration/timeouts',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: request timeouts task',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/request-timeouts/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: access log, response flags',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
      read: '2026-11-23',
    },
  ],
});
