import { defineRule } from '../define.ts';

export default defineRule({
  title: 'An image cannot be pulled',
  says: 'The node could not fetch the image of a container, so it does not start.',
  area: 'startup',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'image-of-mesh-not-pulled',
          },
          unless: {
            phrase: 'wrong-processor',
          },
        },
        because: 'The kubelet names an image of Istio and that it could not pull it.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'image-not-pulled',
                'image-row',
                'k8s-image-pull-backoff',
                'k8s-image-pull-reason',
                'k8s-invalid-image',
              ],
            },
          },
        },
        because: 'The kubelet says that it has no image for this container.',
      },
    ],
  },
  supersedes: [
    'app-crash-loop',
    'proxy-down-pod-unhealthy',
    'upstream-dns-failure',
    'connect-timeout',
    'app-403-not-mesh',
  ],
  asks: {
    'reason-of-image': {
      auto: 'rulesOut',
      'other processor': 'rulesOut',
      'not found or refused': 'proves',
      'not reached': 'proves',
    },
  },
  lookalikes: ['arch-mismatch', 'injection-not-enabled'],
  scan: {
    no: 'It stands in the output of kubectl or on the node, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'Read the reason at the end of the event.',
      snippet: 'kubectl get events -n {namespace} --field-selector reason=Failed | grep -i pull | tail -3',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know whether it is missing, refused or not reached.',
    },
    {
      do: 'Missing: the tag or the hub of the installation is wrong. Images of old releases may be gone from a public registry.',
      snippet:
        "kubectl get configmap -n istio-system istio-sidecar-injector -o jsonpath='{.data.values}' | grep -E '\"(hub|tag)\"'",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Pulling hub/proxyv2:tag works from a node.',
    },
    {
      do: 'Refused or rate-limited: use a mirror of your own, with a pull secret in each namespace.',
      snippet: 'istioctl install --set hub=<mirror>/istio --set values.global.imagePullSecrets[0]=<secret>',
      risk: 'All new pods use the mirror.',
      undo: 'Install with the former hub.',
      verify: 'The pod starts.',
    },
  ],
  sources: [
    {
      title: 'Kubernetes docs: images',
      url: 'https://kubernetes.io/docs/concepts/containers/images/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: installation options',
      url: 'https://istio.io/latest/docs/reference/config/istio.operator.v1alpha1/',
      read: '2026-11-23',
    },
  ],
});
