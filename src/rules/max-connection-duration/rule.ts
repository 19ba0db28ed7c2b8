import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The connection reached its maximum age',
  says: 'The connection to {service} lived for as long as the proxy allows, and was closed.',
  area: 'timeout',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          any: [{ record: { flag: 'DT' } }, { record: { phrase: 'max-connection-duration-log' } }],
        },
        because: 'This is written only when the maximum age of a connection is reached.',
      },
    ],
    fits: [
      {
        when: {
          record: { phrase: { oneOf: ['go-http2-graceful-goaway', 'grpc-go-draining', 'grpc-go-goaway-closing'] } },
        },
        because: 'A graceful GOAWAY is what a proxy or server sends to a connection that is old enough.',
      },
    ],
  },
  asks: { 'when-in-life': { 'any time': 'suggests', stop: 'against' } },
  lookalikes: ['max-stream-duration', 'tcp-idle-timeout'],
  applies: {},
  fixes: [
    {
      do: 'Let the client reconnect by itself: pools with a maximum age below the proxy’s never notice.',
      snippet: 'HikariCP: maxLifetime=1500000  # 25 minutes, below a limit of 30\nredis: retry on ConnectionError',
      risk: 'None: it only reads.',
      undo: 'Set the old value again.',
      verify: 'No error in the client at the time of a DT line.',
    },
    {
      do: 'Or raise the limit.',
      snippet: 'trafficPolicy:\n  connectionPool:\n    tcp:\n      maxConnectionDuration: 12h',
      risk: 'Connections stay longer on old pods: load is spread less evenly.',
      undo: 'Set the old value again.',
      verify: 'DT lines come at the new interval.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/tcp_proxy/tcp_proxy.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/tcp_proxy/tcp_proxy.cc',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/http/conn_manager_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/conn_manager_impl.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
  ],
});
