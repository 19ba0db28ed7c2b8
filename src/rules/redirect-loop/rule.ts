import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The redirect leads back to itself',
  says: 'Requests to {service} are redirected again and again, mostly between a load balancer that ends TLS and a gateway that wants TLS.',
  area: 'routing',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: { oneOf: ['too-many-redirects', 'chrome-too-many-redirects', 'client-redirects-exhausted'] },
          },
        },
        because: 'The client followed redirects until it gave up: they lead in a circle.',
      },
      {
        when: {
          count: { record: { codeDetails: 'direct_response', status: { oneOf: [301, 302, 307, 308] } } },
          per: 'connection',
          atLeast: 3,
          within: { seconds: 5 },
        },
        because:
          'The proxy redirected the same client on the same connection at least three times within seconds: it comes back each time.',
      },
      {
        when: {
          count: { record: { status: { oneOf: [301, 302, 307, 308] }, server: { oneOf: ['istio-envoy', 'envoy'] } } },
          per: 'service',
          atLeast: 3,
          within: { lines: 60 },
        },
        because: 'One exchange shows the same host redirecting at least three times in a row.',
      },
    ],
  },
  lookalikes: ['redirect-configured'],
  applies: {},
  fixes: [
    {
      do: 'Where TLS ends before the gateway, switch the gateway’s redirect off and let the balancer redirect.',
      snippet:
        'kubectl patch gateway.networking.istio.io -n <gateway-namespace> <gateway> --type=json -p \'[{"op":"remove","path":"/spec/servers/0/tls"}]\'',
      risk: 'Who reaches the gateway past the balancer is served in clear.',
      undo: 'Set `tls.httpsRedirect: true` again.',
      verify: 'curl -sI https://<host>/ prints 200 or one redirect.',
    },
    {
      do: 'Or redirect only what came in clear: by the header that the balancer sets.',
      snippet:
        'http:\n- match:\n  - headers:\n      x-forwarded-proto:\n        exact: http\n  redirect:\n    scheme: https',
      risk: 'A client can set the header himself unless the balancer overwrites it.',
      undo: 'Apply the VirtualService from before.',
      verify: 'HTTP is redirected once, HTTPS not at all.',
    },
    {
      do: 'For a redirect between `/a` and `/a/`: look what the application does, and keep the proxy out of it.',
      snippet: 'curl -sIL --max-redirs 5 https://<host>/a | grep -i location',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The addresses no longer repeat.',
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
