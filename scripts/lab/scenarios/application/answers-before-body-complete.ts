import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'The application answers 413 and closes while the upload is still on its way.',
  cause: 'app-answered-error-itself',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({
      of: 'editor.video',
      to: 'ingest.video:8188',
      endpoints: [peer('answers-before-body', { status: 413, body: 'upload too large\n' })],
    }),
  request: raw(
    [
      'POST /ingest HTTP/1.1\r\nhost: ingest.video:8188\r\nuser-agent: ffmpeg/6.1\r\ncontent-length: 90000\r\n\r\nheader-of-movie',
    ],
    {
      patience: 500,
    },
  ),
});
