import { serviceAddress } from '../../addresses.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A curl takes the sidecar for an HTTP proxy and asks for a tunnel: the sidecar answers 404.',
  cause: 'connect-not-supported',
  tells: ['access-istio.txt'],
  setUp: () => clientSidecar({ of: 'fetch.build', to: 'mirror.fetch:8439', endpoints: [peer('answers')] }),
  request: get('/repodata/repomd.xml', {
    agent: 'curl/8.5.0',
    host: 'repo.example.org:8439',
    tls: {},
    more: ['--proxy', `http://${serviceAddress('mirror.fetch')}:8439`],
  }),
});
