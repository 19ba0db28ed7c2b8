import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'OPTIONS for the whole server: 404 before any route is looked at.',
  cause: 'downstream-protocol-error',
  tells: ['access-istio.txt'],
  setUp: () => gateway({ host: 'soap.example.com', to: 'axis.soap:8439', endpoints: [peer('answers')] }),
  request: raw(['OPTIONS * HTTP/1.1\r\nHost: soap.example.com\r\nUser-Agent: Nessus\r\n\r\n']),
});
