import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'Not found (404)',
  says: 'The request was answered with 404; who said so, this text does not tell.',
  per: 'service',
  seen: [
    // A line of a web server's own log with 404 is everyday traffic; what matters has Envoy's column of the chosen host.
    {
      record: { status: 404 },
      unless: {
        codeDetails: 'via_upstream',
        routed: 'yes',
        upstreamTime: { min: 0 },
        downstreamRemote: { matches: '.' },
      },
    },
    { record: { status: 404, routed: 'no' }, unless: { codeDetails: 'via_upstream' } },
    {
      record: { failure: 'not-found' },
      unless: { codeDetails: 'via_upstream', routed: 'yes', upstreamTime: { min: 0 } },
    },
    { record: { grpcStatus: 12 } },
  ],
  causes: [
    'no-route-for-host',
    'app-404-not-mesh',
    'no-route-for-path',
    'no-virtualservice-bound-to-gateway',
    'rewrite-wrong',
    'h2-connection-reuse-shared-cert',
    'grpc-over-http1',
  ],
});
