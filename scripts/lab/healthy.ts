/** Ten thousand lines of healthy traffic, for rules to stay quiet on. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Service, Workload } from './addresses.ts';
import { clientSidecar } from './build/client-sidecar.ts';
import { gateway } from './build/gateway.ts';
import { serverSidecar } from './build/server-sidecar.ts';
import type { SetUp } from './build/set-up.ts';
import { twoSidecars } from './build/two-sidecars.ts';
import { raw, type Step, type TrafficRequest } from './clients/steps.ts';
import type { Version } from './envoys.ts';
import { hash } from './hash.ts';
import { normaliser } from './normalise.ts';
import { peer } from './peers/behaviours.ts';
import { recordings } from './record.ts';
import { run } from './run.ts';

interface Walk {
  readonly name: string;
  readonly setUp: () => SetUp;
  readonly steps: (version: Version) => readonly Step[];
}

const pick = <Item>(items: readonly Item[], by: string): Item => items[hash(by, items.length)] as Item;

const browsers = [
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36',
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15',
  'Mozilla/5.0 (X11; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0',
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_4_1 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148',
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
];
const libraries = [
  'okhttp/4.12.0',
  'python-requests/2.31.0',
  'Java/17.0.10',
  'axios/1.6.8',
  'Go-http-client/1.1',
  'Apache-HttpClient/5.3 (Java/21)',
  'curl/8.5.0',
  'Ruby',
  'undici',
  'reqwest/0.12.3',
];

/** Requests over a handful of path patterns; `{}` is a number. */
function requests(
  name: string,
  count: number,
  methods: readonly string[],
  paths: readonly string[],
  agents = libraries,
): readonly TrafficRequest[] {
  return Array.from({ length: count }, (_, i) => {
    const by = `${name} ${i}`;
    const method = pick(methods, `${by} method`);
    const path = pick(paths, `${by} path`).replaceAll('{}', () => String(1 + hash(`${by} id`, 9000)));
    const body =
      method === 'POST' || method === 'PUT' || method === 'PATCH'
        ? 'b'.repeat(10 + hash(`${by} body`, 900))
        : undefined;
    return { method, path, agent: pick(agents, `${by} agent`), ...(body === undefined ? {} : { body }) };
  });
}

