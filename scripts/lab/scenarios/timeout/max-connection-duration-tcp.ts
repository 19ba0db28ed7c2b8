import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'A TCP connection that has lived for as long as it may: DT.',
  cause: 'max-connection-duration',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'jobs.batch',
      to: 'mysql.batch:3306',
      protocol: 'tcp',
      endpoints: [peer('tcp-greets', { greeting: 'J\0\0\0\n8.0.36\0' })],
      tcp: { max_downstream_connection_duration: '1s' },
    }),
  request: raw([' '], { patience: 2500, shows: 'hexadecimal' }),
});
