import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows:
    'The application’s own time limit of ten seconds closes the connection in the middle of the work: UC, and no idle race.',
  cause: 'app-server-timeout-closes-connection',
  tells: [],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'dashboard.bi',
      to: 'reports.bi:8095',
      targetPort: 5000,
      endpoints: [peer('close-before-reply', { after: 10_000 })],
    }),
  request: get('/reports/yearly', { agent: 'Apache-HttpClient/5.3 (Java/21.0.2)' }),
});
