import { podAddress } from '../../addresses.ts';
import { route } from '../../network.ts';
import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'The node knows no way to the pod (EHOSTUNREACH), as when the network plugin has lost its routes.',
  cause: 'host-firewall-blocks-traffic',
  tells: [],
  network: [route('unreachable', podAddress('quotes.desk'))],
  setUp: () => clientSidecar({ of: 'trader.desk', to: 'quotes.desk:8102', endpoints: [peer('closed-port')] }),
  request: get('/v1/quote', { agent: 'okhttp/4.12.0' }),
});
