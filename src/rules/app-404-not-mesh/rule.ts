import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The application itself answered 404',
  says: '{service} itself answered 404: the route was found, the application has no such page.',
  kind: 'normal',
  area: 'application',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: { status: 404, upstreamTime: { min: 0 } },
          unless: { flag: { matches: '.' } },
        },
        because: '`x-envoy-upstream-service-time` says that something behind the proxy answered 404.',
      },
      {
        when: {
          record: { status: 404, codeDetails: 'via_upstream' },
        },
        because: '`via_upstream`: a route was found, and the 404 came from behind this proxy.',
      },
      {
        when: { record: { phrase: 'app-error-404' } },
        because: 'The body is that of an application’s framework; Envoy’s own 404 has none.',
      },
    ],
  },
  asks: {},
  lookalikes: ['app-answered-error-itself'],
  applies: {},
  fixes: [
    {
      do: 'Call the same path in the pod, past the proxies; if it is 404 there too, the path is wrong (a rewrite, a missing prefix).',
      snippet: 'kubectl exec -n {namespace} {pod} -c istio-proxy -- curl -si http://127.0.0.1:{port}{path}',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know which path the application serves.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
  ],
});
