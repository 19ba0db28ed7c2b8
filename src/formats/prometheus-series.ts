import type { Field } from '../engine/types.ts';
import type { FactName } from '../facts/facts.ts';
import { defineFormat } from './define.ts';

/** Labels of Istio's metrics that are facts of an access-log line too. */
const LABELS: { readonly [label: string]: FactName } = {
  response_code: 'status',
  response_flags: 'flag',
  destination_service: 'service',
  grpc_response_status: 'grpcStatus',
  source_principal: 'principal',
};
const LABEL = /([a-z_]+)="([^"]*)"/g;

/** One series of Istio's standard metrics, as a query or `/stats/prometheus` prints it. */
export default defineFormat({
  title: 'A series of Istio’s metrics',
  mesh: true,
  has: 'istio_',
  read: (lines, at) => {
    const text = lines[at] as string;
    if (!/(?:^|[^\w])istio_(?:requests_total|tcp_connections_(?:opened|closed)_total)\{/.test(text)) return undefined;
    const fields: Field[] = [];
    for (const found of text.matchAll(LABEL)) {
      const fact = LABELS[found[1] as string];
      const value = found[2] as string;
      if (!fact || value === '' || value === 'unknown') continue;
      const start = found.index + (found[1] as string).length + 2;
      fields.push({ name: fact, start, end: start + value.length });
    }
    return fields.length > 0 ? { fields } : undefined;
  },
  samples: [
    'istio_requests_total{reporter="source",response_code="503",response_flags="UC",destination_service="cart.shop.svc.cluster.local"} 17',
  ],
});
