import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy redirects, because a route says so',
  says: 'The proxy answered {status} itself: a redirect of the Gateway or of a route.',
  kind: 'normal',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { codeDetails: 'direct_response', status: { oneOf: [301, 302, 303, 307, 308] } } },
        because: 'The proxy itself redirected, as `httpsRedirect` or a `redirect` of a route tells it.',
      },
    ],
    suggests: [
      {
        when: {
          record: { status: { oneOf: [301, 307, 308] }, server: 'istio-envoy', bytesSent: 0 },
          unless: { upstreamTime: { min: 0 } },
        },
        because: 'The gateway redirected without asking anybody.',
      },
    ],
  },
  lookalikes: ['redirect-loop', 'direct-response-configured'],
  applies: {},
  fixes: [
    {
      do: 'If the redirect is not wanted, take `httpsRedirect` or `redirect` out.',
      snippet:
        'kubectl get gateway.networking.istio.io -A -o yaml | grep -B12 httpsRedirect\nkubectl get virtualservice -A -o yaml | grep -B20 "redirect:"',
      risk: 'Without `httpsRedirect` plain HTTP is served in clear.',
      undo: 'Apply it from before.',
      verify: 'The same request answers 200.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: Gateway',
      url: 'https://istio.io/latest/docs/reference/config/networking/gateway/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: VirtualService',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
      read: '2026-11-23',
    },
  ],
});
