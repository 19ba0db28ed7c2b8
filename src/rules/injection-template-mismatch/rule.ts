import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The injection template does not fit this istiod',
  says: 'The injector was asked, and its template fails: template and istiod are of different versions, or the template was changed.',
  area: 'injection',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'template-does-not-fit',
          },
        },
        because: 'istiod names what its template asks for and what it does not have.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: [
                'log-failed-to-run-injection-template',
                'log-failed-parsing-generated-injected-yaml-check-istio-sidecar',
                'log-injection-templates-are-empty-this-may-be-caused-by-using-an',
              ],
            },
          },
        },
        because: 'istiod ran its template for this pod, and that failed.',
      },
    ],
  },
  supersedes: ['config-rejected-by-validation', 'app-crash-loop'],
  asks: {},
  lookalikes: ['injection-not-enabled', 'config-rejected-by-validation'],
  scan: {
    no: 'It stands in the output of kubectl or istiod, not in a proxy’s log.',
  },
  applies: {
    dataPlane: 'sidecar',
  },
  fixes: [
    {
      do: 'See which version wrote the template, and which reads it.',
      snippet:
        "kubectl get configmap -n istio-system -l app=sidecar-injector --show-labels\nkubectl get deploy -n istio-system -l app=istiod -o jsonpath='{.items[*].spec.template.spec.containers[*].image}'",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'Both are of the same release and revision.',
    },
    {
      do: 'Install the charts of istiod’s own version anew: the ConfigMap istio-sidecar-injector comes with it.',
      snippet: 'helm upgrade istiod istio/istiod -n istio-system --reuse-values --version <version>',
      risk: 'New pods get the template of that version; own changes of the template are lost.',
      undo: 'helm rollback istiod -n istio-system',
      verify: 'A pod is created, with its sidecar.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, pkg/kube/inject/inject.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pkg/kube/inject/inject.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: sidecar injection problems',
      url: 'https://istio.io/latest/docs/ops/common-problems/injection/',
      read: '2026-11-23',
    },
  ],
});
