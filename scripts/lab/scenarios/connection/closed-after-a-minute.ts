import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A server inside of the mesh closes after a minute of work without a reply.',
  cause: 'app-server-timeout-closes-connection',
  tells: [],
  versions: ['1.40.0'],
  lasts: 61,
  setUp: () =>
    clientSidecar({
      of: 'etl.bi',
      to: 'warehouse.bi:8097',
      endpoints: [peer('close-before-reply', { after: 61_000 })],
    }),
  request: get('/query/1', { agent: 'Java-http-client/21.0.2', more: ['--max-time', '90'] }),
});
