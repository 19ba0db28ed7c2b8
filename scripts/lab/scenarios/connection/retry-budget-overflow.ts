import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'maxRetries is 0: the retry itself is turned away, and the line has UO beside UF.',
  cause: 'circuit-breaker-overflow',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'importer.crm',
      to: 'contacts.crm:8443',
      endpoints: [peer('closed-port')],
      cluster: { circuit_breakers: { thresholds: [{ max_retries: 0 }] } },
    }),
  request: get('/contacts/vcard', { agent: 'HTTPie/3.2.2' }),
});
