/** Logs of any size to measure with: the recorded healthy lines over and over, every n-th an error. */
import { openSync, readFileSync, writeSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const recordings = fileURLToPath(new URL('../../test/recordings/', import.meta.url));
export type LogFormat = 'text' | 'json';

const ERRORS: { readonly [F in LogFormat]: string } = {
  text: '[2026-11-02T09:14:11.219Z] "GET /cart HTTP/1.1" 503 UF,URX upstream_reset_before_response_started{remote_connection_failure|delayed_connect_error:_Connection_refused} - "delayed_connect_error:_Connection_refused" 0 190 78 - "-" "okhttp/4.12.0" "7a4d7bd1-03c9-40ae-95a1-bf7a9619d1d7" "cart.shop:7070" "10.244.4.221:7070" outbound|7070||cart.shop.svc.cluster.local - 10.96.1.211:7070 10.244.3.235:40068 - default',
  json: '{"authority":"reviews:9080","bytes_received":0,"bytes_sent":190,"connection_termination_details":null,"downstream_local_address":"10.96.12.4:9080","downstream_remote_address":"10.244.0.8:40112","duration":38,"method":"GET","path":"/reviews/0","protocol":"HTTP/1.1","request_id":"7a4d7bd1-3a1e-9c49-a1bd-0bb1f5dd5e5b","requested_server_name":null,"response_code":503,"response_code_details":"upstream_reset_before_response_started{remote_connection_failure|delayed_connect_error:_Connection_refused}","response_flags":"URX,UF","route_name":"default","start_time":"2026-11-02T09:14:11.219Z","upstream_cluster":"outbound|9080||reviews.default.svc.cluster.local","upstream_host":"10.244.4.221:9080","upstream_local_address":null,"upstream_service_time":null,"upstream_transport_failure_reason":"delayed_connect_error:_Connection_refused","user_agent":"python-requests/2.31.0","x_forwarded_for":null}',
};
const LINES = 20_000;

/** Lines that repeat after some megabytes; errors differ in their request and endpoint. */
function block(format: LogFormat, every: number): Buffer {
  const healthy = gunzipSync(readFileSync(`${recordings}healthy/${format}.log.gz`))
    .toString()
    .trimEnd()
    .split('\n');
  const error = ERRORS[format];
  const lines = Array.from({ length: LINES }, (_, at) =>
    at % every === 0
      ? error.replace('4.221', `4.${at % 250}`).replace('7a4d7bd1', String(10_000_000 + at))
      : (healthy[at % healthy.length] as string),
  );
  return Buffer.from(`${lines.join('\n')}\n`);
}

export function writeLog(path: string, format: LogFormat, every: number, megabytes: number): void {
  const lines = block(format, every);
  const file = openSync(path, 'w');
  for (let size = 0; size < megabytes * 1e6; size += lines.length) writeSync(file, lines);
}
