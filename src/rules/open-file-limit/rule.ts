import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The proxy may open no more files or sockets',
  says: 'The process has reached its limit of open files; each connection needs one or two of them.',
  area: 'startup',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'envoy-out-of-descriptors',
          },
        },
        because: 'A new socket was refused with “too many open files”: the limit of the process.',
      },
      {
        when: {
          record: {
            errno: 24,
          },
        },
        because: 'Error 24 is EMFILE: the process has no file descriptor left for a connection.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: 'go-too-many-open-files',
          },
        },
        because: 'A process says that it has too many files open.',
      },
    ],
  },
  supersedes: ['app-not-listening', 'local-rate-limit', 'rate-limited', 'circuit-breaker-overflow'],
  asks: {},
  lookalikes: ['inotify-limit-exhausted', 'ephemeral-ports-exhausted', 'max-connection-limit'],
  applies: {},
  fixes: [
    {
      do: 'See the limit and what fills it.',
      snippet:
        "kubectl exec -n {namespace} {pod} -c istio-proxy -- sh -c 'cat /proc/$(pgrep -x envoy)/limits | grep files; ls /proc/$(pgrep -x envoy)/fd | wc -l'\nkubectl exec -n {namespace} {pod} -c istio-proxy -- pilot-agent request GET stats | grep -E 'cx_active' | sort -t: -k2 -n | tail",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You see whether connections pile up, and to whom.',
    },
    {
      do: 'Raise the limit of the container runtime on the nodes.',
      snippet: '# /etc/systemd/system/containerd.service.d/limits.conf\n[Service]\nLimitNOFILE=1048576',
      risk: 'containerd restarts; running pods stay.',
      undo: 'Remove the file, restart containerd.',
      verify: 'A new pod shows the new limit.',
    },
    {
      do: 'If connections only pile up: give idle ones an end.',
      snippet: 'trafficPolicy:\n  connectionPool:\n    tcp: { idleTimeout: 10m, maxConnections: 10000 }',
      risk: 'Idle connections of clients are closed.',
      undo: 'Take the values out again.',
      verify: 'cx_active falls and stays.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs: edge best practices',
      url: 'https://www.envoyproxy.io/docs/envoy/latest/configuration/best_practices/edge',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.40, socket_interface_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.40.0/source/common/network/socket_interface_impl.cc',
      read: '2026-11-23',
    },
  ],
});
