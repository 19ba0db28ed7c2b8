import { applicationAddress, podAddress } from '../../addresses.ts';
import { defineScenario, get, peer, serverSidecar } from '../../scenario.ts';

const config = `
daemon off;
master_process off;
error_log stderr;
pid {folder}/pid;
events {}
http {
  access_log off;
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {
    listen {address}:{port};
    location / { proxy_pass http://${podAddress('kiln.pottery')}:8772; proxy_http_version 1.1; }
  }
}`;

export default defineScenario({
  area: 'application',
  shows:
    'Nobody listens behind the nginx of a pod: its own page says 502, and its log that the connection was refused.',
  cause: 'app-not-listening',
  tells: ['app-nginx.txt'],
  keeps: ['app-nginx.txt', 'reply.txt'],
  versions: ['1.40.0'],
  setUp: () =>
    serverSidecar({
      of: 'front.pottery:8771',
      app: peer('program', { name: 'nginx', args: ['-c', '{config}', '-e', 'stderr'], config }),
      from: 'web.pottery',
      also: [
        {
          service: 'kiln.pottery:8772',
          peers: [peer('closed-port')],
        },
      ],
    }),
  // Past the sidecar, as one calls nginx itself.
  request: get('/glaze', { agent: 'curl/8.9.1', at: { address: applicationAddress('front.pottery'), port: 8771 } }),
});
