import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The tunnel to the destination fails',
  says: 'The tunnel (HBONE, port 15008) to {service} could not be opened or broke: the request never reached the application.',
  area: 'ambient',
  per: 'service',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'ztunnel-http2-handshake-failed',
                'ztunnel-h2-failed',
                'ztunnel-hbone-ping-timeout-error',
                'ztunnel-expected-method-connect-got',
                'ztunnel-invalid-connect-address',
                'ztunnel-no-valid-authority-pseudo-header',
              ],
            },
          },
        },
        because: 'It is the tunnel that failed, before a byte of the application’s went through.',
      },
      {
        when: {
          record: {
            cluster: 'connect_originate',
            flag: 'UF',
          },
        },
        because: '`connect_originate` is the cluster in which a waypoint or gateway opens its tunnels.',
      },
    ],
    fits: [
      {
        when: {
          record: {
            upstreamHost: {
              ends: ':15008',
            },
            failure: {
              oneOf: ['refused', 'reset', 'closed-early', 'upstream-error'],
            },
          },
        },
        because: 'The connection was one to the tunnel’s port; the tunnel, or what is behind it, failed.',
      },
    ],
  },
  asks: {
    'workload-at-ztunnel': {
      'as TCP': 'against',
      'not listed': 'suggests',
    },
    'ztunnel-of-node': {
      'not ready': 'against',
      ready: 'suggests',
    },
  },
  lookalikes: ['network-policy-blocks-hbone', 'app-not-listening', 'ztunnel-connection-drain'],
  applies: {
    dataPlane: 'ambient',
  },
  fixes: [
    {
      do: 'Read the same moment at the other end: the receiver’s ztunnel says why, or says nothing because nothing arrived.',
      snippet:
        'kubectl get pods -n istio-system -l app=ztunnel -o wide\nkubectl logs -n istio-system <ztunnel-of-the-receivers-node> --since=10m | grep <address-of-the-caller>',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'A line with `direction="inbound"` and an `error`, or none at all.',
    },
    {
      do: 'If that ztunnel does not list the pod as HBONE, bring the pod into the mesh again.',
      snippet: 'istioctl ztunnel-config workloads | grep <pod>\nkubectl delete pod -n {namespace} <pod>',
      risk: 'The pod is replaced.',
      undo: 'Nothing to undo.',
      verify: 'The pod is listed as HBONE, and calls answer.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: troubleshoot connectivity with ztunnel',
      url: 'https://istio.io/latest/docs/ambient/usage/troubleshoot-ztunnel/',
      read: '2026-11-23',
    },
    {
      title: 'ztunnel 1.29, src/proxy.rs',
      url: 'https://github.com/istio/ztunnel/blob/1.29.0/src/proxy.rs',
      read: '2026-11-23',
    },
  ],
});
