import { clientSidecar, defineScenario, h2, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'Too many headers over HTTP/2: DR with http2.too_many_headers.',
  cause: 'too-many-headers',
  tells: ['access-istio.txt'],
  setUp: () => clientSidecar({ of: 'mesh-tool.ops', to: 'inventory.ops:8411', endpoints: [peer('answers')] }),
  request: h2('GET', '/hosts', {
    agent: 'ansible-httpget',
    headers: Object.fromEntries(Array.from({ length: 110 }, (_, i) => [`x-var-${i}`, 'v'])),
  }),
});
