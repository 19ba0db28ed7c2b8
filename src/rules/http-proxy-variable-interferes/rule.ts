import { defineRule } from '../define.ts';

export default defineRule({
  title: 'HTTP_PROXY sends calls through another proxy',
  says: 'The program calls a forward proxy on port {listenerPort} because HTTP_PROXY is set, so the mesh sees that proxy instead of {service}.',
  area: 'egress',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            downstreamLocal: { matches: ':(3128|8888|8118|3129)$' },
            authority: { matches: '\\.svc(\\.|:|$)' },
          },
        },
        because:
          'The connection went to the usual port of a forward proxy, and the host is a service of the cluster: the program used HTTP_PROXY.',
      },
      {
        when: { record: { method: 'CONNECT', downstreamLocal: { matches: ':(3128|8888|8118|3129)$' } } },
        because: 'A CONNECT to the usual port of a forward proxy: the program used HTTPS_PROXY.',
      },
      {
        when: { record: { phrase: 'curl-56-connect-tunnel' } },
        because: 'The program asked a forward proxy for a tunnel, so one is set for it, and that proxy refused.',
      },
    ],
    fits: [
      {
        when: { record: { downstreamLocal: { matches: ':(3128|8888|8118|3129)$' }, routeName: 'block_all' } },
        because: 'The call went to the usual port of a forward proxy.',
      },
    ],
  },
  supersedes: ['sidecar-egress-scope-excludes-host', 'no-route-for-path'],
  leadsTo: ['registry-only-egress-blocked', 'sidecar-egress-scope-excludes-host'],
  asks: { 'proxy-variables': { set: 'proves', 'not set': 'rulesOut' } },
  lookalikes: ['direct-response-configured', 'no-endpoints'],
  applies: {},
  fixes: [
    {
      do: 'Leave the cluster’s names and addresses out of it.',
      snippet: 'env:\n- name: NO_PROXY\n  value: "localhost,127.0.0.1,.svc,.cluster.local,10.0.0.0/8"',
      risk: 'The pod restarts. Not every program reads address ranges in NO_PROXY.',
      undo: 'kubectl rollout undo deployment/<name>',
      verify: 'The line shows the service’s own address and `outbound|…`.',
    },
    {
      do: 'For calls to the outside through the proxy, make it known to the mesh as TCP.',
      snippet:
        'apiVersion: networking.istio.io/v1\nkind: ServiceEntry\nmetadata:\n  name: forward-proxy\n  namespace: {namespace}\nspec:\n  hosts: ["proxy.corp.example"]\n  addresses: ["<address>/32"]\n  location: MESH_EXTERNAL\n  resolution: NONE\n  ports:\n  - {number: 3128, name: tcp, protocol: TCP}',
      risk: 'Whatever goes through the proxy is not seen by the mesh.',
      undo: 'kubectl delete serviceentry -n {namespace} forward-proxy',
      verify: 'curl through the proxy answers.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: accessing external services',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/egress/egress-control/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: ServiceEntry',
      url: 'https://istio.io/latest/docs/reference/config/networking/service-entry/',
      read: '2026-11-23',
    },
  ],
});
