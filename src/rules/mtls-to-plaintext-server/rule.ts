import { defineRule } from '../define.ts';

export default defineRule({
  title: 'mTLS is sent to a server without a sidecar',
  says: 'The caller’s proxy speaks TLS to {service}, and the other end answers in plain text: it has no proxy that would end mTLS.',
  area: 'mtls',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { phrase: 'IST0115' } },
        because: 'The analyzer compared both: a DestinationRule demands mTLS towards a workload that has no sidecar.',
      },
    ],
    suggests: [
      {
        when: {
          record: { tlsReason: 'WRONG_VERSION_NUMBER', direction: 'outbound' },
          unless: { destination: 'public' },
        },
        because:
          'What came back to the TLS hello was no TLS. A caller’s sidecar speaks TLS to a service of the cluster when it takes it for a member of the mesh.',
      },
      {
        when: {
          record: {
            resetReason: 'remote connection failure',
            transportFailure: { empty: true },
            destination: 'cluster',
          },
          unless: { errno: { min: 1 } },
        },
        because:
          'The connection was opened (a refusal would give its reason) and the other end closed it in the handshake, as a server without TLS does with a hello.',
      },
    ],
    fits: [
      {
        when: {
          record: { resetReason: 'remote connection failure' },
          unless: { transportFailure: { matches: '.' }, destination: 'public' },
        },
        because:
          'The reply does not say why the connection failed (from Envoy 1.38 it leaves that out); TLS that was answered in plain text is one reason. A refusal would read the same.',
      },
      {
        when: { record: { failure: 'tls-answered-in-plaintext' }, unless: { destination: 'public' } },
        because:
          'Something that speaks TLS reached something that does not; a missing sidecar is one way to get there.',
      },
    ],
  },
  asks: {
    'sidecar-of-destination': {
      none: 'proves',
      some: 'suggests',
      all: 'rulesOut',
      outside: 'against',
    },
  },
  lookalikes: ['app-not-listening', 'tls-origination-wrong-port'],
  applies: {},
  fixes: [
    {
      do: 'Give the destination a sidecar: label its namespace and restart it.',
      snippet:
        'kubectl label namespace {namespace} istio-injection=enabled\nkubectl rollout restart -n {namespace} deployment/<name>',
      risk: 'Every pod that restarts in this namespace gets a sidecar from now on.',
      undo: 'kubectl label namespace {namespace} istio-injection-\nkubectl rollout restart -n {namespace} deployment/<name>',
      verify: 'istioctl proxy-status lists the pods, and the access log shows 200.',
    },
    {
      do: 'Or tell callers to speak plain text to it: a DestinationRule with TLS mode DISABLE.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: DestinationRule\nmetadata:\n  name: {serviceName}-plaintext\n  namespace: {namespace}\nspec:\n  host: {service}\n  trafficPolicy:\n    tls:\n      mode: DISABLE',
      risk: 'Traffic to this service is no longer encrypted and carries no identity: its AuthorizationPolicies by principal stop matching.',
      undo: 'kubectl delete destinationrule -n {namespace} {serviceName}-plaintext',
      verify: 'The caller’s access log shows no UF for this service.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: traffic management problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/network-issues/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: understanding TLS configuration',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/tls-configuration/',
      read: '2026-11-23',
    },
  ],
});
