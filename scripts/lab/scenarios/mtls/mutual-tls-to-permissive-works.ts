import { defineScenario, get, peer, twoSidecars } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'For comparison: mutual TLS between two sidecars, where the server would take plain text, too.',
  cause: null,
  tells: [],
  setUp: () =>
    twoSidecars({
      client: { of: 'reader.library', tls: 'mutual' },
      server: { of: 'shelf.library:8515', mode: 'permissive', app: peer('answers') },
    }),
  request: get('/books/7', { agent: 'python-httpx/0.27' }),
});
