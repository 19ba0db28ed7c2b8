import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'The client does not finish its body within the time for a whole request: 408.',
  cause: 'downstream-request-timeout',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    gateway({
      host: 'forms.example.gov',
      to: 'intake.forms:8308',
      endpoints: [peer('answers')],
      manager: { request_timeout: '1s' },
    }),
  request: raw(
    [
      'POST /submit HTTP/1.1\r\nhost: forms.example.gov\r\nuser-agent: ELSTER/41.2\r\ncontent-length: 900\r\n\r\nfield=',
      300,
      'value',
    ],
    {
      patience: 2500,
    },
  ),
});
