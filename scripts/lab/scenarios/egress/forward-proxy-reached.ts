import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'egress',
  shows: 'A forward proxy with a ServiceEntry of its own is reached on port 3128, and answers: all is well.',
  cause: null,
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'mirror.builder',
      to: 'squid.corp.example:3128',
      endpoints: [peer('answers')],
      domains: ['*'],
    }),
  request: raw([
    'GET http://pypi.example.org/simple/ HTTP/1.1\r\nHost: pypi.example.org\r\nUser-Agent: pip/24.0\r\nProxy-Connection: keep-alive\r\n\r\n',
  ]),
});
