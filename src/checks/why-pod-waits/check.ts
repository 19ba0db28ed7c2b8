import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'What do the pod’s events say it waits for?',
  about: 'proxy',
  run: [
    {
      command: "kubectl describe pod -n {namespace} {pod} | sed -n '/^Events/,$p'",
      changes: false,
      needs: ['kubectl', 'shell'],
    },
  ],
  answers: {
    'root certificate': {
      says: '`configmap "istio-ca-root-cert" not found`.',
      when: {
        record: {
          phrase: 'root-cert-not-there',
        },
      },
    },
    token: {
      says: '`MountVolume.SetUp failed for volume "istio-token"`.',
      when: {
        record: {
          phrase: 'token-volume-failed',
        },
      },
    },
    image: {
      says: '`Failed to pull image` or `Back-off pulling image`.',
      when: {
        record: {
          phrase: {
            oneOf: ['image-of-mesh-not-pulled', 'image-not-pulled'],
          },
        },
      },
    },
    sandbox: {
      says: '`Failed to create pod sandbox`.',
      when: {
        record: {
          phrase: 'k8s-sandbox-failed',
        },
      },
    },
    'nothing of these': {
      says: 'All containers were started; one of them fails by itself.',
    },
  },
});
