import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'With which identity did the caller reach {service}?',
  about: 'service',
  run: [
    {
      command: 'istioctl proxy-config log -n {namespace} <pod> --level rbac:debug',
      changes: true,
      needs: ['istioctl'],
      undo: 'istioctl proxy-config log -n {namespace} <pod> --level rbac:warning',
    },
    {
      command: "kubectl logs -n {namespace} <pod> -c istio-proxy --since=2m | grep -A3 'checking request'",
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    none: { says: 'The RBAC log says `ssl: none`: the connection came in plain text and carries no identity.' },
    another: { says: '`uriSanPeerCertificate` shows another service account or namespace than the policy names.' },
    expected: { says: '`uriSanPeerCertificate` shows the identity that the policy names.' },
  },
});
