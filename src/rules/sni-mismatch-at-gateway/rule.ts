import { defineRule } from '../define.ts';

export default defineRule({
  title: 'No Gateway serves the server name that was asked for',
  says: 'A client asked the gateway for a server name[, {sni},] that no filter chain of this listener has.',
  area: 'tls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            codeDetails: 'filter_chain_not_found',
            sni: { matches: '^[^_]+$' },
            listenerPort: { oneOf: [443, 8443] },
          },
        },
        because:
          'At a gateway’s port for TLS the filter chains differ in the server names that they take, and none takes this one.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            flag: 'NR',
            tcp: 'yes',
            sni: {
              matches: '^[^_]+$',
            },
          },
        },
        because:
          'The connection carried a server name, and the listener has no filter chain for it: names are what a gateway’s chains differ in.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'curl-35-unrecognized-name',
                'chrome-ssl-unrecognized-name-alert',
                'firefox-ssl-error-unrecognized-name-alert',
                'go-alert-unrecognized-name',
                'java-fatal-alert-unrecognized-name',
              ],
            },
          },
        },
        because: 'The server says that it does not know this name.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'curl-35-recv-reset',
                'curl-35-syscall',
                'curl-35-unexpected-eof',
                'java-remote-terminated',
                'node-tls-disconnected',
                'python-ssl-unexpected-eof',
              ],
            },
          },
        },
        because:
          'The server cut the connection at the TLS hello: a gateway does that with a name that it does not serve.',
      },
    ],
  },
  asks: {
    'name-asked-for': {
      'a name that no chain has': 'proves',
      'the right one': 'rulesOut',
      'no name': 'rulesOut',
    },
  },
  lookalikes: ['strict-mtls-plaintext-client', 'http-to-https-port'],
  applies: {},
  fixes: [
    {
      do: 'Compare the name with the hosts of the Gateways on this port.',
      snippet:
        'kubectl get gateway -A -o custom-columns="NS:.metadata.namespace,NAME:.metadata.name,PORTS:.spec.servers[*].port.number,HOSTS:.spec.servers[*].hosts"\nistioctl proxy-config listener -n <gateway-namespace> <gateway-pod> --port {listenerPort}',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The name stands there, or does not.',
    },
    {
      do: 'Add the host to a server of the Gateway.',
      snippet:
        'servers:\n  - port: { number: 443, name: https, protocol: HTTPS }\n    hosts: ["{sni}"]\n    tls: { mode: SIMPLE, credentialName: <credential> }',
      risk: 'None for the other hosts.',
      undo: 'kubectl apply the Gateway from before.',
      verify: 'openssl s_client -servername {sni} gets a certificate.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: Gateway, ServerTLSSettings',
      url: 'https://istio.io/latest/docs/reference/config/networking/gateway/',
      read: '2026-11-23',
    },
    {
      title:
        'Envoy 1.37, source/common/listener_manager/active_stream_listener_base.cc: “no matching filter chain found”',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/listener_manager/active_stream_listener_base.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: traffic management problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/network-issues/',
      read: '2026-11-23',
    },
  ],
});
