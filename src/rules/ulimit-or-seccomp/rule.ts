import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy is refused threads or system calls',
  says: 'A limit on processes or a security profile keeps the agent or Envoy from starting.',
  area: 'startup',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: {
            phrase: 'threads-refused',
          },
        },
        because:
          'A thread or the start of a program was refused: by a limit on processes (“temporarily unavailable”) or by a profile (“not permitted”).',
      },
    ],
  },
  supersedes: ['app-crash-loop', 'proxy-down-pod-unhealthy', 'rbac-permission-missing'],
  asks: {},
  lookalikes: ['open-file-limit', 'pod-security-blocks-istio-init'],
  scan: {
    no: 'It stands in the output of kubectl or on the node, not in a proxy’s log.',
  },
  applies: {},
  fixes: [
    {
      do: 'See the limit of processes of the pod, and how many it has.',
      snippet:
        '# on the node\nsystemctl show kubelet containerd -p TasksMax\ngrep -r podPidsLimit /var/lib/kubelet/config.yaml\ncat /sys/fs/cgroup/kubepods.slice/pids.max 2>/dev/null',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The limit is some thousands, not some dozens.',
    },
    {
      do: 'Raise podPidsLimit of the kubelet, or let the proxy use fewer threads.',
      snippet: '# on the pod template\nproxy.istio.io/config: |\n  concurrency: 2',
      risk: 'Fewer workers carry less traffic.',
      undo: 'Take the annotation away.',
      verify: 'The proxy starts.',
    },
    {
      do: '“not permitted”: take the runtime’s default profile, and an up-to-date runtime. Old ones refuse new system calls.',
      snippet: 'securityContext:\n  seccompProfile:\n    type: RuntimeDefault',
      risk: 'The default profile allows more than a narrow one.',
      undo: 'Set the former profile.',
      verify: 'The proxy starts.',
    },
  ],
  sources: [
    {
      title: 'Kubernetes docs: process ID limits',
      url: 'https://kubernetes.io/docs/concepts/policy/pid-limiting/',
      read: '2026-11-23',
    },
    {
      title: 'Go 1.26, runtime/os_linux.go',
      url: 'https://github.com/golang/go/blob/go1.26.0/src/runtime/os_linux.go',
      read: '2026-11-23',
    },
  ],
});
