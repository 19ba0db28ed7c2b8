import { browserAddress, podAddress } from '../../addresses.ts';
import { defineScenario, gateway, get, impatient, peer } from '../../scenario.ts';

const config = `
daemon off;
master_process off;
error_log stderr;
pid {folder}/pid;
events {}
http {
  access_log {folder}/access.log;
  
  client_body_temp_path {folder}/body;
  proxy_temp_path {folder}/proxy;
  fastcgi_temp_path {folder}/fastcgi;
  uwsgi_temp_path {folder}/uwsgi;
  scgi_temp_path {folder}/scgi;
  server {
    listen {address}:{port};
    location / { proxy_pass http://${podAddress('istio-ingressgateway.istio-system')}:8080; proxy_http_version 1.1; proxy_set_header Host $host; }
  }
}`;
const edge = { address: browserAddress('edge of reports.example.com'), port: 8090 };

export default defineScenario({
  area: 'client',
  shows: 'The client of an nginx before the gateway leaves before the answer: nginx writes 499.',
  cause: 'downstream-client-disconnect',
  tells: ['app-nginx.txt'],
  keeps: ['app-nginx.txt', 'reply.txt', 'access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () => {
    const made = gateway({
      host: 'reports.example.com',
      to: 'years.reports:8457',
      endpoints: [peer('slow', { after: 2000 })],
    });
    const nginx = peer('program', { name: 'nginx', args: ['-c', '{config}', '-e', 'stderr'], config });
    return { ...made, peers: [...made.peers, { peer: nginx, at: edge }] };
  },
  request: impatient(get('/2025', { agent: 'Go-http-client/1.1', host: 'reports.example.com', at: edge }), 750),
});
