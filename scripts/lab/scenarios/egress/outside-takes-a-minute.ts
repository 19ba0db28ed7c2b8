import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'An outside host takes a minute for a report, and answers: slow, and no fault of the mesh.',
  cause: 'app-slow',
  tells: [],
  versions: ['1.40.0'],
  lasts: 60,
  setUp: () =>
    clientSidecar({
      of: 'batch.audits',
      to: 'api.audits.example:8716',
      endpoints: [peer('slow', { after: 60_000 })],
    }),
  request: get('/v1/export', { agent: 'python-requests/2.32.0', more: ['--max-time', '90'] }),
});
