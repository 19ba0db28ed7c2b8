import { podAddress } from '../../addresses.ts';
import { route } from '../../network.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'A rule of the kernel forbids the way to the pod: connecting is refused with EACCES.',
  cause: 'host-firewall-blocks-traffic',
  tells: [],
  network: [route('prohibit', podAddress('rates.desk'))],
  setUp: () => clientSidecar({ of: 'trader.desk', to: 'rates.desk:8103', endpoints: [peer('closed-port')] }),
  request: get('/v1/rates', { agent: 'okhttp/4.12.0' }),
});
