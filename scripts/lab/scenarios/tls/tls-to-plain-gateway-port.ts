import { defineScenario, gateway, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'HTTPS to the plain HTTP port of a gateway: wrong version number for the client, 400 DPE in the log.',
  cause: 'tls-to-plaintext-port',
  tells: ['access-istio.txt', 'curl-v.txt'],
  setUp: () => gateway({ host: 'hello.example.net', to: 'hello.web:8080', endpoints: [peer('answers')] }),
  request: get('/', { agent: 'curl/8.3.0', tls: {} }),
});
