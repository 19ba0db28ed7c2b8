import { defineScenario, peer, raw, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The caller leaves before the application could answer: a search box that sends each letter.',
  cause: 'downstream-client-disconnect',
  tells: [],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () => serverSidecar({ of: 'search.depot:8759', app: peer('silent'), from: 'web.depot' }),
  request: raw(['GET /typeahead?q=sh HTTP/1.1\r\nhost: search.depot:8759\r\nuser-agent: okhttp/4.12.0\r\n\r\n', 60], {
    leaves: 'closes',
  }),
});
