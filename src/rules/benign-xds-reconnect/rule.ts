import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The stream to istiod was renewed',
  says: 'The proxy’s connection to istiod was closed and opened again, as every half hour.',
  kind: 'normal',
  area: 'startup',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: { record: { phrase: 'ads-stream-ended' } },
        because:
          'istiod says so of a stream that a proxy ended in an orderly way; what is a failure, it calls an error.',
      },
      {
        when: { record: { phrase: 'log-grpc-config-stream-to-closed', grpcStatus: { oneOf: [0, 13] } } },
        because:
          'Status 13 (or 0) is what a stream gets that istiod closes by plan; no reason for a failure stands behind it.',
      },
      {
        when: {
          any: [
            { record: { phrase: { every: ['log-grpc-config-stream-to-closed', 'grpc-go-transport-closing'] } } },
            { record: { phrase: { every: ['log-grpc-config-stream-to-closed', 'grpc-go-goaway-closing'] } } },
            { record: { phrase: { every: ['log-grpc-config-stream-to-closed', 'grpc-go-reading-eof'] } } },
          ],
        },
        because:
          'The stream ended because its connection was closed in an orderly way: by its age, or because that istiod went.',
      },
    ],
  },
  supersedes: ['upstream-goaway-on-drain', 'upstream-reset-before-response', 'istiod-unreachable'],
  asks: {},
  lookalikes: ['istiod-unreachable'],
  applies: {},
  fixes: [
    {
      do: 'Nothing has to be done while the next line says that it is connected again. If it comes every few seconds, look at istiod.',
      snippet: 'kubectl logs -n <namespace> <pod> -c istio-proxy | grep -c "gRPC config stream"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Two or three an hour.',
    },
  ],
  sources: [
    {
      title: 'Istio wiki: troubleshooting Istio',
      url: 'https://github.com/istio/istio/wiki/Troubleshooting-Istio',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pkg/istio-agent/xds_proxy.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pkg/istio-agent/xds_proxy.go',
      read: '2026-11-23',
    },
  ],
});
