import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The error came from the destination’s side',
  says: 'The {status} came from the side of {service}; this proxy only carried it.',
  per: 'service',
  seen: [
    { record: { status: { min: 500 }, codeDetails: 'via_upstream' }, unless: { flag: { matches: '.' } } },
    { record: { flag: 'URX', codeDetails: 'via_upstream' } },
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
