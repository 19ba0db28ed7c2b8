/** Endpoints that change while the proxy runs, as istiod sends them: here by a file, which a `put` step replaces. */
import type { Address } from '../addresses.ts';
import type { JsonObject } from '../json.ts';
import { fileFolder, socketAddress } from './http.ts';

/** The text of the file: these are the endpoints of the cluster. */
export const edsFile = (cluster: string, endpoints: readonly Address[]): string =>
  JSON.stringify({
    version_info: String(endpoints.length),
    resources: [
      {
        '@type': 'type.googleapis.com/envoy.config.endpoint.v3.ClusterLoadAssignment',
        cluster_name: cluster,
        endpoints: [{ lb_endpoints: endpoints.map((at) => ({ endpoint: { address: socketAddress(at) } })) }],
      },
    ],
  });

/** Merged into a cluster: its endpoints come from a file of the set-up. */
export const fromFile = (file: string): JsonObject => ({
  type: 'EDS',
  load_assignment: undefined,
  eds_cluster_config: {
    eds_config: {
      resource_api_version: 'V3',
      path_config_source: { path: `${fileFolder}/${file}`, watched_directory: { path: fileFolder } },
    },
  },
});
