import { defineScenario, peer, program, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'mtls',
  shows: 'A Python program without a sidecar calls a STRICT port in plain text: its connection is reset.',
  cause: 'strict-mtls-plaintext-client',
  tells: ['access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () => serverSidecar({ of: 'models.ml:8537', app: peer('answers'), mode: 'strict', from: 'notebook.ml' }),
  request: [program('python-requests'), program('python-urllib3')],
});
