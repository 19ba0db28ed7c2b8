import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The mode for a single port is not applied',
  says: 'A PeerAuthentication sets another mode for one port, but names the Service’s port instead of the container’s, or has no selector; so the port keeps the mode around it.',
  area: 'mtls',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'validation-portlevelmtls-requires-selector',
                'validation-mesh-namespace-peer-authentication-cannot-have-port-level',
              ],
            },
          },
        },
        because: 'Istio says it itself: without a selector a PeerAuthentication’s modes by port do not count.',
      },
    ],
  },
  asks: {
    'mtls-mode-of-workload': {
      'another mode by port': 'suggests',
      permissive: 'rulesOut',
    },
  },
  lookalikes: ['strict-mtls-plaintext-client'],
  applies: {},
  fixes: [
    {
      do: 'Name the port of the container, and select the workload.',
      snippet:
        'apiVersion: security.istio.io/v1\nkind: PeerAuthentication\nmetadata:\n  name: {serviceName}\n  namespace: {namespace}\nspec:\n  selector: { matchLabels: { app: {serviceName} } }\n  mtls: { mode: STRICT }\n  portLevelMtls:\n    <container-port>: { mode: PERMISSIVE }',
      risk: 'This port takes plain text from everybody who reaches the pod.',
      undo: 'kubectl apply the PeerAuthentication from before.',
      verify: 'istioctl experimental describe pod shows the mode for the port; the plain call answers.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: PeerAuthentication',
      url: 'https://istio.io/latest/docs/reference/config/security/peer_authentication/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: authentication policy',
      url: 'https://istio.io/latest/docs/tasks/security/authentication/authn-policy/',
      read: '2026-11-23',
    },
  ],
});
