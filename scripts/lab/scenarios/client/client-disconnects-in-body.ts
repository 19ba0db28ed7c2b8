import { clientSidecar, defineScenario, get, impatient, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'The caller leaves in the middle of the reply: the status is that of the reply, with DC.',
  cause: 'downstream-client-disconnect',
  tells: ['access-istio.txt'],
  setUp: () =>
    clientSidecar({ of: 'viewer.cctv', to: 'archive.cctv:8402', endpoints: [peer('slow', { bodyAfter: 4000 })] }),
  request: impatient(get('/cam/3/today.mp4', { agent: 'VLC/3.0.20 LibVLC/3.0.20' }), 750),
});
