import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A path that holds a fragment: 400, path_normalization_failed.',
  cause: 'path-normalization',
  tells: ['access-istio.txt'],
  setUp: () => gateway({ host: 'docs.example.com', to: 'mkdocs.docs:8425', endpoints: [peer('answers')] }),
  request: raw(['GET /guide#install HTTP/1.1\r\nHost: docs.example.com\r\nUser-Agent: LinkChecker/10.4\r\n\r\n']),
});
