import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Something in front drops idle connections sooner than the mesh',
  says: 'A load balancer, firewall or proxy on the way drops connections that are idle, and the ends learn of it too late.',
  area: 'timeout',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: { oneOf: ['gclb-backend-closed'] } } },
        because:
          'The load balancer says that the backend closed a connection that it still used: its clock runs longer than the gateway’s.',
      },
    ],
    fits: [
      {
        when: { record: { phrase: 'http-idle-timeout' } },
        because:
          'The proxy closed a client’s connection after its idle timeout; whoever still counts on that connection will fail.',
      },
      {
        when: {
          record: {
            flag: 'DC',
            roundDuration: { oneOf: ['60s', '240s', '300s', '350s', '600s'] },
          },
        },
        because: 'The caller’s side ended it after just such a time as load balancers have.',
      },
      {
        when: {
          record: {
            phrase: { oneOf: ['node-ws-1006', 'ws-gorilla-abnormal', 'ws-dotnet-closed', 'ws-firefox-interrupted'] },
          },
        },
        because: 'A WebSocket that stood was cut without a word; a load balancer does that to one that was silent.',
      },
      {
        when: { record: { failure: 'reset', destination: 'public' } },
        because: 'Reset on the way to a public host; a device in between may have forgotten the connection.',
      },
      {
        when: {
          record: { status: { oneOf: [502, 504] }, phrase: { matches: '^(alb|gclb|nginx|cloudflare|haproxy)-' } },
        },
        because: 'The proxy in front reports it: a connection that it kept was closed behind it.',
      },
    ],
  },
  asks: { 'idle-timeout-in-front': { shorter: 'proves', longer: 'rulesOut' } },
  lookalikes: ['keepalive-idle-timeout-race'],
  applies: {},
  fixes: [
    {
      do: 'Order the clocks: each one who sends has a shorter idle timeout than the one who receives. In front of a gateway: load balancer below gateway (Envoy’s is 1 hour).',
      snippet: 'service.beta.kubernetes.io/aws-load-balancer-connection-idle-timeout: "3000"',
      risk: 'Idle connections stay open longer in the load balancer.',
      undo: 'Remove the annotation.',
      verify: 'No 502 or 504 of the load balancer after idle times.',
    },
    {
      do: 'Or send TCP keepalives more often than the shortest clock on the way.',
      snippet: 'tcpKeepalive: { time: 120s, interval: 30s }',
      risk: 'A little traffic.',
      undo: 'Remove the block.',
      verify: 'Connections survive an hour of silence.',
    },
  ],
  sources: [
    {
      title: 'AWS docs: Network Load Balancers, connection idle timeout',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html',
      read: '2026-11-23',
    },
    {
      title: 'AWS docs: Application Load Balancers, idle timeout',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/application-load-balancers.html',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: how do I configure timeouts?',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/faq/configuration/timeouts',
      read: '2026-11-23',
    },
  ],
});
