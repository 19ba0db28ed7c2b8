import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A port without a protocol lands in an HTTP listener',
  says: 'What arrives on port {listenerPort} is no HTTP, and the proxy’s listener for it is: a headless or unnamed port shares it with an HTTP service.',
  area: 'routing',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: { oneOf: ['redis-cli-protocol', 'redispy-protocol', 'jedis-unknown-reply'] } } },
        because: 'The Redis client got an `H` for a reply: the beginning of `HTTP/1.1 400`, which a proxy wrote.',
      },
      {
        when: {
          record: {
            codeDetails: 'http1.codec_error',
            downstreamLocal: { matches: ':6[0-9]{3}$' },
          },
        },
        because: 'A sidecar’s HTTP listener on a port of the Redis kind got something that is no HTTP.',
      },
    ],
    fits: [
      {
        when: { record: { codeDetails: 'http1.codec_error', method: { empty: true } } },
        because: 'An HTTP listener got something that is no HTTP.',
      },
    ],
  },
  asks: {
    'protocol-of-port': {
      unnamed: 'proves',
      'http though the app speaks tcp': 'suggests',
      'as the app speaks': 'rulesOut',
    },
  },
  lookalikes: ['destination-host-not-found', 'server-first-protocol'],
  applies: {},
  fixes: [
    {
      do: 'Name the port by its protocol: `redis` or `tcp-redis`, also in the headless Service.',
      snippet:
        'kubectl patch service -n {namespace} {serviceName} --type=json -p \'[{"op":"add","path":"/spec/ports/0/appProtocol","value":"tcp"}]\'',
      risk: 'The listener is rebuilt; open connections end.',
      undo: 'kubectl patch service -n {namespace} {serviceName} --type=json -p \'[{"op":"remove","path":"/spec/ports/0/appProtocol"}]\'',
      verify: 'redis-cli ping answers PONG.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: protocol selection',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: application requirements, server first protocols',
      url: 'https://istio.io/latest/docs/ops/deployment/application-requirements/',
      read: '2026-11-23',
    },
  ],
});
