import { defineScenario, peer, raw, serverSidecar } from '../../scenario.ts';

export default defineScenario({
  area: 'routing',
  shows:
    'A server-first protocol behind protocol detection that closes when nothing comes in time: the client waits, then loses its connection.',
  cause: 'protocol-sniffing-timeout',
  tells: ['envoy.log'],
  setUp: () =>
    serverSidecar({
      of: 'ftp.files:2121',
      protocol: 'tcp',
      mode: 'permissive',
      app: peer('tcp-greets', { greeting: '220 ready\r\n' }),
      from: 'mainframe.files',
      listener: { listener_filters_timeout: '0.5s', continue_on_listener_filters_timeout: false },
    }),
  request: raw([], { patience: 1500 }),
});
