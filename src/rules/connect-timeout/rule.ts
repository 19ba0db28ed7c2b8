import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The endpoint does not answer the connect',
  says: 'The endpoint of {service}[, {upstreamHost},] did not answer the connect: it is gone, too busy to accept, or its packets are lost on the way.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { resetReason: 'connection timeout' }, unless: { special: 'PassthroughCluster' } },
        because: 'Envoy ran into `connectTimeout`: not a refusal came back, but nothing at all.',
      },
      {
        when: { record: { errno: 110 } },
        because: 'The kernel itself gave up the connect: no packet came back.',
      },
      {
        when: {
          record: { tcp: 'yes', flag: 'UF', transportFailure: { empty: true } },
          unless: { special: 'PassthroughCluster' },
        },
        because: 'A TCP connection failed without any reason: a refusal or a TLS error would have one.',
      },
    ],
    fits: [
      {
        when: { record: { failure: 'connect-timeout' } },
        because: 'The connect was never answered: a host that is gone or too busy looks like this.',
      },
      {
        when: { record: { resetReason: 'local reset' } },
        because: 'Envoy 1.17 (Istio 1.9) writes a connect that ran into `connectTimeout` as its own reset.',
      },
    ],
  },
  asks: {
    'call-pod-directly': { hangs: 'suggests', connects: 'against', refused: 'rulesOut', unreachable: 'rulesOut' },
    'network-policies': { blocks: 'rulesOut', none: 'suggests' },
    'pods-of-service': { replaced: 'suggests', steady: 'against' },
  },
  lookalikes: ['network-policy-blocked', 'app-not-listening'],
  applies: {},
  fixes: [
    {
      do: 'See whether the address still belongs to a running pod, and whether its node is well.',
      snippet: 'kubectl get pods -A -o wide --field-selector=status.podIP=<address-of-the-endpoint>\nkubectl get nodes',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The address belongs to a running pod on a node that is Ready.',
    },
    {
      do: 'Let outlier detection take hosts out that do not answer, so that calls go to the others.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata:\n  name: {serviceName}\n  namespace: {namespace}\nspec:\n  host: {service}\n  trafficPolicy:\n    connectionPool:\n      tcp:\n        connectTimeout: 2s\n    outlierDetection:\n      consecutiveLocalOriginFailures: 3\n      splitExternalLocalOriginErrors: true',
      risk: 'A second DestinationRule for the same host is not merged with the first: add it to the one that exists.',
      undo: 'kubectl delete destinationrule -n {namespace} {serviceName}',
      verify: 'The next failure ejects the host, and retries succeed.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.17, source/common/router/upstream_request.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.17.0/source/common/router/upstream_request.cc',
      read: '2026-11-24',
    },
    {
      title: 'Envoy 1.37, source/common/conn_pool/conn_pool_base.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/conn_pool/conn_pool_base.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
  ],
});
