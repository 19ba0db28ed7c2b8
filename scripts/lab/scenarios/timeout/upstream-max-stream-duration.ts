import { httpOptions } from '../../build/http.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'timeout',
  shows: 'The DestinationRule bounds a stream to the cluster: UMSDR.',
  cause: 'max-stream-duration',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'watcher.k8s',
      to: 'apiproxy.k8s:8309',
      endpoints: [peer('silent')],
      route: { retry_policy: undefined },
      cluster: {
        typed_extension_protocol_options: httpOptions({
          common_http_protocol_options: { max_stream_duration: '1s' },
          explicit_http_config: { http_protocol_options: {} },
        }),
      },
    }),
  request: get('/api/v1/pods?watch=true', { agent: 'kubectl/v1.29.3 (linux/amd64)' }),
});
