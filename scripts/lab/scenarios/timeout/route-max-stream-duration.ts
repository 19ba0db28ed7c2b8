import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: "The route's own bound on a stream: 504 with no flag at all.",
  cause: 'max-stream-duration',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () =>
    clientSidecar({
      of: 'relay.chat',
      to: 'longpoll.chat:8310',
      endpoints: [peer('silent')],
      route: {
        timeout: undefined,
        max_grpc_timeout: undefined,
        retry_policy: undefined,
        max_stream_duration: { max_stream_duration: '1s' },
      },
    }),
  request: get('/poll?since=77', { agent: 'libcurl/8.4.0' }),
});
