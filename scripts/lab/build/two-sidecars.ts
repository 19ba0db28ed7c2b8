/** Both sidecars of a call. */
import { type ClientSidecar, clientSidecar } from './client-sidecar.ts';
import { type ServerSidecar, serverSidecar } from './server-sidecar.ts';
import type { SetUp } from './set-up.ts';

/** Two sidecars, as in the mesh: the client's calls the server's. */
export function twoSidecars(both: {
  readonly client: Omit<ClientSidecar, 'to' | 'endpoints'>;
  readonly server: ServerSidecar;
}): SetUp {
  const { server, client } = both;
  const mutual = server.mode === undefined || client.tls !== undefined ? {} : { tls: 'mutual' as const };
  const near = clientSidecar({
    protocol: server.protocol ?? 'http',
    ...mutual,
    ...client,
    to: server.of,
    endpoints: 'sidecar',
  });
  const far = serverSidecar(server);
  return { proxies: [...near.proxies, ...far.proxies], peers: [...near.peers, ...far.peers], door: near.door };
}
