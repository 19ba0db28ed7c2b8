import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application takes two seconds: 200, and nearly all of the duration is its own service time.',
  cause: 'app-slow',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({ of: 'ui.reporting', to: 'olap.reporting:8123', endpoints: [peer('slow', { after: 2000 })] }),
  request: get('/?query=SELECT+count()', { agent: 'clickhouse-jdbc/0.6.0' }),
});
