import { defineRule } from '../define.ts';

export default defineRule({
  title: 'An HTTP port 443 conflicts with TLS to other hosts',
  says: 'A Service or ServiceEntry names its port 443 as HTTP, and so makes an HTTP listener where others send TLS.',
  area: 'routing',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: 'log-conflict-happens-on-a-well-known-port-incoming-protocol' } },
        because: 'istiod says that two services give the same well-known port different protocols.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            codeDetails: 'http1.codec_error',
            downstreamLocal: { matches: ':[0-9]*443$' },
          },
        },
        because: 'A sidecar’s HTTP listener on a port that is TLS’s by custom got something that is no HTTP.',
      },
    ],
  },
  asks: { 'protocol-of-port': { 'http though the app speaks tcp': 'suggests' } },
  lookalikes: ['duplicate-targetport-protocol-conflict', 'mtls-to-plaintext-server'],
  applies: {},
  fixes: [
    {
      do: 'Find the port 443 with an HTTP name, and name it https or tls.',
      snippet:
        'kubectl get service,serviceentry -A -o json | grep -B8 \'"port": 443\\|"number": 443\' | grep -E \'name|protocol\'',
      risk: 'None for reading; the change opens a TLS listener instead.',
      undo: 'Apply the Service from before.',
      verify: 'curl -v https://<outside-host>/ from a pod completes its handshake.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: protocol selection',
      url: 'https://istio.io/latest/docs/ops/configuration/traffic-management/protocol-selection/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: traffic management problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/network-issues/',
      read: '2026-11-23',
    },
  ],
});
