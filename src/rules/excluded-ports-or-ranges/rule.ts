import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The traffic does not pass the proxy: ports or addresses are excluded',
  says: 'An annotation or setting takes ports or addresses out of the proxy’s reach, so mesh rules do not count for them.',
  area: 'egress',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: 'output-excluded-traffic' } },
        because: 'The pod carries an annotation that leaves ports or addresses out of the capture.',
      },
    ],
  },
  lookalikes: ['registry-only-egress-blocked', 'authz-no-allow-rule-matched'],
  scan: { no: 'It stands in the output of istioctl, Kiali or kubectl, not in a proxy’s log.' },
  applies: {},
  fixes: [
    {
      do: 'See what is excluded for the pod and for the mesh.',
      snippet:
        'kubectl get pod -n {namespace} <pod> -o yaml | grep traffic.sidecar.istio.io\nkubectl get configmap -n istio-system istio-sidecar-injector -o yaml | grep -E "excludeIPRanges|includeIPRanges|excludeOutboundPorts|excludeInboundPorts"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The list does not contain what the mesh is to handle.',
    },
    {
      do: 'Take the exclusion out, and restart the pod.',
      snippet: 'kubectl annotate deployment -n {namespace} <name> traffic.sidecar.istio.io/excludeOutboundPorts-',
      risk: 'Traffic that went past the proxy is now subject to its policies, timeouts and mTLS.',
      undo: 'Put the annotation back and restart.',
      verify: 'The access log has lines for that port.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: resource annotations, traffic.sidecar.istio.io',
      url: 'https://istio.io/latest/docs/reference/config/annotations/',
      read: '2026-11-23',
    },
  ],
});
