import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows:
    'A route without a timeout of its own has Envoy’s, fifteen seconds: UT at the caller, and DC at the server’s side.',
  cause: 'upstream-request-timeout',
  tells: ['access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    twoSidecars({
      client: { of: 'web.shop', route: { timeout: undefined, max_grpc_timeout: undefined, retry_policy: undefined } },
      server: { of: 'invoices.shop:8318', mode: 'strict', app: peer('slow', { after: 20_000 }) },
    }),
  request: get('/invoices/2026.pdf', { agent: 'okhttp/4.12.0', more: ['--max-time', '30'] }),
});
