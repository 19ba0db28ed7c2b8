import type { Derivation } from '../derive.ts';

/**
 * Istio's cluster names: `outbound|8080|v1|cart.shop.svc.cluster.local`, `inbound|8080||`, and its own three.
 * Up to Istio 1.22 the last was `InboundPassthroughClusterIpv4` or `…Ipv6`.
 */
export const fromCluster: Derivation = (record) => {
  const cluster = record.first('cluster');
  if (!cluster) return;
  const name = cluster.value;
  const own = /^(BlackHoleCluster|PassthroughCluster|InboundPassthroughCluster)(Ipv[46])?$/.exec(name)?.[1];
  if (own) {
    record.add('special', own as 'BlackHoleCluster', cluster);
    record.add('direction', own === 'InboundPassthroughCluster' ? 'inbound' : 'outbound', cluster);
    return;
  }
  const parts = /^(inbound|outbound)(?:_\.|\|)(\d+)(?:_\.|\|)([^|]*?)(?:_\.|\|)(.*)$/.exec(name);
  if (!parts) return;
  const [, direction = '', port = '', subset = '', host = ''] = parts;
  record.add('direction', direction as 'inbound', cluster, [0, direction.length]);
  record.add('port', Number(port), cluster, [direction.length + 1, direction.length + 1 + port.length]);
  if (subset && direction === 'outbound') {
    const at = name.indexOf(subset, direction.length + 1 + port.length);
    record.add('subset', subset, cluster, [at, at + subset.length]);
  }
  if (host) record.add('service', plainHost(host), cluster, [name.length - host.length, name.length]);
};

/** `cart.shop.svc.cluster.local` and `cart.shop` are one service, whatever the cluster's domain. */
export const plainHost = (host: string): string => host.replace(/\.svc(\..*)?$/, '').toLowerCase();
