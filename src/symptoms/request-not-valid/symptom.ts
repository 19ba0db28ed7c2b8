import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'What came was not valid HTTP',
  says: 'One side could not read as HTTP what the other sent.',
  per: 'service',
  seen: [
    { record: { flag: 'DPE' } },
    { record: { failure: 'protocol' } },
    // A proxy's own 400, where no detail says why: it asked nobody.
    { record: { status: 400, routed: 'no' }, unless: { codeDetails: { matches: '.' } } },
    {
      record: { status: 400, server: { oneOf: ['envoy', 'istio-envoy'] } },
      unless: { upstreamTime: { min: 0 }, codeDetails: { matches: '.' }, upgrade: { matches: '.' } },
    },
  ],
  refines: 'stream-reset',
  causes: [
    'downstream-protocol-error',
    'tls-to-plaintext-port',
    'websocket-over-h2-not-enabled',
    'port-name-protocol-mismatch',
    'protocol-mismatch-h1-h2',
    'http10-not-supported',
    'missing-host-header',
    'invalid-host-header',
    'headers-with-underscores',
    'chunked-and-length',
    'path-normalization',
    'invalid-envoy-header',
    'server-first-protocol',
    'connect-not-supported',
    'gateway-http-listener-receives-tcp',
    'headless-service-redis-port-name',
    'http-named-443-listener-conflict',
    'overload-manager',
  ],
});
