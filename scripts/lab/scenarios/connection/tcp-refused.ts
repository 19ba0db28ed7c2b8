import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A TCP port that refuses: UF,URX, and the client sees its connection close.',
  cause: 'app-not-listening',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({ of: 'api.forum', to: 'postgres.forum:5432', protocol: 'tcp', endpoints: [peer('closed-port')] }),
  request: raw([60, Buffer.from('0000000804d2162f', 'hex')]),
});
