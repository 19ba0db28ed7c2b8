import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy does not reach istiod',
  says: 'The agent of this pod gets no connection to istiod, so the proxy stays without configuration or on its old one.',
  area: 'startup',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-grpc-config-stream-to-closed',
                'log-grpc-config-stream-to-closed-since-s-ago',
                'log-grpc-config-stream-to-closed-previously-since-s-ago',
                'log-failed-to-connect-to-upstream',
                'xds-no-new-stream',
              ],
            },
          },
          unless: {
            grpcStatus: { oneOf: [2, 3, 7, 8, 13, 16] },
            phrase: {
              oneOf: [
                'log-create-certificate',
                'log-failed-to-sign-csr',
                'log-failed-to-sign',
                'log-failed-to-warm-certificate',
                'log-failed-to-generate-workload-certificate',
                'agent-certificate-old',
                'grpc-go-transport-closing',
                'grpc-go-goaway-closing',
                'grpc-go-reading-eof',
              ],
            },
          },
        },
        because: 'The stream of configurations ended, and what stands behind it is a failure to connect.',
      },
      {
        when: {
          record: {
            address: { matches: ':1501[02]$' },
            failure: { oneOf: ['refused', 'timeout', 'connect-timeout', 'reset', 'unreachable'] },
          },
        },
        because: 'Ports 15010 and 15012 are istiod’s: the agent does not reach it.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-config-not-received-from-xds-server-is-istiod-running',
                'log-config-not-received-from-pilot-is-pilot-running',
                'log-config-not-fully-received-from-xds-server',
                'agent-updates-none',
              ],
            },
          },
        },
        because: 'The agent has got nothing from istiod; whether it reaches it, this line does not say.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-grpc-config-stream-to-closed',
                'log-grpc-config-stream-to-closed-since-s-ago',
                'log-grpc-config-stream-to-closed-previously-since-s-ago',
                'log-failed-to-connect-to-upstream',
                'xds-no-new-stream',
              ],
            },
            grpcStatus: 2,
          },
        },
        because: 'istiod or something before it ended the stream with an error of its own.',
      },
    ],
  },
  asks: {
    'istiod-answers': { 'no pod': 'proves', 'no address': 'suggests', 'no answer': 'proves', answers: 'rulesOut' },
  },
  lookalikes: ['proxy-not-ready-no-config', 'benign-xds-reconnect', 'ca-unreachable'],
  applies: {},
  fixes: [
    {
      do: 'See whether istiod runs and is ready, in the revision that this pod asks for.',
      snippet:
        "kubectl get pods,endpoints -n istio-system -l app=istiod\nkubectl get pod -n <namespace> <pod> -o jsonpath='{.metadata.labels.istio\\.io/rev}'",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'istiod is Running and Ready, and its Service has endpoints.',
    },
    {
      do: 'If it runs: let the pod reach its port 15012 (15010 without TLS) and the DNS.',
      snippet:
        'kubectl get networkpolicy -n <namespace>\nkubectl exec -n <namespace> <pod> -c istio-proxy -- curl -sS -m 5 istiod.istio-system.svc:15014/version',
      risk: 'A wider NetworkPolicy lets more through: name istiod and its ports only.',
      undo: 'kubectl apply the former policy.',
      verify: 'The command prints a version, and the proxy becomes ready by itself.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/extensions/config_subscription/grpc/grpc_stream.h',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/extensions/config_subscription/grpc/grpc_stream.h',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.29, pkg/istio-agent/xds_proxy.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pkg/istio-agent/xds_proxy.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: ports used by Istio',
      url: 'https://istio.io/latest/docs/ops/deployment/application-requirements/',
      read: '2026-11-23',
    },
  ],
});
