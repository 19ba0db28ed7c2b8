import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The TCP proxy closed a connection that was idle',
  says: 'The TCP connection to {service} was closed after {roundDuration} without traffic.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { tcp: 'yes', roundDuration: '3600s' }, unless: { flag: { matches: '.' } } },
        because: 'The connection ended after just one hour: Istio’s idle timeout for TCP.',
      },
      {
        when: {
          record: {
            phrase: { oneOf: ['downstream_local_disconnect-tcp_session_idle_timeout', 'tcp-session-timed-out'] },
          },
        },
        because: 'The proxy says that it closed the connection because nothing moved.',
      },
    ],
    fits: [
      {
        when: {
          record: { tcp: 'yes', roundDuration: { matches: '.' } },
          unless: { flag: { matches: '.' } },
        },
        because: 'The connection ended after a round time, without a flag: a timer closed it.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'mysql-2006',
                'pg-closed-unexpectedly',
                'pgnode-terminated',
                'redispy-closed',
                'noderedis-closed',
                'hikari-validate',
                'mysql-2013-query',
                'go-mysql-invalid',
                'go-mysql-bad',
                'jedis-eos',
                'zk-connectionloss',
                'mongo-premature',
                'kafka-bootstrap-disconnected',
              ],
            },
          },
        },
        because:
          'A driver found its pooled connection closed; idle connections of databases are closed by somebody’s clock.',
      },
    ],
  },
  asks: { 'keepalive-of-app': { shorter: 'against' }, 'when-in-life': { 'any time': 'suggests', stop: 'against' } },
  lookalikes: ['no-endpoints', 'app-not-listening'],
  applies: {},
  fixes: [
    {
      do: 'Let the client’s pool renew connections before the proxy closes them, and test them before use.',
      snippet: 'HikariCP: maxLifetime=1800000, keepaliveTime=300000',
      risk: 'None: it only reads.',
      undo: 'Set the old values again.',
      verify: 'No closed connection is handed out by the pool.',
    },
    {
      do: 'Or lengthen the idle timeout for this host.',
      snippet: 'trafficPolicy:\n  connectionPool:\n    tcp:\n      idleTimeout: 24h',
      risk: 'Dead connections stay longer.',
      undo: 'Remove the line.',
      verify: 'An idle connection lives through the night.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: TCP proxy filter',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/listeners/network_filters/tcp_proxy_filter',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: DestinationRule',
      url: 'https://istio.io/latest/docs/reference/config/networking/destination-rule/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: mesh config and proxy config',
      url: 'https://istio.io/latest/docs/reference/config/istio.mesh.v1alpha1/',
      read: '2026-11-23',
    },
  ],
});
