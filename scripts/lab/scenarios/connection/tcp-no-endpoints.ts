import { clientSidecar, defineScenario, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A TCP Service without endpoints: the connection is accepted and closed at once.',
  cause: 'no-endpoints',
  tells: ['access-istio.txt'],
  setUp: () => clientSidecar({ of: 'billing-job.erp', to: 'kafka.erp:9092', protocol: 'tcp', endpoints: [] }),
  request: raw([60, Buffer.from('00000014001200030000000100076d79617070', 'hex')]),
});
