import { jsonAt } from '../engine/json.ts';
import type { Field } from '../engine/types.ts';
import { defineFormat } from './define.ts';
import { ZTUNNEL_KEYS } from './ztunnel-access-log.ts';

/**
 * ztunnel's access log with `LOG_FORMAT=json`: the pairs of the text form as keys of one object.
 * Source: lexicon/tables/ztunnel-errors.json, `access_log`, from istio/ztunnel src/telemetry.rs.
 */
const KEYS: { readonly [key: string]: Field['name'] } = {
  ...ZTUNNEL_KEYS,
  time: 'time',
  level: 'level',
  scope: 'component',
};

export default defineFormat({
  title: 'ztunnel’s access log, JSON',
  mesh: true,
  starts: '{',
  has: '"src.addr"',
  columns: ['transportFailure'],
  read: (lines, at) => {
    const json = jsonAt(lines[at] as string);
    if (!json) return undefined;
    const fields = json.leaves.flatMap(({ path, start, end }): Field[] => {
      const name = path.length === 1 ? KEYS[path[0] as string] : undefined;
      return name ? [{ name, start, end, ...(name === 'transportFailure' ? { search: true as const } : {}) }] : [];
    });
    return fields.some(({ name }) => name === 'component') ? { fields } : undefined;
  },
  samples: [
    '{"level":"error","time":"2026-11-02T09:14:11.219034Z","scope":"access","message":"connection complete","src.addr":"10.244.1.5:51234","src.workload":"web-6c9f","src.namespace":"shop","dst.addr":"10.244.2.9:15008","dst.hbone_addr":"10.244.2.9:8080","dst.service":"cart.shop.svc.cluster.local","direction":"outbound","bytes_sent":0,"bytes_recv":0,"duration":"10001ms","error":"connection timed out, maybe a NetworkPolicy is blocking HBONE port 15008: deadline has elapsed"}',
    '{"level":"info","time":"2026-11-02T09:14:11.219034Z","scope":"access","message":"connection complete","src.addr":"10.244.1.5:51234","dst.addr":"10.244.2.9:15008","direction":"outbound","bytes_sent":84,"bytes_recv":1690,"duration":"12ms"}',
  ],
});
