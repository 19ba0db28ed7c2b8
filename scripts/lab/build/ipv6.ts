/** Endpoints with IPv6 addresses. */
import type { JsonObject } from '../json.ts';

/** Merged into a cluster: this is its only endpoint, and the proxy calls it from wherever the kernel chooses. */
export const onlyEndpoint = (cluster: string, address: string, port: number): JsonObject => ({
  upstream_bind_config: undefined,
  load_assignment: {
    cluster_name: cluster,
    endpoints: [{ lb_endpoints: [{ endpoint: { address: { socket_address: { address, port_value: port } } } }] }],
  },
});
