import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'The gateway is told to reject headers with underscores.',
  cause: 'headers-with-underscores',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      host: 'legacy.example.com',
      to: 'cgi.legacy:8423',
      endpoints: [peer('answers')],
      manager: { common_http_protocol_options: { headers_with_underscores_action: 'REJECT_REQUEST' } },
    }),
  request: get('/cgi-bin/env', { agent: 'Lynx/2.9.0', headers: { x_api_user: 'bob' } }),
});
