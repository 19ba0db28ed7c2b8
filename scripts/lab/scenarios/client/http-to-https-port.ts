import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'Plain HTTP to the HTTPS port of a gateway: no filter chain, the connection is reset.',
  cause: 'http-to-https-port',
  tells: ['access-istio.txt', 'curl-v.txt'],
  setUp: () =>
    gateway({
      host: 'pay.example.com',
      to: 'paypage.pay:8080',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['pay.example.com'] } },
    }),
  request: get('/invoice/7', { agent: 'curl/8.4.0' }),
});
