import { defineScenario, peer, raw, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: 'A TCP connection to the own application, open for more than a second: all is well.',
  cause: null,
  tells: [],
  keeps: ['access-istio.txt', 'access-istio.json.txt'],
  versions: ['1.40.0'],
  setUp: () => serverSidecar({ of: 'mirror.depot:8760', protocol: 'tcp', app: peer('tcp-echo'), from: 'web.depot' }),
  request: raw(['hello', 1700], { leaves: 'closes' }),
});
