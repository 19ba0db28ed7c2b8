import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The application crashes again and again',
  says: 'A container of {service} starts, dies and is started anew; between, nothing listens.',
  area: 'application',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { phrase: 'k8s-backoff-restart' }, unless: { phrase: 'istio-init-speaks' } },
        because: 'A container of the pod is in CrashLoopBackOff; mostly it is the application’s.',
      },
      {
        when: {
          all: [
            { record: { failure: 'refused', userAgent: { starts: 'kube-probe' } } },
            { record: { failure: 'refused' }, unless: { userAgent: { starts: 'kube-probe' } } },
          ],
          per: 'service',
        },
        because:
          'Probes and calls are both refused by the application, again and again: what fails its probe is restarted, and comes to the same end.',
      },
      {
        when: {
          record: {
            phrase: {
              oneOf: ['k8s-probe-will-restart', 'k8s-oomkilled', 'k8s-exit-137', 'k8s-exit-139', 'k8s-exit-1'],
            },
          },
        },
        because: 'kubelet reports that a container ended, or that it will end it.',
      },
    ],
    fits: [
      {
        when: { record: { failure: 'not-ready' } },
        because: 'A probe fails or a container does not start; it may be restarting.',
      },
      {
        when: { record: { errno: 111, direction: 'inbound' } },
        because: 'Nothing listens at this moment; it may be between two starts.',
      },
    ],
  },
  leadsTo: ['app-not-listening'],
  asks: {
    'pods-of-service': { restarting: 'proves', killed: 'suggests', steady: 'rulesOut' },
    'app-log': { died: 'suggests' },
    'container-that-ended': { 'the application': 'suggests', 'the proxy': 'rulesOut' },
  },
  lookalikes: ['no-endpoints'],
  applies: {},
  fixes: [
    {
      do: 'Read what the last run said, and how it ended.',
      snippet:
        'kubectl logs -n {namespace} {pod} --previous --tail=80\nkubectl describe pod -n {namespace} {pod} | grep -A7 "Last State"',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'RESTARTS stands still.',
    },
    {
      do: 'If it dies while it waits for something at start (the mesh, a database): let it start after the sidecar, and give it a startup probe.',
      snippet: 'annotations:\n  proxy.istio.io/config: |\n    holdApplicationUntilProxyStarts: true',
      risk: 'The pod starts a second or two later.',
      undo: 'Remove the annotation and roll out again.',
      verify: 'The first start succeeds.',
      applies: { istio: '>=1.7' },
    },
  ],
  sources: [
    {
      title: 'Kubernetes: debug pods',
      url: 'https://kubernetes.io/docs/tasks/debug/debug-application/debug-pods/',
      read: '2026-11-23',
    },
    {
      title: 'Kubernetes: configure liveness, readiness and startup probes',
      url: 'https://kubernetes.io/docs/tasks/configure-pod-container/configure-liveness-readiness-startup-probes/',
      read: '2026-11-23',
    },
  ],
});
