import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A public server that speaks plain HTTP on 8443 begins its reply and resets the connection.',
  cause: 'upstream-reset-mid-response',
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'mirror.files',
      to: 'archive.cdn.example:8443',
      protocol: 'tcp',
      endpoints: [peer('reset-mid-reply')],
    }),
  request: get('/big.iso', { agent: 'curl/8.5.0' }),
});
