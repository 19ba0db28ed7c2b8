import { clientSidecar, defineScenario, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A short exchange over TCP with a public host that is no TLS hello: all is well.',
  cause: null,
  tells: [],
  setUp: () =>
    clientSidecar({ of: 'clock.lab', to: 'time.nist.example:8469', protocol: 'tcp', endpoints: [peer('tcp-echo')] }),
  request: raw(['what time is it?\n'], { leaves: 'closes' }),
});
