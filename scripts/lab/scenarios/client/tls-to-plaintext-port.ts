import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'The caller speaks TLS to a port that Istio takes for HTTP: 400 DPE, with no method and no path.',
  cause: 'tls-to-plaintext-port',
  tells: ['access-istio.txt', 'curl-v.txt'],
  setUp: () => clientSidecar({ of: 'cli.vault', to: 'keys.vault:8406', endpoints: [peer('answers')] }),
  request: get('/v1/sys/health', { agent: 'vault/1.16', tls: {} }),
});
