import { serviceAddress } from '../../addresses.ts';
import { defineScenario, program } from '../../scenario.ts';

export default defineScenario({
  area: 'connection',
  shows: 'An application calls before its sidecar listens: each library says in its own words that it was refused.',
  cause: 'app-started-before-sidecar',
  tells: [],
  versions: ['1.40.0'],
  setUp: () => ({
    proxies: [],
    peers: [],
    door: { address: serviceAddress('settings.shop'), port: 8080, host: 'settings.shop:8080', from: '127.0.0.1' },
  }),
  request: [
    program('curl', ['-sS', 'http://{door}/v1/settings']),
    ...[
      'go-http',
      'go-grpc',
      'python-requests',
      'python-httpx',
      'python-aiohttp',
      'python-redis',
      'python-psycopg',
    ].map((name) =>
      program(name, [
        name === 'go-grpc'
          ? '{door}/shop.Settings/Get'
          : name === 'python-redis' || name === 'python-psycopg'
            ? '{door}'
            : 'http://{door}/v1/settings',
      ]),
    ),
  ],
});
