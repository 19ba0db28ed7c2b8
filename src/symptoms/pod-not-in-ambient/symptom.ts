import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'A pod did not get into the ambient mesh',
  says: 'The node could not lead the pod’s traffic to ztunnel.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'KIA1311',
            'KIA1312',
            'KIA1314',
            'KIA1315',
            'KIA1316',
            'cni-pod-not-enrolled',
            'ambient-namespace-left-out',
            'labels-sidecar-and-ambient',
            'log-no-ztunnel-connection',
            'log-ztunnel-connection-broken-unwritable-disposing-of-this',
            'log-timed-out-waiting-for-valid-ztunnel-response',
            'log-failed-to-add-pod-to-ztunnel-pod-partially-added-annotating',
            'log-unable-to-send-pod-to-ztunnel-will-retry-addpodtomesh',
            'log-failed-capturing-pod-will-not-retry-addpodtomesh-returned',
            'log-failed-to-reconcile-inpod-rules-for-pod-try-restarting-the',
            'log-can-t-find-netns-for-pod-this-is-ok-if-this-is-a-newly',
            'log-failed-to-open-netns--make-sure-that-the-netns-host-path-is',
            'ztunnel-failed-to-read-so-original-dst',
            'ztunnel-attempted-recursive-call-to-ourselves',
            'ztunnel-failed-to-start-proxy',
            'ztunnel-process-stream-ended',
            'ztunnel-node-agent-announcement-failed-retrying-in',
          ],
        },
      },
    },
  ],
  refines: [
    'pod-network-failed',
    'upstream-error',
    'analyzer-finding',
    'configuration-refused',
    'not-ready',
    'connection-closed',
    'connection-refused',
    'connection-reset',
    'connection-failed',
    'gateway-timeout',
    'request-timed-out',
    'host-unreachable',
  ],
  causes: ['ztunnel-not-ready-on-node', 'pod-not-captured', 'istio-cni-not-ready', 'ambient-and-sidecar-mixed'],
});
