import { applicationAddress } from '../../addresses.ts';
import { defineScenario, peer, raw } from '../../scenario.ts';

const at = { address: applicationAddress('front.shop'), port: 8112 };
const server =
  "require('node:http').createServer().on('clientError', (error) => console.error(error)).listen({ host: process.argv[1], port: process.argv[2] })";

export default defineScenario({
  area: 'connection',
  shows:
    'A caller leaves in the middle of its request, and a server in Node says what its parser met: the end of the message.',
  cause: 'downstream-client-disconnect',
  tells: [],
  versions: ['1.40.0'],
  setUp: () => ({
    proxies: [],
    peers: [{ peer: peer('program', { name: 'node', args: ['-e', server, '{address}', '{port}'] }), at }],
    door: { ...at, host: 'front.shop:8112', from: '127.0.0.1' },
  }),
  request: raw(['POST /orders HTTP/1.1\r\nhost: front.shop\r\ncontent-length: 40\r\n\r\n{"sku"', 200], {
    leaves: 'closes',
  }),
});
