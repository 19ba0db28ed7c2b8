import { externalAuthorization } from '../../build/filters.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'authz',
  shows:
    'The authorizer allows the request and adds a header with a line break, which is checked: 500 UAEX, ext_authz_invalid.',
  cause: 'ext-authz-provider-misconfigured',
  tells: ['access-istio.txt', 'envoy.log'],
  setUp: () =>
    serverSidecar({
      of: 'parcels.post:8822',
      app: peer('answers'),
      from: 'counter.post',
      filters: [externalAuthorization({ grpc: 'policy.post:9010' }, { validate_mutations: true })],
      also: [
        {
          service: 'policy.post:9010',
          // status OK; ok_response { headers { header { key: "x-user" value: "a\nb" } } }
          peers: [peer('grpc', { message: '0a001a11120f0a0d0a06782d757365721203610a62' })],
          http2: true,
        },
      ],
    }),
  request: get('/parcels/RR123', { agent: 'Honeywell/CT60' }),
});
