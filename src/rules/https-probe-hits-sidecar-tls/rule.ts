import { defineRule } from '../define.ts';

export default defineRule({
  title: 'An HTTPS probe meets the TLS of the sidecar',
  says: 'Kubelet probes {service} by HTTPS and meets the sidecar’s own TLS, which wants a certificate of the mesh.',
  area: 'mtls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'output-certificate-of-mesh',
            failure: 'certificate-required',
            userAgent: { starts: 'kube-probe' },
          },
        },
        because:
          'Kubelet’s probe was answered by a certificate of the mesh, and was asked for one: it spoke TLS with the sidecar.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: { oneOf: ['k8s-probe-failed', 'k8s-probe-errored'] },
            failure: {
              oneOf: ['certificate-required', 'certificate-rejected', 'tls-handshake', 'certificate-untrusted'],
            },
          },
        },
        because: 'Kubelet’s probe failed in TLS: behind a sidecar it is the sidecar’s.',
      },
      {
        when: {
          record: { phrase: { every: ['output-certificate-of-mesh', 'output-server-asks-for-certificate'] } },
          unless: { status: { matches: '.' } },
        },
        because:
          'The server showed a certificate of the mesh, asked for one, and gave no reply: that is a sidecar, and the caller none of the mesh.',
      },
      {
        when: { record: { tlsReason: 'PEER_DID_NOT_RETURN_A_CERTIFICATE', caller: 'inside' } },
        because:
          'A caller from inside began TLS with this proxy and showed no certificate: kubelet’s HTTPS probe does that.',
      },
    ],
    fits: [
      {
        when: { record: { tlsReason: 'PEER_DID_NOT_RETURN_A_CERTIFICATE' } },
        because: 'A caller began TLS without a certificate; kubelet’s HTTPS probe does that.',
      },
    ],
  },
  asks: {
    'kind-of-probe': {
      https: 'proves',
      rewritten: 'rulesOut',
      'http, not rewritten': 'rulesOut',
    },
  },
  lookalikes: ['probe-not-rewritten-strict-mtls', 'client-certificate-required'],
  applies: {},
  fixes: [
    {
      do: 'Let the injector rewrite the probe: the agent then asks the application by HTTPS itself.',
      snippet:
        'kubectl patch deployment -n {namespace} <name> -p \'{"spec":{"template":{"metadata":{"annotations":{"sidecar.istio.io/rewriteAppHTTPProbers":"true"}}}}}\'',
      risk: 'The pods restart.',
      undo: 'kubectl rollout undo -n {namespace} deployment/<name>',
      verify: 'The probe stands at port 15020, and the pod turns Ready.',
    },
    {
      do: 'Or keep the probe’s port out of the sidecar.',
      snippet: 'metadata:\n  annotations:\n    traffic.sidecar.istio.io/excludeInboundPorts: "<probe-port>"',
      risk: 'That port is then outside the mesh: no mTLS, no policy.',
      undo: 'Take the annotation away and restart.',
      verify: 'The probe succeeds.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: health checking of services',
      url: 'https://istio.io/latest/docs/ops/configuration/mesh/app-health-check/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: resource annotations',
      url: 'https://istio.io/latest/docs/reference/config/annotations/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: PeerAuthentication',
      url: 'https://istio.io/latest/docs/reference/config/security/peer_authentication/',
      read: '2026-11-23',
    },
  ],
});
