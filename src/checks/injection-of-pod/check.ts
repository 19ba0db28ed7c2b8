import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which injector will take the pod, and which labels say so?',
  about: 'proxy',
  run: [
    {
      command: 'istioctl experimental check-inject -n {namespace} {pod}',
      changes: false,
      needs: ['istioctl'],
    },
    {
      command: 'kubectl get namespace {namespace} --show-labels',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    prevented: {
      says: 'A label prevents it: `sidecar.istio.io/inject=false` on the pod or `istio-injection=disabled` on the namespace.',
      when: {
        record: {
          phrase: 'check-inject-prevented',
        },
      },
    },
    several: {
      says: 'More than one webhook would inject, or the namespace has both kinds of label.',
      when: {
        record: {
          phrase: {
            oneOf: ['check-inject-several', 'IST0123'],
          },
        },
      },
    },
    'other revision': {
      says: 'The namespace has `istio.io/rev`, and no line of the table has that revision or tag.',
    },
    'no label': {
      says: 'Neither the namespace nor the pod has a label for injection.',
    },
    matches: {
      says: 'One line says ✔: a pod that is made now gets its sidecar.',
      when: {
        record: {
          phrase: 'check-inject-matches',
        },
      },
    },
  },
});
