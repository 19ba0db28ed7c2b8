import { defineScenario, gateway, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'The gateway turns an upload away before it is complete and closes: a Go client fails while it writes.',
  cause: 'delayed-close-truncates-response',
  tells: [],
  versions: ['1.40.0'],
  setUp: () =>
    gateway({
      host: 'video.example.com',
      to: 'ingest.video:8442',
      endpoints: [peer('answers')],
      virtualHosts: [],
      manager: { delayed_close_timeout: '0s' },
    }),
  request: program('go-upload', ['http://{host}:{port}/clip.mp4'], 5000),
  until: { 'client-go-upload.txt': /write: / },
});
