import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The node has no inotify instances or watches left',
  says: 'Proxies and agents watch files, and the node has given away as many watches as it allows.',
  area: 'startup',
  per: 'proxy',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: 'inotify-refused',
          },
        },
        because: 'Envoy could not begin to watch files, and names the setting of the kernel that limits it.',
      },
    ],
    suggests: [
      {
        when: {
          record: {
            phrase: {
              oneOf: ['inotify-used-up', 'k8s-inotify'],
            },
          },
        },
        because:
          'What failed is a watch on files; “too many open files” is the kernel’s word for it at the very start of a process.',
      },
    ],
  },
  supersedes: [
    'open-file-limit',
    'app-crash-loop',
    'proxy-down-pod-unhealthy',
    'local-rate-limit',
    'rate-limited',
    'circuit-breaker-overflow',
  ],
  asks: {},
  lookalikes: ['open-file-limit'],
  applies: {},
  fixes: [
    {
      do: 'Raise the limits on every node.',
      snippet:
        '# on each node, as root\nprintf "fs.inotify.max_user_instances=8192\\nfs.inotify.max_user_watches=524288\\n" > /etc/sysctl.d/99-inotify.conf\nsysctl --system',
      risk: 'A little kernel memory for each watch that is used.',
      undo: 'rm /etc/sysctl.d/99-inotify.conf; sysctl --system',
      verify: 'The pod starts on that node.',
    },
    {
      do: 'See who holds them, if the limit is high already.',
      snippet:
        '# on the node\nfind /proc/*/fd -lname anon_inode:inotify 2>/dev/null | cut -d/ -f3 | sort | uniq -c | sort -n | tail',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The last line is the process with the most.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.40, inotify/watcher_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.40.0/source/common/filesystem/inotify/watcher_impl.cc',
      read: '2026-11-23',
    },
    {
      title: 'Istio 1.19, pkg/istio-agent/agent.go',
      url: 'https://github.com/istio/istio/blob/1.19.0/pkg/istio-agent/agent.go',
      read: '2026-11-23',
    },
  ],
});
