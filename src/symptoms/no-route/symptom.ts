import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'No route matched',
  says: 'The proxy has no route for this host and path.',
  per: 'service',
  seen: [
    { record: { flag: 'NR' }, unless: { codeDetails: 'filter_chain_not_found', tcp: 'yes' } },
    { record: { failure: 'no-route' } },
    { record: { status: 404, server: 'istio-envoy', bytesSent: 0 }, unless: { upstreamTime: { min: 0 } } },
    { record: { phrase: 'log-constructed-http-route-config-for-route-on-port-with-no' } },
  ],
  refines: ['not-found', 'service-unavailable', 'configuration-refused'],
  causes: [
    'no-route-for-host',
    'no-route-for-path',
    'no-virtualservice-bound-to-gateway',
    'virtualservice-host-with-port',
    'h2-connection-reuse-shared-cert',
    'conflicting-gateways',
    'conflicting-virtualservices',
    'route-order-shadows',
    'delegate-not-found',
    'cluster-domain-mismatch',
    'virtualservice-other-namespace',
    'passthrough-and-simple-mixed',
    'connect-not-supported',
    'delayed-close-truncates-response',
  ],
});