const traffic = (list: readonly TrafficRequest[]): Step => ({ kind: 'traffic', requests: list });
const varied = (name: string) => peer('varied', { name });
const read = ['GET', 'GET', 'GET', 'GET', 'HEAD'];
const crud = ['GET', 'GET', 'GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

interface Site {
  readonly host: string;
  readonly to: Service;
  readonly paths: readonly string[];
}

const atGateway = ({ host, to, paths }: Site): Walk => ({
  name: host,
  setUp: () => gateway({ host, to, endpoints: [varied(host)] }),
  steps: (version) => [traffic(requests(`${host} ${version}`, 150, [...read, 'POST', 'OPTIONS'], paths, browsers))],
});

const outOf = (of: Workload, to: Service, paths: readonly string[], otherwise?: 'allow_any'): Walk => ({
  name: `${of} to ${to}`,
  setUp: () =>
    clientSidecar({
      of,
      to,
      endpoints: [varied(to)],
      ...(otherwise && { otherwise, domains: ['only-this.internal'] }),
    }),
  steps: (version) => [traffic(requests(`${of} ${version}`, 85, crud, paths))],
});

const into = (of: Service, from: Workload, paths: readonly string[]): Walk => ({
  name: `into ${of}`,
  setUp: () => serverSidecar({ of, from, app: varied(of) }),
  steps: (version) => {
    const probes = requests(
      `${of} probes ${version}`,
      25,
      ['GET'],
      ['/healthz', '/ready'],
      ['kube-probe/1.29', 'Prometheus/2.51.2'],
    );
    return [traffic([...requests(`${of} ${version}`, 75, crud, paths), ...probes])];
  },
});

const tcp = (of: Workload, to: Service, bytes: string, passes = false): Walk => ({
  name: `tcp ${to}`,
  setUp: () =>
    clientSidecar({ of, to, protocol: 'tcp', endpoints: [peer('tcp-echo')], ...(passes && { unknown: true }) }),
  steps: () =>
    Array.from({ length: 14 }, (_, i) => raw([bytes.repeat(1 + hash(`${to} ${i}`, 30)), 12], { leaves: 'closes' })),
});

const handshake =
  'connection: Upgrade\r\nupgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n';

const walks: readonly Walk[] = [
  atGateway({
    host: 'www.trailshop.example',
    to: 'storefront.shop:8080',
    paths: ['/', '/product/{}', '/category/{}', '/cart', '/static/app.{}.js', '/search?q={}', '/img/{}.webp'],
  }),
  atGateway({
    host: 'blog.trailshop.example',
    to: 'ghost.blog:2368',
    paths: ['/', '/post-{}', '/tag/{}/', '/rss', '/assets/{}.css', '/author/{}'],
  }),
  atGateway({
    host: 'api.trailshop.example',
    to: 'public-api.shop:9000',
    paths: ['/v1/products/{}', '/v1/orders', '/v1/orders/{}', '/v1/stores?near={}', '/v1/me'],
  }),
  outOf('storefront.shop', 'catalog.shop:8081', ['/products/{}', '/products', '/products/{}/stock', '/categories/{}']),
  outOf('storefront.shop', 'cart.shop:7070', ['/carts/{}', '/carts/{}/items', '/carts']),
  outOf('productpage.bookinfo', 'reviews.bookinfo:9080', ['/reviews/{}']),
  outOf('checkout.shop', 'payments.billing:8443', ['/charges', '/charges/{}', '/refunds']),
  outOf('search-ui.search', 'elasticsearch.search:9200', [
    '/products/_search',
    '/products/_doc/{}',
    '/_cluster/health',
  ]),
  outOf('crm.sales', 'contacts.crm.example:8090', ['/v2/contacts/{}', '/v2/deals']),
  outOf(
    'renovate.ci',
    'registry.npm.example:8091',
    ['/left-pad', '/-/package/{}', '/react/-/react-{}.tgz'],
    'allow_any',
  ),
  into('ratings.bookinfo:9080', 'reviews.bookinfo', ['/ratings/{}']),
  into('inventory.warehouse:8082', 'orders.shop', ['/stock/{}', '/stock', '/reservations/{}']),
  into('users.identity:8083', 'api.gateway', ['/users/{}', '/users', '/sessions', '/users/{}/avatar']),
  {
    name: 'mutual',
    setUp: () =>
      twoSidecars({
        client: { of: 'orders.fulfilment' },
        server: { of: 'shipping.fulfilment:8084', mode: 'strict', app: varied('shipping') },
      }),
    steps: (version) => [
      traffic(requests(`mutual ${version}`, 70, crud, ['/shipments/{}', '/shipments', '/labels/{}.pdf'])),
    ],
  },
  {
    name: 'grpc',
    setUp: () =>
      clientSidecar({
        of: 'frontend.boutique',
        to: 'productcatalog.boutique:3550',
        protocol: 'grpc',
        endpoints: [peer('grpc', { message: '0a0161' })],
      }),
    steps: (version) => {
      const paths = [
        '/hipstershop.ProductCatalogService/GetProduct',
        '/hipstershop.ProductCatalogService/ListProducts',
        '/grpc.health.v1.Health/Check',
      ];
      return [
        {
          kind: 'traffic',
          grpc: true,
          requests: requests(`grpc ${version}`, 70, ['POST'], paths, [
            'grpc-go/1.63.2',
            'grpc-java-netty/1.62.2',
            'grpc-node-js/1.10.6',
          ]),
        },
      ];
    },
  },
  {
    name: 'grpc-not-found',
    setUp: () =>
      clientSidecar({
        of: 'app.rides',
        to: 'drivers.rides:50051',
        protocol: 'grpc',
        endpoints: [peer('grpc', { status: 5, says: 'no such driver', trailersOnly: true })],
      }),
    steps: (version) => [
      {
        kind: 'traffic',
        grpc: true,
        requests: requests(`drivers ${version}`, 30, ['POST'], ['/rides.Drivers/Locate'], ['grpc-swift-nio/1.21.0']),
      },
    ],
  },
  {
    name: 'retried',
    setUp: () =>
      clientSidecar({
        of: 'portal.media',
        to: 'playlists.media:8085',
        endpoints: [peer('closed-port'), varied('playlists')],
      }),
    steps: (version) => [traffic(requests(`retried ${version}`, 50, crud, ['/playlists/{}', '/playlists']))],
  },
  {
    name: 'left',
    setUp: () => gateway({ host: 'live.trailshop.example', to: 'ticker.live:8086', endpoints: [varied('ticker')] }),
    steps: (version) => [
      traffic(
        requests(`left ${version}`, 22, ['GET'], ['/events', '/events?since={}'], browsers).map((one) => ({
          ...one,
          leavesAfter: 30,
        })),
      ),
    ],
  },
  {
    name: 'websockets',
    setUp: () =>
      gateway({ host: 'ws.trailshop.example', to: 'notifications.live:8087', endpoints: [peer('websocket')] }),
    steps: () =>
      Array.from({ length: 25 }, (_, i) =>
        raw(
          [
            `GET /ws?room=${hash(`room ${i}`, 500)} HTTP/1.1\r\nhost: ws.trailshop.example\r\nuser-agent: ${pick(browsers, `ws ${i}`)}\r\n${handshake}`,
            30,
          ],
          { leaves: 'closes' },
        ),
      ),
  },
  tcp('api.forum', 'postgres.forum:5432', 'SELECT 1;'),
  tcp('sessions.auth', 'redis.cache:6379', '*1\r\n$4\r\nPING\r\n'),
  tcp('worker.queue', 'rabbitmq.queue:5672', 'AMQP.'),
  tcp('crud.clinic', 'mongo.clinic:27017', 'find.'),
  tcp('backup.ops', 'objects.cloud.example:9443', '\x16\x03\x01', true),
];

/** Text and JSON of all walks on all versions, in one file each. */
export async function recordHealthy(versions: readonly Version[]): Promise<void> {
  const text: string[] = [];
  const json: string[] = [];
  for (const version of versions) {
    for (const { name, setUp, steps } of walks) {
      const { proxies, startedAt, ports } = await run(setUp(), steps(version), version);
      const clean = normaliser({ name: `${name} ${version}`, startedAt, instants: [], ports, invented: true });
      for (const { access } of proxies) {
        text.push(clean.accessLog(access['access-istio.txt']));
        json.push(clean.accessLog(access['access-istio.json.txt']));
      }
      console.log(`${version} ${name}`);
    }
  }
  const folder = join(recordings, 'healthy');
  mkdirSync(folder, { recursive: true });
  for (const [file, parts] of [
    ['text.log.gz', text],
    ['json.log.gz', json],
  ] as const) {
    const all = parts.join('');
    console.log(`${file}: ${all.split('\n').length - 1} lines`);
    writeFileSync(join(folder, file), gzipSync(all, { level: 9 }));
  }
}
