import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'The caller speaks https to a TCP port of the mesh, and the server behind it plain HTTP: it answers 400.',
  cause: 'tls-to-plaintext-port',
  tells: ['curl-v.txt'],
  setUp: () =>
    clientSidecar({ of: 'cli.registry', to: 'images.registry:5000', protocol: 'tcp', endpoints: [peer('answers')] }),
  request: get('/v2/', { agent: 'curl/8.5.0', tls: {} }),
});
