import type { Field } from '../engine/types.ts';
import { defineFormat } from './define.ts';
import { fieldsOfPairs } from './key-value.ts';

/**
 * ztunnel's access log: `time level access message key=value …`.
 * Source: lexicon/tables/ztunnel-errors.json, `access_log`, from istio/ztunnel src/telemetry.rs and src/proxy/metrics.rs.
 */
const LINE =
  /^(?:(\d{4}-\d\d-\d\dT[\d:.]+Z)\s+)?(error|warn|info|debug)\s+access\s+(connection (?:complete|opened|failed))\s/;

/** Its keys, and the facts that they are. */
export const ZTUNNEL_KEYS: { readonly [key: string]: Field['name'] } = {
  'src.addr': 'downstreamRemote',
  'src.workload': 'proxy',
  'src.identity': 'principal',
  'dst.addr': 'upstreamHost',
  'dst.service': 'service',
  direction: 'direction',
  bytes_sent: 'bytesSent',
  bytes_recv: 'bytesReceived',
  error: 'transportFailure',
};

export default defineFormat({
  title: 'ztunnel’s access log',
  mesh: true,
  has: 'access',
  columns: ['transportFailure'],
  read: (lines, at) => {
    const text = lines[at] as string;
    const found = LINE.exec(text);
    if (!found || text.includes('=\\"')) return undefined;
    const [all, time, level = ''] = found;
    const levelAt = text.indexOf(level);
    const fields = [
      ...(time ? [{ name: 'time' as const, start: 0, end: time.length }] : []),
      { name: 'level' as const, start: levelAt, end: levelAt + level.length },
      ...fieldsOfPairs(text, ZTUNNEL_KEYS, ['error']),
    ];
    return {
      fields: fields.concat({ name: 'component', start: all.indexOf('access'), end: all.indexOf('access') + 6 }),
    };
  },
  samples: [
    '2026-11-02T09:14:11.219034Z\terror\taccess\tconnection complete\tsrc.addr=10.244.1.5:51234 src.workload="web-6c9f" src.namespace="shop" src.identity="spiffe://cluster.local/ns/shop/sa/web" dst.addr=10.244.2.9:15008 dst.hbone_addr=10.244.2.9:8080 dst.service="cart.shop.svc.cluster.local" direction="inbound" bytes_sent=0 bytes_recv=0 duration="0ms" error="connection closed due to policy rejection: allow policies exist, but none allowed"',
    'info access connection complete src.addr=10.244.1.5:51234 dst.addr=10.244.2.9:15008 direction="outbound" bytes_sent=84 bytes_recv=1690 duration="12ms"',
  ],
});
