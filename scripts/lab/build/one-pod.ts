/** Several doors of one pod: its proxy has the listeners and clusters of them all, and one log. */
import type { Envoy, SetUp } from './set-up.ts';

/** The set-ups' proxies as one; the door is the first one's, a step may name another's by `at`. */
export function onePod(first: SetUp, ...others: readonly SetUp[]): SetUp {
  const all = [first, ...others];
  const proxies = all.flatMap(({ proxies }) => proxies);
  const clusters = new Map(
    proxies.flatMap((proxy) => proxy.clusters.map((one) => [String(one['name']), one] as const)),
  );
  const [own] = first.proxies;
  const proxy: Envoy = {
    ...(own as Envoy),
    listeners: proxies.flatMap(({ listeners }) => listeners),
    clusters: [...clusters.values()],
  };
  return { ...first, proxies: [proxy], peers: all.flatMap(({ peers }) => peers) };
}
