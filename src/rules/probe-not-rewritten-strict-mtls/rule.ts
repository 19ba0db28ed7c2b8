import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Kubelet’s probe meets STRICT mTLS',
  says: 'Kubelet probes a port of {service} in plain text, and the pod’s proxy takes only mTLS there: the probe was not rewritten.',
  area: 'mtls',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: { phrase: { oneOf: ['k8s-probe-get-reset', 'k8s-probe-get-eof'] } },
          // The proxy's own port is never behind TLS.
          unless: { phrase: 'probe-of-proxy' },
        },
        because:
          'Kubelet opened the connection and it was cut before a reply: a sidecar that demands TLS does that; an application that is down refuses instead.',
      },
      {
        when: {
          record: {
            phrase: { oneOf: ['k8s-probe-failed', 'k8s-probe-errored'] },
            failure: { oneOf: ['reset', 'closed-early'] },
          },
        },
        because:
          'Kubelet opened the connection and it was cut before a reply: a sidecar that demands TLS does that; an application that is down refuses instead.',
      },
      {
        when: { record: { failure: 'reset', userAgent: { starts: 'kube-probe' } } },
        because: 'Kubelet’s own request was reset without a reply.',
      },
    ],
    fits: [
      {
        when: {
          record: { codeDetails: 'filter_chain_not_found', sni: { empty: true }, caller: 'inside' },
          unless: { listenerPort: { oneOf: [443, 8443, 9443, 15443] } },
        },
        because: 'The port takes no plain text, and kubelet speaks nothing else.',
      },
    ],
    against: [
      {
        when: { record: { address: { ends: ':15020' } } },
        because: 'Port 15020 is the agent’s: this probe was rewritten.',
      },
    ],
  },
  asks: {
    'kind-of-probe': {
      'http, not rewritten': 'proves',
      rewritten: 'rulesOut',
      https: 'rulesOut',
    },
  },
  lookalikes: ['https-probe-hits-sidecar-tls'],
  applies: {},
  fixes: [
    {
      do: 'Let the injector rewrite the probes: it is the default; take away what switched it off.',
      snippet:
        'kubectl get pod -n {namespace} <pod> -o jsonpath="{.metadata.annotations}" | grep rewriteAppHTTPProbers\nkubectl patch deployment -n {namespace} <name> -p \'{"spec":{"template":{"metadata":{"annotations":{"sidecar.istio.io/rewriteAppHTTPProbers":"true"}}}}}\'',
      risk: 'The pods restart.',
      undo: 'kubectl rollout undo -n {namespace} deployment/<name>',
      verify: '`kubectl get pod -o yaml` shows the probe at port 15020, path /app-health/…; the pod turns Ready.',
    },
    {
      do: 'Or let the probe’s port take plain text.',
      snippet:
        'apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata:\n  name: probes\n  namespace: {namespace}\nspec:\n  selector: { matchLabels: { app: <name> } }\n  mtls: { mode: STRICT }\n  portLevelMtls:\n    <container-port>: { mode: PERMISSIVE }',
      risk: 'Everybody who reaches the pod may speak to that port.',
      undo: 'kubectl delete peerauthentication -n {namespace} probes',
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
  ],
});
