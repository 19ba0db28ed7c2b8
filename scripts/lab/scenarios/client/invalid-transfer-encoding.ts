import { defineScenario, peer, raw, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A transfer encoding that Envoy does not know: 501 DPE.',
  cause: 'downstream-protocol-error',
  tells: ['access-istio.txt', 'reply.txt'],
  setUp: () => serverSidecar({ of: 'firmware.ota:8419', app: peer('answers'), from: 'updater.ota' }),
  request: raw([
    'POST /fw HTTP/1.1\r\nHost: firmware.ota:8419\r\nUser-Agent: ota/1\r\nTransfer-Encoding: gzip\r\n\r\nabc',
  ]),
});
