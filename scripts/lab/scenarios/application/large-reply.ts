import { clientSidecar, defineScenario, get, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'A reply of six million bytes, healthy; in JSON up to Envoy 1.38 the round number reads 6e+06.',
  cause: null,
  tells: [],
  setUp: () =>
    clientSidecar({
      of: 'backup.photos',
      to: 'originals.photos:8097',
      endpoints: [peer('answers', { body: 'x'.repeat(6_000_000) })],
    }),
  request: get('/originals/IMG_1.raw', { agent: 'darktable/4.6', more: ['--output', '/dev/null'] }),
});
