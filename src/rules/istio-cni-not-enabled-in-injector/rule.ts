import { defineRule } from '../define.ts';

export default defineRule({
  title: 'istio-cni runs, and the injector does not know it',
  says: 'Pods still get the init container istio-init, though istio-cni is installed: the injector is not told that CNI is in use.',
  area: 'injection',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'cni-pod-has-init',
          },
        },
        because:
          'istio-cni skipped this pod because it was injected with istio-init: the injector works as if there were no CNI.',
      },
    ],
  },
  asks: {
    'cni-agent-of-node': {
      ready: 'suggests',
      none: 'rulesOut',
    },
  },
  lookalikes: ['pod-security-blocks-istio-init', 'istio-cni-not-configured'],
  scan: {
    no: 'It stands in the output of kubectl or of an init container, not in a proxy’s log.',
  },
  applies: {
    dataPlane: 'sidecar',
  },
  fixes: [
    {
      do: 'Tell istiod that CNI is in use, then restart the pods.',
      snippet:
        'helm upgrade istiod istio/istiod -n istio-system --reuse-values --set pilot.cni.enabled=true\nkubectl rollout restart deploy -n <namespace>',
      risk: 'On nodes without the agent new pods do not start.',
      undo: 'Set pilot.cni.enabled=false and restart.',
      verify: 'A new pod has `istio-validation` instead of `istio-init`.',
      applies: {
        istio: '>=1.22',
      },
    },
    {
      do: 'Before Istio 1.22 the value has another name.',
      snippet: 'istioctl install --set components.cni.enabled=true\n# helm: --set istio_cni.enabled=true',
      risk: 'On nodes without the agent new pods do not start.',
      undo: 'Install with the former value.',
      verify: 'A new pod has `istio-validation` instead of `istio-init`.',
      applies: {
        istio: '<1.22',
      },
    },
  ],
  sources: [
    {
      title: 'Istio docs: install the CNI node agent',
      url: 'https://istio.io/latest/docs/setup/additional-setup/cni/',
      read: '2026-11-23',
    },
    {
      title: 'Istio master, cni/pkg/plugin/plugin.go',
      url: 'https://github.com/istio/istio/blob/master/cni/pkg/plugin/plugin.go',
      read: '2026-11-23',
    },
  ],
});
