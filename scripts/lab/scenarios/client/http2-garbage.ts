import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows:
    'The preface of HTTP/2 and then nonsense: the connection ends with GOAWAY, DPE and status 0 where a stream was open.',
  cause: 'downstream-protocol-error',
  tells: ['envoy.log'],
  setUp: () => clientSidecar({ of: 'fuzzer.qa', to: 'victim.qa:8437', endpoints: [peer('silent')] }),
  request: raw(
    [
      'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
      Buffer.from('000000040000000000', 'hex'),
      // HEADERS: GET, http, "/", :authority victim.qa
      Buffer.from('00000d010500000001828684410976696374696d2e7161'.replace('00000d', '00000e'), 'hex'),
      100,
      Buffer.from('0000040800000000017fffffff0000040800000000017fffffff', 'hex'),
    ],
    { shows: 'hexadecimal' },
  ),
});
