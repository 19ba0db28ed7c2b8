import { podAddress, serviceAddress } from '../../addresses.ts';
import { defineScenario, get, peer } from '../../scenario.ts';

const at = { address: serviceAddress('front.shop'), port: 8109 };

export default defineScenario({
  area: 'connection',
  shows: 'An nginx hands requests on to a service of which nothing listens: its own error log, and its own 502.',
  cause: 'app-not-listening',
  tells: [],
  versions: ['1.40.0'],
  setUp: () => ({
    proxies: [],
    peers: [
      {
        peer: peer('program', {
          name: 'nginx',
          args: ['-c', '{config}', '-p', '{folder}'],
          config:
            'daemon off; pid {folder}/pid; error_log stderr; events {}\n' +
            `http { access_log off; server { listen {address}:{port}; location / { proxy_pass http://${serviceAddress('carts.shop')}:8110; } } }\n`,
        }),
        at,
      },
    ],
    door: { ...at, host: 'front.shop:8109', from: podAddress('browser.shop') },
  }),
  request: get('/cart', { agent: 'curl/8.5.0' }),
});
