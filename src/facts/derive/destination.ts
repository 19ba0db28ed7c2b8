import type { Derivation } from '../derive.ts';

/**
 * Where the destination lives, by its name: `outbound|80||cart.shop.svc.cluster.local`, `cart.shop:80` and an inbound line are
 * the cluster's own; `outbound|443||api.example.com` and `www.example.com` are public names. What is behind a public name,
 * this does not say: the cluster's own gateway may be.
 */
export const destination: Derivation = (record) => {
  const cluster = record.first('cluster');
  if (record.has('direction', 'inbound') && cluster) return record.add('destination', 'cluster', cluster);
  const inCluster = /^outbound(?:_\.|\|)\d+(?:_\.|\|).*(?:_\.|\|)(.+)$/.exec(cluster?.value ?? '')?.[1];
  if (cluster && inCluster) {
    const kind = kindOf(inCluster);
    if (kind) record.add('destination', kind, cluster);
    return;
  }
  for (const fact of [record.first('authority'), record.first('sni'), record.first('host')]) {
    if (!fact) continue;
    const host = /^outbound_\.\d+_\.[^_]*_\.(.+)$/.exec(fact.value)?.[1] ?? fact.value.replace(/:\d+$/, '');
    const kind = kindOf(host);
    if (kind) return record.add('destination', kind, fact);
  }
  const address = record.has('phrase', 'log-tls-remote-address') ? record.first('address') : undefined;
  if (address && record.has('direction', 'outbound'))
    record.add('destination', PRIVATE.test(address.value) ? 'cluster' : 'public', address);
};

/** Addresses of pods and private networks: what a proxy's own log names where it knows no name. */
export const PRIVATE =
  /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|127\.|\[?f[cd])/i;

const PUBLIC = /^(com|org|net|edu|gov|io)$/;

/** `cart`, `cart.shop`, `cart.shop.svc.any.domain` are of the cluster; addresses say nothing. */
function kindOf(host: string): 'cluster' | 'public' | undefined {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.');
  if (!/^[a-z]([a-z0-9-]*[a-z0-9])?$/.test(labels.at(-1) ?? '') || labels.includes('') || host.includes('*'))
    return undefined;
  if (labels.includes('svc', 2) || labels.at(-1) === 'global') return 'cluster';
  if (host === 'localhost') return undefined;
  if (labels.length > 2) return 'public';
  return labels.length === 2 && PUBLIC.test(labels[1] as string) ? 'public' : 'cluster';
}
