import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The TLS handshake is not finished in time',
  says: 'The connection to {service} was opened, and its TLS handshake did not come to an end in time.',
  area: 'tls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'termination-transport-socket-timeout-was-reached',
                'downstream_local_disconnect-transport_socket_timeout',
              ],
            },
          },
        },
        because: 'Envoy writes this only of a TLS handshake with a caller that was not finished in time.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['go-http-tls-timeout', 'bare-tls-handshake-timeout', 'java-netty-handshake-timeout'],
            },
          },
        },
        because: 'The client says that the connection stood and the handshake did not end.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            phrase: 'listener-filter-timed-out',
          },
        },
        because: 'A new connection said nothing in time: no hello came.',
      },
      {
        when: {
          record: {
            resetReason: 'connection timeout',
            destination: 'public',
            direction: 'outbound',
          },
        },
        because:
          'Envoy counts the TLS handshake into its time to connect; towards a TLS port it may be the handshake that hung.',
      },
    ],
  },
  lookalikes: ['connect-timeout'],
  applies: {},
  fixes: [
    {
      do: 'Find out which half hangs: the TCP connection or the TLS in it.',
      snippet: 'nc -zv -w 3 {host} {port}\ntime openssl s_client -connect {host}:{port} -servername {host} </dev/null',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'nc is quick and openssl hangs: it is the handshake.',
    },
    {
      do: 'Give the path more room for large packets: a firewall or tunnel that drops them eats the server’s certificate.',
      snippet: 'ping -M do -s 1400 {host}\nip link show | grep mtu',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The largest size that passes is known; the MTU of the network is set below it.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/router/router.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/router/router.cc',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/tls/ssl_socket.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/tls/ssl_socket.cc',
      read: '2026-11-23',
    },
    {
      title: 'BoringSSL 0.20250514.0, include/openssl/ssl.h: reasons and alerts',
      url: 'https://github.com/google/boringssl/blob/0.20250514.0/include/openssl/ssl.h',
      read: '2026-11-23',
    },
  ],
});
