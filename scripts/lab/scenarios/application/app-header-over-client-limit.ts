import { clientSidecar, defineScenario, peer, program } from '../../scenario.ts';

export default defineScenario({
  area: 'application',
  shows: "The headers of a reply are over ten megabytes: Go's client gives up where the proxy only passes bytes.",
  cause: 'app-header-too-large',
  tells: ['client-go-http.txt'],
  keeps: ['client-go-http.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    clientSidecar({
      of: 'portal.campus',
      to: 'sso.campus:8734',
      protocol: 'tcp',
      endpoints: [
        peer('raw-reply', {
          bytes: `HTTP/1.1 200 OK\r\nset-cookie: state=${'a'.repeat(11_000_000)}\r\n\r\n`,
          close: true,
        }),
      ],
    }),
  request: program('go-http'),
});
