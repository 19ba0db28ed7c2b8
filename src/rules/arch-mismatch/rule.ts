import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The image is for another processor',
  says: 'The image holds no program for the processor of this node.',
  area: 'startup',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'wrong-processor',
          },
        },
        because: 'The node looked for its processor in the image and did not find it.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: 'exec-format-error',
          },
        },
        because: 'The kernel could not run the program: mostly it was built for another processor.',
      },
    ],
  },
  supersedes: ['image-pull-failed', 'app-crash-loop', 'proxy-down-pod-unhealthy'],
  asks: {
    'reason-of-image': {
      'other processor': 'proves',
      auto: 'rulesOut',
    },
  },
  lookalikes: ['image-pull-failed'],
  scan: {
    no: 'It stands in the output of kubectl or on the node, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Take an image for both processors. Istio’s own have arm64 since 1.15; before, and in many mirrors, they do not.',
      snippet: 'docker manifest inspect <hub>/proxyv2:<tag> | grep architecture',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'It lists the processor of your nodes.',
    },
    {
      do: 'Meanwhile keep such pods on nodes that fit.',
      snippet: 'spec:\n  template:\n    spec:\n      nodeSelector:\n        kubernetes.io/arch: amd64',
      risk: 'Less room to schedule.',
      undo: 'Take the selector away.',
      verify: 'The pod runs.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.15 release notes: arm64 images',
      url: 'https://istio.io/latest/news/releases/1.15.x/announcing-1.15/',
      read: '2026-11-23',
    },
    {
      title: 'Kubernetes docs: images',
      url: 'https://kubernetes.io/docs/concepts/containers/images/',
      read: '2026-11-23',
    },
  ],
});
