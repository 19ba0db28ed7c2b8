import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The caller left before the reply was complete',
  says: 'The caller of {service} closed the connection or cancelled the request before the reply was complete.',
  area: 'client',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            codeDetails: 'downstream_remote_disconnect',
            direction: 'outbound',
            duration: {
              max: 29000,
            },
          },
          unless: {
            status: 101,
          },
        },
        because:
          'The proxy beside the caller (or the gateway) saw the other end of its own connection close first, after less than any usual idle timeout of a load balancer: no proxy and no server did it.',
      },
    ],
    suggests: [
      {
        when: {
          record: { status: 0, method: { matches: '^[A-Z]+$' } },
          unless: { flag: { matches: '.' } },
        },
        because:
          'A request that ended without any status: the caller was gone before there was one. Old releases set no flag for it.',
      },
      {
        when: {
          record: {
            phrase: 'curl-28-op-timeout',
          },
          unless: {
            status: {
              matches: '.',
            },
          },
        },
        because: 'curl says that it was its own `--max-time` that ended the call.',
      },
      {
        when: {
          record: {
            flag: 'DC',
          },
          unless: {
            status: 101,
            codeDetails: 'downstream_local_disconnect',
          },
        },
        because: 'DC is the flag of a connection that the caller’s side closed while the request was under way.',
      },
      {
        when: {
          record: {
            flag: 'DR',
            method: {
              matches: '.',
            },
          },
        },
        because: 'DR is an HTTP/2 stream that the caller’s side reset: that is how a cancelled call looks.',
      },
      {
        when: {
          record: {
            phrase: 'downstream_local_disconnect-http2_ping_timeout',
          },
        },
        because: 'The caller no longer answered the proxy’s pings: it had gone without a word.',
      },
      {
        when: {
          record: {
            status: 499,
          },
        },
        because: '499 is what nginx and ingress controllers write when the client left before the answer.',
      },
    ],
    fits: [
      {
        when: {
          seen: { record: { phrase: 'stream-log-caller-gone' } },
          without: { record: { status: 101 } },
          per: 'connection',
        },
        because: 'The caller’s connection ended while its request was under way, and no WebSocket ran over it.',
      },
      {
        when: {
          record: {
            failure: 'cancelled',
          },
          unless: {
            status: 101,
          },
        },
        because: 'A cancelled call looks like this on the side that cancelled.',
      },
    ],
    against: [
      {
        when: {
          record: {
            flag: 'DC',
            direction: 'inbound',
          },
        },
        because:
          'Written by the receiver’s proxy: the caller’s proxy may have hung up for a reason that stands in its own log.',
      },
    ],
  },
  asks: {
    'who-gave-up': {
      'always after the same time': 'suggests',
      'after very different times': 'suggests',
      'the load balancer': 'against',
    },
  },
  lookalikes: ['max-connection-limit', 'overload-manager'],
  applies: {},
  fixes: [
    {
      do: 'Find out after how long the callers leave, and whose timeout that is.',
      snippet: "kubectl logs -n {namespace} <pod> -c istio-proxy --since=1h | grep ' DC ' | tail -50",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The durations of the DC lines gather at one value (a timeout) or do not (users, restarts).',
    },
    {
      do: 'If they all leave after the same time: make the reply faster, or give the caller a longer timeout than the server needs.',
      snippet: 'Raise the client’s timeout above the slowest reply that is still useful.',
      risk: 'A longer timeout holds more requests open at once.',
      undo: 'Set the old timeout again.',
      verify: 'The DC lines at that duration are gone; the replies carry their status.',
    },
    {
      do: 'If a load balancer stands before the gateway: set its idle timeout longer than the slowest request, and the gateway’s shorter than it.',
      snippet: 'Load balancer: idle timeout 120 s\nGateway: idle_timeout below that',
      risk: 'Idle connections live longer and use memory.',
      undo: 'Set the old idle timeout again.',
      verify: 'No DC at exactly the load balancer’s idle timeout.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: response flags of the access log',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/observability/access_log/usage',
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
