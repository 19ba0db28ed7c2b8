import { podAddress } from '../../addresses.ts';
import { isPort, tcpAuthorization } from '../../build/filters.ts';
import { onePod } from '../../build/one-pod.ts';
import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

const onlyEastWest = () =>
  tcpAuthorization('ALLOW', [{ policy: 'allow-east-west', namespace: 'istio-system', permissions: [isPort(15443)] }]);

export default defineScenario({
  area: 'authz',
  shows: 'A policy lets the east-west port of a gateway through and closes another one.',
  cause: 'authz-no-allow-rule-matched',
  tells: [],
  keeps: ['access-istio.txt', 'envoy.log'],
  versions: ['1.40.0'],
  setUp: () =>
    onePod(
      gateway({
        of: 'istio-eastwestgateway.istio-system',
        host: 'outbound_.8080_._.stock.orchard.svc.cluster.local',
        to: 'stock.orchard:8080',
        port: 15443,
        protocol: 'tcp',
        endpoints: [peer('tcp-echo')],
        networkFilters: [onlyEastWest()],
      }),
      gateway({
        of: 'istio-eastwestgateway.istio-system',
        host: 'db.orchard',
        to: 'db.orchard:5433',
        port: 5433,
        protocol: 'tcp',
        endpoints: [peer('tcp-echo')],
        networkFilters: [onlyEastWest()],
      }),
    ),
  request: [
    raw([Buffer.from('16030100c8010000c40303', 'hex'), 200], { leaves: 'closes' }),
    raw(['PING', 200], {
      leaves: 'closes',
      at: { address: podAddress('istio-eastwestgateway.istio-system'), port: 5433 },
    }),
  ],
});
