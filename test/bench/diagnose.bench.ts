import { test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import { knowledge } from '../../src/knowledge.ts';

const KIB = 1024;
const line =
  '[2026-11-02T09:14:11.219Z] "GET /cart HTTP/1.1" 503 UF,URX upstream_reset_before_response_started{remote_connection_failure|delayed_connect_error:_Connection_refused} - "delayed_connect_error:_Connection_refused" 0 190 78 - "-" "okhttp/4.12.0" "7a4d7bd1-03c9-40ae-95a1-bf7a9619d1d7" "cart.shop:7070" "10.244.4.221:7070" outbound|7070||cart.shop.svc.cluster.local - 10.96.1.211:7070 10.244.3.235:40068 - default\n';
const prose =
  'The upstream service of this request logs an error and goes on with the next connection 4711 in module foo.\n';
/** Lines that differ, so that nothing is found twice. */
const filled = (text: string, bytes: number): string =>
  Array.from({ length: Math.ceil(bytes / text.length) }, (_, at) => text.replace(/4711|4\.221/, String(at)))
    .join('')
    .slice(0, bytes);

const texts = (kib: number) => ({
  [`${kib} KB of failing access-log lines`]: filled(line, kib * KIB),
  [`${kib} KB of lines that no format takes`]: filled(prose, kib * KIB),
  [`${kib} KB in one line`]: filled(prose, kib * KIB).replaceAll('\n', ' '),
});

/** Growing input shows that nothing is quadratic: each step is sixteen times the one before. */
for (const kib of [64, 1024]) {
  for (const [name, text] of Object.entries(texts(kib))) {
    test(`diagnose: ${name}`, async ({ bench }) => {
      diagnose([{ text }], knowledge);
      const { latency } = await bench(name, () => {
        diagnose([{ text }], knowledge);
      }).run();
      console.log(`${name}: ${latency.mean.toFixed(1)} ms at the mean, ${latency.p99?.toFixed(1)} ms at p99`);
    }, 240_000);
  }
}
