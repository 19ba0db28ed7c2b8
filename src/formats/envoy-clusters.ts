import { defineFormat } from './define.ts';
import { fieldsOfMatch } from './groups.ts';

/** Envoy's admin `/clusters`: `cluster::address::name::value`. Only what tells of trouble is worth a record. */
const LINE =
  /^(?<cluster>(?:outbound|inbound)\|\d+\|[^|:]*\|[^:]*|[A-Za-z_-]+Cluster[\w]*|[\w.-]+)::(?:(?<upstreamHost>[\d.[\]a-fA-F:]+:\d+|[^:]+\.sock)::)?(?<prose>[a-z_]+::.*)$/d;

export default defineFormat({
  title: 'Envoy’s admin page /clusters',
  mesh: true,
  has: '::',
  read: (lines, at) => {
    const text = lines[at] as string;
    const found = LINE.exec(text);
    return found &&
      /::(?:health_flags|cx_|rq_|default_priority|high_priority|added_via_api|eds_service_name|observability_name|hostname|weight|region|zone|sub_zone|canary|priority|success_rate|local_origin|outlier|max_)/.test(
        text,
      )
      ? { fields: fieldsOfMatch(found) }
      : undefined;
  },
  samples: [
    'outbound|8080||cart.shop.svc.cluster.local::10.244.2.9:8080::health_flags::/failed_outlier_check',
    'outbound|8080||cart.shop.svc.cluster.local::default_priority::max_connections::4294967295',
  ],
});
