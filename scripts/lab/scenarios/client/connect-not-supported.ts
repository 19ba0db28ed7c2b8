import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'The caller takes the sidecar for an HTTP proxy and sends CONNECT.',
  cause: 'connect-not-supported',
  tells: ['access-istio.txt'],
  setUp: () => clientSidecar({ of: 'yum.build', to: 'mirror.build:8416', endpoints: [peer('answers')] }),
  request: raw([
    'CONNECT repo.example.org:443 HTTP/1.1\r\nHost: repo.example.org:443\r\nUser-Agent: libdnf (CentOS Stream 9)\r\n\r\n',
  ]),
});
