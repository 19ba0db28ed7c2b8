import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Plain text is let in (PERMISSIVE)',
  says: 'A caller spoke plain text to {service}, and its proxy let it in: the mode is PERMISSIVE, and the request has no identity.',
  kind: 'normal',
  area: 'mtls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: { direction: 'inbound', healthy: 'yes', sni: { empty: true } },
          unless: { userAgent: { starts: 'kube-probe' } },
        },
        because: 'The receiver’s proxy took a connection without a server name: it was no mTLS. It answered well.',
      },
    ],
  },
  lookalikes: ['strict-mtls-plaintext-client'],
  applies: {},
  fixes: [
    {
      do: 'Before the mode is made STRICT: find out who still speaks plain text.',
      snippet:
        'kubectl logs -n {namespace} <pod> -c istio-proxy | grep " inbound|" | awk \'$(NF-1)=="-" {print $(NF-2)}\' | cut -d: -f1 | sort | uniq -c',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The addresses of callers without mTLS are known; give them a sidecar first.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: PeerAuthentication',
      url: 'https://istio.io/latest/docs/reference/config/security/peer_authentication/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: mutual TLS migration',
      url: 'https://istio.io/latest/docs/tasks/security/authentication/mtls-migration/',
      read: '2026-11-23',
    },
  ],
});
