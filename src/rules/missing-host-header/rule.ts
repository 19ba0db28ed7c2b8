import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The request has no Host header',
  says: 'A request of HTTP/1.1 came without Host, so no route could be chosen: the proxy answered 400.',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            codeDetails: 'missing_host_header',
          },
        },
        because: 'Envoy writes this only of a request without Host or :authority.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            status: 400,
            authority: {
              empty: true,
            },
          },
          unless: {
            flag: {
              matches: '.',
            },
          },
        },
        because: 'The request has no host, nothing is flagged, and the answer is 400.',
      },
    ],
  },
  lookalikes: ['invalid-host-header', 'downstream-protocol-error'],
  applies: {},
  fixes: [
    {
      do: 'Let the caller send Host. Mostly it is a load balancer’s or HAProxy’s health check.',
      snippet: 'option httpchk\nhttp-check send meth GET uri /healthz/ready ver HTTP/1.1 hdr Host gateway.example.com',
      risk: 'None.',
      undo: 'Take the header out again.',
      verify: 'The check answers 200.',
    },
    {
      do: 'Or point the check at the proxy’s own readiness: port 15021, path /healthz/ready.',
      snippet: 'curl -s -o /dev/null -w "%{http_code}\\n" http://<gateway-address>:15021/healthz/ready',
      risk: 'The check then says that the proxy is ready, not that a route works.',
      undo: 'Point it at the old port.',
      verify: '200.',
    },
  ],
  sources: [
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
