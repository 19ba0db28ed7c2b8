import { curl, defineScenario, gateway, peer } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'A client uploads to a MUTUAL gateway and shows no certificate: it is cut off while it sends.',
  cause: 'client-certificate-required',
  tells: [],
  setUp: () =>
    gateway({
      host: 'dropbox.example.com',
      to: 'inbox.drop:8443',
      endpoints: [peer('answers')],
      tls: { shows: { hosts: ['dropbox.example.com'] }, trusts: 'company', asks: true },
    }),
  request: curl('PUT', '/scan.tiff', {
    agent: 'curl/8.5.0',
    tls: {},
    headers: { expect: '' },
    more: ['-T', '/dev/zero', '--max-time', '3'],
  }),
  // Chance has a say in whether it hears the alert or only the reset.
  until: { 'reply.txt': /\(55\)/ },
});
