import { nowhere } from '../../addresses.ts';
import { clientSidecar, clusterOf, defineScenario, get } from '../../scenario.ts';

const to = 'printer.office:6310';

export default defineScenario({
  area: 'connection',
  shows: 'The kernel knows no way to the address of the endpoint: the attempt fails at once.',
  cause: 'host-firewall-blocks-traffic',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'spooler.office',
      to,
      endpoints: [],
      cluster: {
        load_assignment: {
          cluster_name: clusterOf(to),
          endpoints: [
            {
              lb_endpoints: [
                { endpoint: { address: { socket_address: { address: nowhere.address, port_value: 6310 } } } },
              ],
            },
          ],
        },
      },
    }),
  request: get('/printers', { agent: 'CUPS/2.4.7 (Linux 6.1.0; x86_64) IPP/2.0' }),
});
