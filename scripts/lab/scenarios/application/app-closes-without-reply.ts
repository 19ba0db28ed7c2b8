import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application closes the connection instead of answering; its own sidecar says so on the inbound line.',
  cause: 'app-closes-without-reply',
  tells: ['access-istio.txt'],
  oldLog: true,
  setUp: () =>
    serverSidecar({
      of: 'invoices.billing:8000',
      app: peer('close-before-reply', { after: 20 }),
      from: 'accounting.billing',
    }),
  request: get('/invoices/2026-03.pdf', { agent: 'Apache-HttpClient/5.3.1 (Java/17.0.9)' }),
});
