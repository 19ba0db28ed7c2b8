import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'TLS is originated towards the plain HTTP port of the outside host.',
  cause: 'tls-origination-wrong-port',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'translate.i18n',
      to: 'api.lingua.example:8457',
      endpoints: [peer('answers')],
      tls: { sni: 'api.lingua.example', trusts: 'public' },
    }),
  request: get('/v2/translate?text=hi', { agent: 'deepl-node/1.13' }),
});
