import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy answers by itself, because a route says so',
  says: 'A route of the proxy answers {status} itself, without asking {service}.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          all: [
            { record: { codeDetails: 'direct_response' } },
            { record: { status: { min: 400 }, component: 'http' }, unless: { status: 502 } },
          ],
          per: 'connection',
          within: { lines: 12 },
          inOrder: true,
        },
        because:
          'The log names `direct_response`, which is a route that is configured to answer by itself, and then its answer.',
      },
      {
        when: {
          record: { codeDetails: 'direct_response', status: { min: 400 } },
          unless: { status: 502 },
        },
        because: 'Envoy writes `direct_response` only where a route is configured to answer by itself.',
      },
    ],
    suggests: [
      {
        when: {
          record: { codeDetails: 'direct_response', status: 502 },
          unless: { routeName: 'block_all' },
        },
        because: 'A route answers by itself, and it is not Istio’s own block, which has the name `block_all`.',
      },
    ],
  },
  asks: { 'routes-of-proxy': { 'both there': 'suggests' } },
  lookalikes: [
    'registry-only-egress-blocked',
    'redirect-configured',
    'app-answered-error-itself',
    'fault-injection-left-on',
  ],
  applies: {},
  fixes: [
    {
      do: 'Find the route by its name and decide whether its time is over.',
      snippet: 'kubectl get virtualservice -A -o yaml | grep -B20 "directResponse:"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know who put it there and why.',
    },
    {
      do: 'Take it out, or move it behind the routes that are to win.',
      risk: 'Traffic reaches the service again: is it ready?',
      undo: 'Apply the VirtualService from before.',
      verify: 'The line shows `via_upstream` and an upstream host.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: VirtualService',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/router/router.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/router/router.cc',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
  ],
});
