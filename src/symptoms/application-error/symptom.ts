import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The error came from the destination’s side',
  says: 'The {status} came from the side of {service}; this proxy only carried it.',
  per: 'service',
  seen: [
    { record: { status: { min: 500 }, codeDetails: 'via_upstream' }, unless: { flag: { matches: '.' } } },
    { record: { flag: 'URX', codeDetails: 'via_upstream' } },
    { record: { phrase: { oneOf: ['app-error-500', 'app-error-503'] } } },
    // Before Istio 1.9 lines have no details. Envoy says 502, 503 and 504 by itself, with a flag; other 5xx are carried.
    {
      record: { status: { min: 500 }, routed: 'yes', flag: { empty: true } },
      unless: { codeDetails: { matches: '.' }, upstreamTime: { empty: true } },
    },
    { record: { status: 500, flag: { empty: true } }, unless: { codeDetails: { matches: '.' } } },
    { record: { status: { min: 505 } }, unless: { flag: { matches: '.' } } },
    {
      record: { status: { min: 500 }, upstreamTime: { min: 0 } },
      unless: {
        flag: { matches: '.' },
        codeDetails: { matches: '.' },
        failure: { oneOf: ['upstream-error', 'no-endpoint', 'request-timeout', 'closed-early'] },
      },
    },
  ],
  refines: ['service-unavailable', 'bad-gateway', 'gateway-timeout'],
  causes: [
    'app-answered-error-itself',
    'app-not-listening',
    'app-died-mesh-blamed',
    'retries-exhausted',
    'app-crash-loop',
    'direct-response-configured',
  ],
});
