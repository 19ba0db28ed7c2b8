import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A database resets the connection: no flag up to Envoy 1.37, UR from 1.38.',
  cause: 'upstream-stream-reset',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'crud.hospital',
      to: 'mongo.hospital:27017',
      protocol: 'tcp',
      endpoints: [peer('tcp-resets-after-data', { reply: 'partial' })],
    }),
  request: raw([Buffer.from('3a000000010000000000000', 'hex')]),
});
