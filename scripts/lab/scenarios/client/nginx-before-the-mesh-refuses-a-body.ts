import { browserAddress, podAddress } from '../../addresses.ts';
import { defineScenario, gateway, peer, post } from '../../scenario.ts';

const config = `
daemon off;
master_process off;
error_log stderr;
pid {folder}/pid;
events {}
http {
  access_log {folder}/access.log;
  client_max_body_size 1k;
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
const edge = { address: browserAddress('edge of upload.example.com'), port: 8090 };

export default defineScenario({
  area: 'client',
  shows:
    'The nginx before the gateway takes bodies of 1 KiB and no more: 413 in its own words, and nothing in the mesh.',
  cause: 'request-body-buffer-limit',
  tells: ['app-nginx.txt', 'reply.txt'],
  keeps: ['app-nginx.txt', 'reply.txt', 'access-istio.txt'],
  versions: ['1.40.0'],
  setUp: () => {
    const made = gateway({ host: 'upload.example.com', to: 'files.upload:8456', endpoints: [peer('answers')] });
    const nginx = peer('program', { name: 'nginx', args: ['-c', '{config}', '-e', 'stderr'], config });
    return { ...made, peers: [...made.peers, { peer: nginx, at: edge }] };
  },
  request: post('/f', 'x'.repeat(5000), {
    agent: 'Mozilla/5.0',
    host: 'upload.example.com',
    headers: { expect: '' },
    at: edge,
  }),
});
