import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The deadline of the gRPC caller passed',
  says: 'The deadline that the caller gave for its gRPC call to {service} passed before the answer came.',
  area: 'timeout',
  per: 'service',
  signs: {
    suggests: [
      {
        // A client that holds the proxy's words did not end the call itself, by its deadline: a timer of the proxy was sooner.
        when: { record: { flag: 'UT', grpc: 'yes' }, unless: { phrase: 'body-upstream-request-timeout' } },
        because: 'A gRPC call ended by a timer: its deadline travels in `grpc-timeout`, and the proxy keeps it.',
      },
      {
        // kubelet asks its runtime by gRPC too: no call of an application's.
        when: { record: { grpcStatus: 4 }, unless: { phrase: 'k8s-sandbox-failed' } },
        because: 'Status 4 is DEADLINE_EXCEEDED.',
      },
    ],
    fits: [
      {
        when: { record: { flag: 'UT', grpc: 'yes' } },
        because: 'The proxy counts the deadline too, and may be the first to end the call.',
      },
      {
        when: { record: { phrase: 'go-ctx-deadline' } },
        because: 'Go’s contexts carry deadlines; a gRPC call ends so.',
      },
    ],
  },
  asks: {
    'route-timeout': { caller: 'proves', none: 'suggests', route: 'rulesOut' },
    'app-log': { slow: 'suggests', nothing: 'against' },
  },
  lookalikes: ['per-try-timeout'],
  applies: {},
  fixes: [
    {
      do: 'Give the call the time that it needs, and pass the rest of a deadline on, not a new one at each hop.',
      snippet: 'ctx, cancel := context.WithTimeout(parent, 5*time.Second)\ndefer cancel()',
      risk: 'Callers wait longer.',
      undo: 'Set the old deadline again.',
      verify: 'The call returns OK, and the log shows 200 without UT.',
    },
    {
      do: 'See where the time goes: the inbound line of the destination has the duration there.',
      snippet: 'kubectl logs -n {namespace} {pod} -c istio-proxy --since=15m',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The method answers within the deadline.',
    },
  ],
  sources: [
    { title: 'gRPC docs: deadlines', url: 'https://grpc.io/docs/guides/deadlines/', read: '2026-11-23' },
    { title: 'gRPC docs: status codes', url: 'https://grpc.io/docs/guides/status-codes/', read: '2026-11-23' },
    {
      title: 'Envoy docs 1.37: how do I configure timeouts?',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/faq/configuration/timeouts',
      read: '2026-11-23',
    },
  ],
});
