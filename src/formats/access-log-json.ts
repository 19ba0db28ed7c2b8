import { decoded, jsonAt, type Leaf } from '../engine/json.ts';
import type { Field } from '../engine/types.ts';
import type { FactName } from '../facts/facts.ts';
import { defineFormat } from './define.ts';

/**
 * Keys by what is left of them in small letters and digits, so that `response_flags`, `responseFlags` and `RESPONSE_FLAGS`
 * are one. The first of each are Istio's own (lexicon/tables/envoy-default-access-log.json); then those of the OpenTelemetry
 * and Cloud Logging access logs, then common ones of custom formats.
 */
const KEYS: { readonly [key: string]: FactName } = {
  starttime: 'time',
  timestamp: 'time',
  time: 'time',
  method: 'method',
  requestmethod: 'method',
  path: 'path',
  requestpath: 'path',
  uripath: 'path',
  protocol: 'protocol',
  responsecode: 'status',
  status: 'status',
  statuscode: 'status',
  httpstatus: 'status',
  responseflags: 'flag',
  responseflag: 'flag',
  flags: 'flag',
  responsecodedetails: 'codeDetails',
  responsedetails: 'codeDetails',
  connectionterminationdetails: 'terminationDetails',
  upstreamtransportfailurereason: 'transportFailure',
  transportfailurereason: 'transportFailure',
  bytesreceived: 'bytesReceived',
  bytessent: 'bytesSent',
  duration: 'duration',
  durationms: 'duration',
  upstreamservicetime: 'upstreamTime',
  xenvoyupstreamservicetime: 'upstreamTime',
  xforwardedfor: 'forwardedFor',
  useragent: 'userAgent',
  requestid: 'requestId',
  xrequestid: 'requestId',
  authority: 'authority',
  host: 'authority',
  requestauthority: 'authority',
  upstreamhost: 'upstreamHost',
  upstreamremoteaddress: 'upstreamHost',
  upstreamcluster: 'cluster',
  upstreamclusterraw: 'cluster',
  upstreamlocaladdress: 'upstreamLocal',
  downstreamlocaladdress: 'downstreamLocal',
  downstreamremoteaddress: 'downstreamRemote',
  requestedservername: 'sni',
  routename: 'routeName',
  grpcstatus: 'grpcStatus',
  grpcstatusnumber: 'grpcStatus',
  istiopolicystatus: 'policyStatus',
  destinationservicehost: 'service',
};
const SEARCHED: readonly FactName[] = ['codeDetails', 'terminationDetails', 'transportFailure', 'policyStatus'];
/** A record without one of these is some other JSON. */
export const TELLING: readonly FactName[] = ['flag', 'codeDetails', 'transportFailure', 'cluster'];

/** The fact that a key of a log gives, however it is spelt. */
export const factOf = (key: string): FactName | undefined => KEYS[key.toLowerCase().replace(/[^a-z0-9]/g, '')];

/** OpenTelemetry writes `{"key":"response_flags","value":{"stringValue":"UF"}}`: the key stands beside the value. */
function keysBeside(text: string, leaves: readonly Leaf[]): (leaf: Leaf) => string {
  const beside = new Map<string, string>();
  for (const leaf of leaves)
    if (leaf.path.at(-1) === 'key') beside.set(leaf.path.slice(0, -1).join('/'), decoded(text, leaf));
  return ({ path }) => {
    const last = path.at(-1) ?? '';
    return /^(string|int|double)(Value|_value)$/.test(last) ? (beside.get(path.slice(0, -2).join('/')) ?? last) : last;
  };
}

/** The fields that the leaves of a JSON access log give; `undefined` where it is none. */
export function fieldsOfJson(text: string, leaves: readonly Leaf[]): Field[] | undefined {
  const fields: Field[] = [];
  const keyOf = keysBeside(text, leaves);
  for (const leaf of leaves) {
    const name = factOf(keyOf(leaf));
    if (!name || fields.some((field) => field.name === name)) continue;
    const value = leaf.type === 'word' && text.startsWith('null', leaf.start) ? '-' : decoded(text, leaf);
    fields.push({
      name,
      start: leaf.start,
      end: leaf.end,
      ...(value === text.slice(leaf.start, leaf.end) ? {} : { value }),
      ...(SEARCHED.includes(name) ? { search: true as const } : {}),
    });
  }
  const names = fields.map(({ name }) => name as FactName);
  const telling = TELLING.some((name) => names.includes(name)) && (names.includes('status') || names.includes('flag'));
  return telling ? fields : undefined;
}

export default defineFormat({
  title: 'Istio’s access log, JSON, every version',
  mesh: true,
  starts: '{',
  has: '"',
  columns: [
    'flag',
    'codeDetails',
    'transportFailure',
    'terminationDetails',
    'upstreamHost',
    'cluster',
    'method',
    'path',
    'protocol',
  ],
  read: (lines, at) => {
    const text = lines[at] as string;
    const json = jsonAt(text);
    if (!json || (!json.cut && text.slice(json.end).trim() !== '')) return undefined;
    const fields = fieldsOfJson(text, json.leaves);
    return fields && { fields };
  },
  samples: [
    '{"authority":"reviews:9080","bytes_received":0,"bytes_sent":159,"connection_termination_details":null,"downstream_local_address":"10.96.12.4:9080","downstream_remote_address":"10.244.0.8:40112","duration":38,"method":"GET","path":"/reviews/0","protocol":"HTTP/1.1","request_id":"0f3c1f6e-3a1e-9c49-a1bd-0bb1f5dd5e5b","requested_server_name":null,"response_code":503,"response_code_details":"upstream_reset_before_response_started{remote_connection_failure|delayed_connect_error:_Connection_refused}","response_flags":"URX,UF","route_name":"default","start_time":"2026-11-02T09:14:11.219Z","upstream_cluster":"outbound|9080||reviews.default.svc.cluster.local","upstream_host":"10.244.0.21:9080","upstream_local_address":null,"upstream_service_time":null,"upstream_transport_failure_reason":"delayed_connect_error:_Connection_refused","user_agent":"python-requests/2.31.0","x_forwarded_for":null}',
    '{"upstream_host":"10.40.3.17:9090","istio_policy_status":"-","response_code":200,"response_flags":"-","method":"GET","path":"/","protocol":"HTTP/1.1","start_time":"2019-04-02T08:11:32.104Z","upstream_cluster":"outbound|9090||catalog.store.svc.cluster.local","duration":4}',
  ],
});
