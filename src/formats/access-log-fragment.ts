import { defineFormat } from './define.ts';
import { fieldsOfMatch } from './groups.ts';

/**
 * A piece of an Envoy access log: cut off at either end, or of a custom format that begins like the default. What stands
 * beside the quoted request is known by its look: status, flags, details, failure reason; cluster by its bars.
 */
const PIECE =
  /(?:"|^|\s)(?:(?<method>[A-Z]+|-) (?<path>\S+) (?<protocol>HTTP\/[\d.]+|-))" (?<status>\d{1,3}|-) (?<flag>-|[A-Z]{2,6}(?:,[A-Z]{2,6})*)(?= |$)(?: (?<codeDetails>[a-z]\S*|-)(?: (?<terminationDetails>\S+)(?= ")(?: "(?<transportFailure>[^"]*)"?)?|$)| "(?<transportFailure2>[^"]*)"?)?/d;
const CLUSTER =
  /(?<cluster>(?:outbound|inbound)\|\d+\|[^|\s]*\|[^\s"]*|BlackHoleCluster|PassthroughCluster|InboundPassthroughCluster(?:Ipv[46])?)/d;
const TIME = /\[(?<time>\d{4}-\d\d-\d\dT[\d:.]+Z)\]/d;

export default defineFormat({
  title: 'A piece of an Envoy access log',
  mesh: true,
  fallback: true,
  has: '" ',
  read: (lines, at) => {
    const text = lines[at] as string;
    const found = PIECE.exec(text);
    if (!found) return undefined;
    const failure = found.indices?.groups?.['transportFailure2'];
    const others = [TIME.exec(text), CLUSTER.exec(text)].flatMap((one) => (one ? fieldsOfMatch(one) : []));
    const fields = [
      ...fieldsOfMatch(found),
      ...(failure ? [{ name: 'transportFailure' as const, start: failure[0], end: failure[1] }] : []),
      ...others,
    ].map((field) => (SEARCHED.has(field.name) ? { ...field, search: true as const } : field));
    return { fields };
  },
  samples: [
    '"GET /cart HTTP/1.1" 503 UF,URX upstream_reset_before_response_started{connection_failure} - "delayed_connect_error:_111" 0 145',
    '[2026-11-02T09:14:11.219Z] "POST /pay HTTP/1.1" 503 UF upstream_reset_before_response_started{connection_failure}',
    'PUT /v2/users/7 HTTP/1.1" 404 NR route_not_found - "-" 0 0 0 - "198.51.100.7" "okhttp/4.9"',
    '[2026-11-02T09:14:11.219Z] "POST /pay HTTP/2" 504 UT response_timeout - "-" 0 24 15001 - "-" "okhttp/4.9',
  ],
});
const SEARCHED = new Set(['codeDetails', 'terminationDetails', 'transportFailure']);
