import { defineRule } from '../define.ts';

export default defineRule({
  title: 'CONNECT reached a proxy that does not tunnel',
  says: 'A caller sent CONNECT for {authority}: it takes the sidecar or gateway for an HTTP proxy, which it is not.',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            method: 'CONNECT',
            codeDetails: 'route_not_found',
          },
          unless: {
            listenerPort: {
              oneOf: [3128, 3129, 8118, 8888],
            },
          },
        },
        because: 'The method is CONNECT, and no route here takes CONNECT.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            method: 'CONNECT',
            status: { oneOf: [404, 405, 400, 403] },
            server: { oneOf: ['istio-envoy', 'envoy'] },
          },
        },
        because: 'Envoy itself answered the CONNECT, and did not open a tunnel.',
      },
      {
        when: {
          all: [{ record: { method: 'CONNECT' } }, { record: { codeDetails: 'route_not_found' } }],
          per: 'connection',
          within: { seconds: 1 },
          inOrder: true,
        },
        because: 'The log shows a request with the method CONNECT, and that no route takes it.',
      },
      {
        when: {
          record: {
            method: 'CONNECT',
            flag: 'NR',
          },
          unless: {
            listenerPort: {
              oneOf: [3128, 3129, 8118, 8888],
            },
          },
        },
        because: 'The method is CONNECT, and no route here takes CONNECT.',
      },
    ],
  },
  lookalikes: ['websocket-over-h2-not-enabled', 'http-to-https-port'],
  applies: {},
  fixes: [
    {
      do: 'Take the proxy variables away from the caller, or exclude the mesh’s names from them.',
      snippet:
        'kubectl set env -n <caller-namespace> deployment/<name> HTTP_PROXY- HTTPS_PROXY- http_proxy- https_proxy-',
      risk: 'Calls that need the company’s proxy then go out directly.',
      undo: 'kubectl rollout undo -n <caller-namespace> deployment/<name>',
      verify: 'The log shows GET or POST instead of CONNECT.',
    },
    {
      do: 'If an external HTTP proxy is meant: declare its port as TCP in a ServiceEntry.',
      snippet: 'ports:\n  - number: 3128\n    name: tcp-proxy\n    protocol: TCP',
      risk: 'The mesh sees only a TCP connection to the proxy.',
      undo: 'kubectl delete serviceentry -n <namespace> <name>',
      verify: 'The CONNECT is answered 200 by the external proxy.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: HTTP upgrades, WebSocket and CONNECT',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/intro/arch_overview/http/upgrades',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/http/conn_manager_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/conn_manager_impl.cc',
      read: '2026-11-23',
    },
  ],
});
