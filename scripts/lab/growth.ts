/**
 * How one Envoy grows with the destinations that it knows: its memory, and the metrics that it would send to a sink.
 *
 *     node scripts/lab/growth.ts          measures, and writes the points beside the investigation that shows them
 *     node scripts/lab/growth.ts --print  measures, and prints them
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { envoyBinary, usualVersions, type Version } from './envoys.ts';
import type { JsonObject } from './json.ts';

const DESTINATIONS = [0, 250, 500, 1000, 2000, 4000];
const OUT = join(import.meta.dirname, '../../content/investigations/proxy-memory-and-destinations/measured.json');

/** Which of Envoy's own metrics a proxy keeps: all, or those alone that Istio lets it keep by default. */
type Keeps = 'all' | 'few';
interface Point {
  readonly envoy: Version;
  readonly keeps: Keeps;
  readonly destinations: number;
  /** Bytes that Envoy has allocated, as its admin page `/memory` says. */
  readonly allocated: number;
  /** Counters and gauges that were ever used, without a single request: what a statsd sink sends at each flush. */
  readonly metrics: number;
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** A TCP port that nobody uses at this moment. */
const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { readonly port: number };
      server.close(() => found(port));
    });
  });

const address = (port: number): JsonObject => ({ socket_address: { address: '127.0.0.1', port_value: port } });

/** A cluster of one endpoint, named and bounded as Istio does it. */
const cluster = (at: number): JsonObject => ({
  name: `outbound|8080||service-${at}.team-${at % 40}.svc.cluster.local`,
  type: 'STATIC',
  connect_timeout: '10s',
  circuit_breakers: {
    thresholds: [
      {
        max_connections: 4294967295,
        max_pending_requests: 4294967295,
        max_requests: 4294967295,
        max_retries: 4294967295,
        track_remaining: true,
      },
    ],
  },
  load_assignment: {
    cluster_name: `outbound|8080||service-${at}.team-${at % 40}.svc.cluster.local`,
    endpoints: [
      {
        lb_endpoints: [
          {
            endpoint: {
              address: { socket_address: { address: `10.244.${Math.floor(at / 250)}.${at % 250}`, port_value: 8080 } },
            },
          },
        ],
      },
    ],
  },
});
/** A virtual host with one route, as each Service of the mesh has on its port. */
const virtualHost = (at: number): JsonObject => ({
  name: `service-${at}.team-${at % 40}.svc.cluster.local:8080`,
  domains: [
    `service-${at}.team-${at % 40}.svc.cluster.local`,
    `service-${at}.team-${at % 40}`,
    `10.96.${Math.floor(at / 250)}.${at % 250}`,
  ],
  routes: [
    {
      name: 'default',
      match: { prefix: '/' },
      route: { cluster: `outbound|8080||service-${at}.team-${at % 40}.svc.cluster.local`, timeout: '0s' },
    },
  ],
});

function bootstrap(destinations: number, keeps: Keeps, admin: number, listener: number): JsonObject {
  const all = Array.from({ length: destinations }, (_, at) => at);
  return {
    admin: { address: address(admin) },
    // The prefixes that Istio's bootstrap lets through when nobody asks for more.
    ...(keeps === 'few' && {
      stats_config: {
        stats_matcher: {
          inclusion_list: {
            patterns: [
              'cluster_manager',
              'listener_manager',
              'server',
              'cluster.xds-grpc',
              'reporter=',
              'component',
              'istio',
            ].map((prefix) => ({ prefix })),
          },
        },
      },
    }),
    static_resources: {
      clusters: all.map(cluster),
      listeners: [
        {
          name: '0.0.0.0_8080',
          address: address(listener),
          filter_chains: [
            {
              filters: [
                {
                  name: 'envoy.filters.network.http_connection_manager',
                  typed_config: {
                    '@type':
                      'type.googleapis.com/envoy.extensions.filters.network.http_connection_manager.v3.HttpConnectionManager',
                    stat_prefix: 'outbound_0.0.0.0_8080',
                    route_config: { name: '8080', virtual_hosts: all.map(virtualHost) },
                    http_filters: [
                      {
                        name: 'envoy.filters.http.router',
                        typed_config: { '@type': 'type.googleapis.com/envoy.extensions.filters.http.router.v3.Router' },
                      },
                    ],
                  },
                },
              ],
            },
          ],
        },
      ],
    },
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((exit) => child.once('exit', exit));
  child.kill('SIGKILL');
  await gone;
}

async function measure(envoy: Version, keeps: Keeps, destinations: number): Promise<Point> {
  const folder = mkdtempSync(join(tmpdir(), 'growth-'));
  const [admin, listener] = [await freePort(), await freePort()];
  writeFileSync(join(folder, 'envoy.json'), JSON.stringify(bootstrap(destinations, keeps, admin, listener)));
  const child = spawn(
    envoyBinary(envoy),
    ['-c', join(folder, 'envoy.json'), '--disable-hot-restart', '--concurrency', '2', '-l', 'error'],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  try {
    const ask = async (path: string): Promise<string | undefined> =>
      (await fetch(`http://127.0.0.1:${admin}${path}`).catch(() => undefined))?.text();
    for (let waited = 0; (await ask('/ready'))?.trim() !== 'LIVE'; waited += 100) {
      if (waited > 60_000 || child.exitCode !== null)
        throw new Error(`Envoy ${envoy} with ${destinations} destinations does not become ready.`);
      await sleep(100);
    }
    await sleep(2000); // what only the start needed is given back
    const memory = JSON.parse((await ask('/memory')) ?? '{}') as { readonly allocated: string };
    const used = await Promise.all(['Counters', 'Gauges'].map((type) => ask(`/stats?usedonly&type=${type}`)));
    const metrics = used.reduce(
      (sum, text) => sum + (text?.split('\n').filter((line) => line.includes(': ')).length ?? 0),
      0,
    );
    return { envoy, keeps, destinations, allocated: Number(memory.allocated), metrics };
  } finally {
    await stop(child);
    rmSync(folder, { recursive: true, force: true });
  }
}

const points: Point[] = [];
for (const envoy of usualVersions) {
  for (const keeps of ['few', 'all'] as const) {
    for (const destinations of DESTINATIONS) {
      const point = await measure(envoy, keeps, destinations);
      points.push(point);
      console.error(
        `Envoy ${envoy}, ${keeps} metrics, ${destinations} destinations: ${(point.allocated / 1e6).toFixed(1)} MB, ${point.metrics} metrics in use`,
      );
    }
  }
}
const text = `[\n${points.map((point) => `  ${JSON.stringify(point)}`).join(',\n')}\n]\n`;
if (process.argv.includes('--print')) process.stdout.write(text);
else writeFileSync(OUT, text);
