import { type Entry, entry } from '../entry.ts';
import table from '../tables/neighbour-errors.json' with { type: 'json' };

interface Neighbour {
  readonly id: string;
  readonly wording: string;
  readonly also?: readonly string[] | undefined;
  readonly also_unverified?: readonly string[] | undefined;
  /** What is recognised, with holes; absent: `wording` and `also` as they stand. */
  readonly wordings?: readonly string[] | undefined;
  readonly failure?: string | undefined;
  readonly generic?: string | undefined;
  readonly shell?: boolean | undefined;
  readonly says: string;
  readonly tool: string;
  readonly family: string;
  readonly meaning: string;
  readonly mesh_hint?: string | undefined;
  readonly verified?: string | undefined;
  readonly errno?: number | undefined;
  readonly status?: number | undefined;
}
const neighbours: readonly Neighbour[] = table.items;

/** Who reports: a client of the call, its server, or something between or around them. */
const SIDES: Readonly<Record<string, string>> = {
  'kubernetes-probe': 'kubelet',
  'kubernetes-event': 'Kubernetes',
  'kubernetes-api': 'the API server or its client',
  'gateway-api': 'control plane',
  'proxy-in-front': 'a proxy in front of the mesh',
  permission: 'the API server or the operating system',
  'tls-plaintext': 'server',
};

/** What clients, servers, proxies and Kubernetes print when a mesh is the trouble. */
export default (): readonly Entry[] =>
  neighbours.map((item) =>
    entry('neighbour', {
      id: item.id,
      wordings: item.wordings ?? [item.wording, ...(item.also ?? []), ...(item.also_unverified ?? [])],
      gives: { errno: item.errno, status: item.status },
      failure: item.failure,
      generic: item.generic,
      shell: item.shell,
      title: item.wording,
      means: item.meaning,
      saidBy: item.says,
      side: SIDES[item.family] ?? (/server/i.test(item.says) ? 'server' : 'client'),
      note: item.mesh_hint,
      source: item.verified ?? 'documentation and user reports',
    }),
  );
