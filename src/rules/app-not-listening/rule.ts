import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Nothing listens on the port of the application',
  says: 'Nothing accepts connections on the port behind {service}: the application is not up yet, has died, or listens elsewhere.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { errno: 111, direction: 'inbound' } },
        because:
          'The pod’s own proxy was refused by its own application: no network lies between them, so nothing listens on that port.',
      },
      {
        when: { record: { carriedReply: 'connection failure' }, unless: { direction: 'inbound' } },
        because:
          'The 503 came from the other side and is exactly as long as Envoy’s own “connection failure”: the destination’s proxy could not reach its application.',
      },
      {
        when: {
          record: {
            resetReason: { oneOf: ['remote connection failure', 'connection failure'] },
            upstreamTime: { min: 0 },
          },
        },
        because:
          '`x-envoy-upstream-service-time` says that something behind this proxy answered. That was the destination’s proxy, and it could not connect to its application.',
      },
      {
        when: { record: { phrase: 'ztunnel-http-status', status: 503 } },
        because:
          'The tunnel stood, and the receiver’s ztunnel answered it with 503: it could not connect to the application behind it.',
      },
      {
        when: { record: { errno: 2, upstreamHost: { starts: '/' } } },
        because: 'The endpoint is a Unix socket, and there is no such file: the application has not made it.',
      },
    ],
    fits: [
      {
        when: { any: [{ record: { errno: 111 } }, { record: { failure: 'refused' } }] },
        because: 'The connection was refused: the host is there, and nothing accepts on that port.',
      },
      {
        when: {
          any: [
            {
              record: { resetReason: { oneOf: ['remote connection failure', 'connection failure'] } },
              unless: { errno: { min: 1 } },
            },
            {
              record: { flag: 'UF' },
              unless: { codeDetails: { matches: '.' }, errno: { min: 1 }, tcp: 'yes' },
            },
          ],
        },
        because: 'No connection could be opened. A port on which nothing listens is the plainest reason for it.',
      },
    ],
    against: [
      {
        when: {
          any: [
            {
              record: {
                failure: {
                  oneOf: [
                    'tls-answered-in-plaintext',
                    'tls-handshake',
                    'certificate-expired',
                    'certificate-untrusted',
                    'certificate-name',
                    'certificate-rejected',
                    'certificate-invalid',
                  ],
                },
              },
            },
            {
              record: {
                errno: { oneOf: [99, 101, 104, 110, 113] },
              },
            },
          ],
        },
        because: 'The connection was opened, or the way to the host is the trouble: it is not that nobody listens.',
      },
    ],
  },
  asks: {
    'ports-of-app': {
      'not at all': 'proves',
      'another port': 'rulesOut',
      'loopback only': 'rulesOut',
      'that port': 'against',
    },
    'call-pod-directly': { refused: 'suggests', connects: 'rulesOut', hangs: 'rulesOut', unreachable: 'rulesOut' },
    'log-of-destination-proxy': { 'app refused': 'suggests', answered: 'rulesOut' },
  },
  lookalikes: ['no-endpoints', 'mtls-to-plaintext-server'],
  applies: {},
  fixes: [
    {
      do: 'Find out why the application does not listen: its log, its last exit, its probes.',
      snippet: 'kubectl describe pod -n {namespace} {pod}\nkubectl logs -n {namespace} {pod} --previous',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: '`ss -ltn` in the pod lists the port, and the access log shows 200 instead of 503.',
    },
    {
      do: 'Give the container a readiness probe on that port, so that the service sends nothing before the application listens.',
      snippet: 'readinessProbe:\n  tcpSocket:\n    port: {port}',
      risk: 'The rollout restarts the pods; a wrong port in the probe takes all of them out of the service.',
      undo: 'kubectl rollout undo deployment/<name>',
      verify: 'During a restart the access logs of callers show no UF for this service.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/network/connection_impl.cc: “delayed connect error”',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/network/connection_impl.cc',
      read: '2026-11-23',
    },
    {
      title: 'Kubernetes: configure liveness, readiness and startup probes',
      url: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
      read: '2026-11-23',
    },
  ],
});
