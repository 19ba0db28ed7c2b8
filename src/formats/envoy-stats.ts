import { defineFormat } from './define.ts';
import { fieldsOfMatch } from './groups.ts';

/** Envoy's admin `/stats`: `cluster.<name>.<counter>: <value>`, and the other roots. */
const LINE =
  /^(?:cluster\.(?<cluster>(?:outbound|inbound)\|\d+\|[^|]*\|[^;\s]*?|[A-Za-z]+Cluster|[\w-]+)(?:;)?\.|(?:listener|http|server|listener_manager|cluster_manager|control_plane|tcp|istio_agent|wasm|runtime)\.[\w.:|[\]-]*?)(?<prose>[a-z_0-9.]+): \d+$/d;

export default defineFormat({
  title: 'Envoy’s admin page /stats',
  mesh: true,
  starts: 'clhstiwr',
  has: ': ',
  read: (lines, at) => {
    const found = LINE.exec(lines[at] as string);
    return found ? { fields: fieldsOfMatch(found) } : undefined;
  },
  samples: [
    'cluster.outbound|8080||cart.shop.svc.cluster.local.upstream_cx_connect_fail: 3',
    'listener_manager.lds.update_rejected: 1',
  ],
});
