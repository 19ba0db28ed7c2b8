import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The application itself answered with the error',
  says: 'The error[ {status}] came from the application behind {service}; the mesh only carried it.',
  area: 'application',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: { direction: 'inbound', codeDetails: 'via_upstream', status: { min: 500 } },
          unless: { carriedReply: { matches: '.' } },
        },
        because:
          'The destination’s own proxy wrote `via_upstream`: the status came from its application, and the proxy had nothing to add.',
      },
      {
        when: {
          all: [
            { record: { phrase: 'router-log-cluster-matched', direction: 'inbound' } },
            {
              record: { status: { oneOf: [500, 501] }, upstreamTime: { min: 0 } },
            },
          ],
          per: 'connection',
          within: { seconds: 60 },
          inOrder: true,
        },
        because:
          'The log of the destination’s own proxy: the request went to its application, and a status came back that no proxy gives for a connection that failed.',
      },
      {
        when: { record: { phrase: 'nginx-502', upstreamTime: { min: 0 } } },
        because: 'The page is nginx’s, and `x-envoy-upstream-service-time` says that it came from behind Envoy.',
      },
    ],
    suggests: [
      {
        when: { record: { phrase: { oneOf: ['app-error-500', 'app-error-503'] } } },
        because: 'The body is that of an application’s framework; no proxy writes it.',
      },
      {
        when: { record: { phrase: 'grpc-method-not-found' }, unless: { phrase: 'log-create-certificate' } },
        because: 'The server that answered speaks gRPC and has no such method: the call arrived.',
      },
      {
        when: {
          any: [
            {
              record: { status: 500, flag: { empty: true } },
              unless: { method: { matches: '.' } },
            },
            {
              record: { status: { min: 505 } },
              unless: { flag: { matches: '.' }, upstreamTime: { empty: true } },
            },
          ],
        },
        because:
          'The proxy noted no failure of its own, and the status is none that it gives: it came back from behind it. A metric, or a line without details, does not say so itself.',
      },
      {
        when: {
          record: { codeDetails: 'via_upstream', status: { min: 500 } },
          unless: { flag: { matches: '.' }, carriedReply: { matches: '.' } },
        },
        because:
          '`via_upstream` without a flag: the status came from the other side, mostly from the application itself; its proxy is the other one who could have said it.',
      },
      {
        when: {
          record: {
            codeDetails: 'via_upstream',
            status: { oneOf: [400, 408, 413, 415] },
            bytesReceived: { min: 1 },
            upstreamTime: { empty: true },
          },
        },
        because: 'The other side answered before it had read the whole request: it refused by itself.',
      },
      {
        when: {
          record: { flag: 'URX', upstreamTime: { min: 0 }, status: 200 },
        },
        because: 'The application answered each try with a gRPC status that is retried; the last answer was passed on.',
      },
      {
        when: {
          record: { upstreamTime: { min: 0 }, status: { oneOf: [401, 405, 409, 410, 413, 415, 422, 429] } },
          unless: {
            method: 'OPTIONS',
            duration: { min: 0 },
            phrase: {
              matches: '^body-(local-rate|rbac|jwt|upstream|user-auth|client|oauth|bad-grpc|request-rejected)',
            },
          },
        },
        because:
          '`x-envoy-upstream-service-time` says that something behind the proxy refused it, and the body is none of Envoy’s.',
      },
      {
        when: {
          record: { upstreamTime: { min: 0 }, grpcStatus: { min: 1 } },
          unless: {
            failure: { oneOf: ['upstream-error', 'no-endpoint', 'request-timeout', 'denied'] },
          },
        },
        because:
          'Something behind the proxy answered (it took the time that the header says), and its gRPC status is a failure.',
      },
      {
        when: {
          record: { upstreamTime: { min: 0 }, status: { matches: '^(5..|413)$' } },
          unless: {
            flag: { matches: '.' },
            carriedReply: { matches: '.' },
            phrase: {
              matches: '^(body-(upstream|no-healthy|rbac|jwt|local-rate|fault|envoy)|transport-|reset-reason-)',
            },
          },
        },
        because:
          '`x-envoy-upstream-service-time` says that something behind the proxy answered, and the body is none of Envoy’s.',
      },
    ],
    fits: [
      {
        when: { record: { codeDetails: 'via_upstream', flag: 'URX' } },
        because: 'The last answer of the application was passed on.',
      },
      {
        when: { record: { phrase: { oneOf: ['java-spring-503'] } } },
        because: 'A client reports the status; whether the application or a proxy gave it, it does not say.',
      },
    ],
  },
  leadsTo: ['retries-exhausted'],
  asks: {
    'log-of-destination-proxy': {
      answered: 'proves',
      'app closed': 'rulesOut',
      'app refused': 'rulesOut',
      'caller left': 'rulesOut',
      'no line': 'rulesOut',
    },
    'app-log': { error: 'proves', complete: 'against', nothing: 'rulesOut' },
  },
  lookalikes: ['app-not-listening', 'app-died-mesh-blamed'],
  applies: {},
  fixes: [
    {
      do: 'Read the application’s log for this request; the proxy’s log has its time and x-request-id.',
      snippet: 'kubectl logs -n {namespace} {pod} --since=15m --timestamps',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The exception is found, and the same request answers 200.',
    },
    {
      do: 'If a proxy inside the pod (nginx, a framework’s gateway) gives the status: follow its own upstream.',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The inner log names the host that failed.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/router/router.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/router/router.cc',
      read: '2026-11-23',
    },
  ],
});
