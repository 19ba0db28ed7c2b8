import { type Entry, entry } from '../entry.ts';

/** Ports that the sidecar itself needs: an application that has one of them, or a second proxy, keeps it from starting. */
const OWN_PORTS = [15000, 15001, 15006, 15020, 15021, 15053, 15090];
const taken = OWN_PORTS.flatMap((port) => [
  `cannot bind '⟨host:word⟩:${port}': Address already in use`,
  `listen tcp :${port}: bind: address already in use`,
  `listen tcp 127.0.0.1:${port}: bind: address already in use`,
]);

const messages = [
  {
    id: 'own-port-taken',
    wordings: taken,
    means: 'Another process of the pod holds a port that the proxy or its agent needs for itself',
    saidBy: 'Envoy, pilot-agent',
    side: 'sidecar or gateway',
    failure: 'not-ready',
    source:
      'istio/istio master@86c9f01 pilot/cmd/pilot-agent/status/server.go; envoyproxy/envoy@v1.40.0 source/common/network/listen_socket_impl.cc',
  },
  {
    id: 'listener-cannot-have-port',
    wordings: [
      "has duplicate address '⟨address:word⟩' as existing listener",
      'duplicate listener ⟨listener:word⟩ found',
      "cannot bind '⟨address:word⟩': Address already in use",
      "cannot bind '⟨address:word⟩': Permission denied",
      "cannot bind '⟨address:word⟩': Cannot assign requested address",
    ],
    means: 'Envoy cannot open the address of a listener: another has it, it is not this pod’s, or it is not allowed',
    saidBy: 'Envoy',
    side: 'sidecar or gateway',
    failure: 'config',
    source:
      'envoyproxy/envoy@v1.17.0 and v1.40.0 source/server/listener_manager_impl.cc, source/common/network/listen_socket_impl.cc',
  },
  {
    id: 'envoy-out-of-descriptors',
    wordings: [
      'listener accept failure: Too many open files',
      'socket(2) failed, got error: Too many open files',
      'accept4: too many open files',
      'socket: too many open files',
      'source/common/network/address_impl.cc:112] assert failure: fd != -1',
    ],
    means: 'The process has as many sockets and files open as it may',
    saidBy: 'Envoy, Go',
    side: 'sidecar or gateway',
    failure: 'too-many',
    source:
      'envoyproxy/envoy@v1.13.0 source/common/network/listener_impl.cc, @v1.23.0 source/common/network/socket_interface_impl.cc; go@1.26 net',
  },
  {
    id: 'inotify-refused',
    wordings: ['assert failure: inotify_fd_ >= 0', 'Consider increasing value of user.max_inotify_watches via sysctl'],
    means: 'Envoy could not begin to watch files: the node has no inotify instance left for its user',
    saidBy: 'Envoy',
    side: 'the node',
    failure: 'not-ready',
    source: 'envoyproxy/envoy@v1.32.0 source/common/filesystem/inotify/watcher_impl.cc',
  },
  {
    id: 'inotify-used-up',
    wordings: [
      'failed to start workload secret manager too many open files',
      'Failed to start in-process SDStoo many open files',
      'failed to create fsnotify watcher: too many open files',
      'fsnotify watcher: too many open files',
    ],
    means: 'The node has given away as many inotify instances or watches as a user may have',
    saidBy: 'Envoy, pilot-agent',
    side: 'the node',
    failure: 'too-many',
    source:
      'envoyproxy/envoy@v1.32.0 source/common/filesystem/inotify/watcher_impl.cc; istio/istio@1.11.0, 1.19.0 pkg/istio-agent/agent.go',
  },
  {
    id: 'exec-format-error',
    wordings: ['exec format error'],
    means: 'The kernel cannot run this program: mostly it was built for another processor',
    saidBy: 'the kernel',
    side: 'the node',
    failure: 'not-ready',
    source: 'errno ENOEXEC; opencontainers/runc libcontainer',
  },
  {
    id: 'wrong-processor',
    wordings: [
      'no match for platform in manifest',
      'no matching manifest for ⟨platform:word⟩ in the manifest list entries',
      'no matching manifest for linux/arm64',
      'no matching manifest for linux/arm64/v8',
      'no child with platform linux/arm64 in index',
      'no image found in manifest list for architecture',
    ],
    means: 'The image holds no program for the processor of this node',
    saidBy: 'containerd, Docker, CRI-O',
    side: 'the node',
    failure: 'not-ready',
    source: 'containerd@v1.7 images; moby@v24 distribution',
  },
  {
    id: 'threads-refused',
    wordings: [
      'runtime: failed to create new OS thread (have ⟨count:number⟩ already; errno=⟨number:number⟩)',
      'runtime: may need to increase max user processes (ulimit -u)',
      'fatal error: newosproc',
      'pthread_create failed: Operation not permitted',
      'pthread_create failed: Resource temporarily unavailable',
      'exec /usr/local/bin/pilot-agent: operation not permitted',
      'exec /usr/local/bin/envoy: operation not permitted',
      'fork/exec /usr/local/bin/envoy: operation not permitted',
      'fork/exec /usr/local/bin/envoy: resource temporarily unavailable',
    ],
    means: 'The process was refused a thread or a system call: a limit on processes, or a seccomp profile',
    saidBy: 'Go, the kernel',
    side: 'sidecar or gateway',
    failure: 'not-ready',
    source: 'golang/go@go1.26 src/runtime/os_linux.go; istio/istio@1.29.0 pkg/envoy/proxy.go',
  },
  {
    id: 'node-low-on-memory-proxy',
    wordings: [
      'The node was low on resource: memory. Container istio-proxy was using ⟨amount:word⟩',
      'Container istio-proxy was using ⟨amount:word⟩',
    ],
    means: 'The node ran out of memory, and the pod was evicted while its proxy used more than it had asked for',
    saidBy: 'kubelet',
    side: 'the node',
    failure: 'not-ready',
    source: 'kubernetes/kubernetes@v1.34.2 pkg/kubelet/eviction/helpers.go',
  },
  {
    id: 'proxy-throttled',
    wordings: [
      'throttling of CPU in namespace ⟨namespace:word⟩ for container istio-proxy in pod ⟨podName:word⟩',
      'throttling of CPU in namespace ⟨namespace:word⟩ for container istio-proxy',
      'container_cpu_cfs_throttled_periods_total{container="istio-proxy"',
      'container_cpu_cfs_throttled_seconds_total{container="istio-proxy"',
    ],
    means: 'The kernel held the container back, because it had used up its CPU limit of the moment',
    saidBy: 'the alerts of kube-prometheus, cAdvisor',
    side: 'sidecar or gateway',
    source: 'kubernetes-monitoring/kubernetes-mixin alerts/resource_alerts.libsonnet; cAdvisor metrics',
  },
  {
    id: 'image-of-mesh-not-pulled',
    wordings: ['proxyv2', 'proxyv2-rhel8', 'pilot', 'install-cni', 'ztunnel'].flatMap((image) => [
      `Failed to pull image "⟨registry:word⟩/${image}:⟨tag:word⟩": ⟨reason:read⟩`,
      `Back-off pulling image "⟨registry:word⟩/${image}:⟨tag:word⟩"`,
    ]),
    means: 'The node could not fetch an image of Istio',
    saidBy: 'kubelet',
    side: 'the node',
    failure: 'not-ready',
    source: 'kubernetes/kubernetes@v1.34.2 pkg/kubelet/images/image_manager.go',
  },
  {
    id: 'image-not-pulled',
    wordings: ['Failed to pull image "⟨image:word⟩": ⟨reason:read⟩', 'Failed to pull image "⟨image:word⟩"'],
    means: 'The node could not fetch an image; the reason follows',
    saidBy: 'kubelet',
    side: 'the node',
    failure: 'not-ready',
    source: 'kubernetes/kubernetes@v1.34.2 pkg/kubelet/images/image_manager.go',
  },
  {
    id: 'proxy-state-draining',
    wordings: ['server is not live, current state is: DRAINING'],
    means: 'Envoy was told to drain: it serves what it has and takes no new connections',
    saidBy: 'pilot-agent',
    side: 'sidecar or gateway',
    failure: 'not-ready',
    source: 'istio/istio@1.9.0 and master@86c9f01 pilot/cmd/pilot-agent/status/ready/probe.go',
  },
  {
    id: 'proxy-is-ready',
    wordings: ['Envoy proxy is ready'],
    means: 'The proxy has its configuration and takes requests',
    saidBy: 'pilot-agent',
    side: 'sidecar or gateway',
    source: 'istio/istio@1.4.0 and master@86c9f01 pilot/cmd/pilot-agent/status/server.go',
  },
  {
    id: 'job-row-not-ready',
    wordings: ['1/2⟨gap⟩NotReady', '1/3⟨gap⟩NotReady', '2/3⟨gap⟩NotReady'],
    means: 'One container of the pod ended well and another runs on: the row of a job whose sidecar stays',
    saidBy: 'kubectl get pods',
    side: 'the pod of a job',
    failure: 'not-ready',
    source:
      'kubernetes/kubernetes@v1.34.2 pkg/printers/internalversion/printers.go (Completed and still running: NotReady)',
  },
  {
    id: 'job-past-deadline',
    wordings: ['Job was active longer than specified deadline'],
    means: 'The job did not end in time, and its pods were removed',
    saidBy: 'Kubernetes (job controller)',
    side: 'the pod of a job',
    failure: 'not-ready',
    source: 'kubernetes/kubernetes@v1.34.2 pkg/controller/job/job_controller.go',
  },
  {
    id: 'init-containers-wait',
    wordings: ['Init:0/1', 'Init:0/2', 'Init:1/2', 'Init:0/3', 'Init:1/3', 'Init:2/3', 'init container'],
    means:
      'The pod is in its init containers: the application, and before native sidecars also the proxy, starts after them',
    saidBy: 'kubectl',
    side: 'the pod’s start',
    source: 'kubernetes/kubernetes@v1.34.2 pkg/printers/internalversion/printers.go',
  },
] as const;

/** What keeps the proxy or its pod from starting, in the words of kubelet, kernel, agent and Envoy. */
export default (): readonly Entry[] =>
  messages.map((item) =>
    entry(/^(own-port|listener|inotify|proxy-)/.test(item.id) ? 'log-message' : 'neighbour', {
      ...item,
      title: (item.wordings[0] as string).replace(/⟨(\w+)(?::\w+)?⟩/g, '…'),
    }),
  );
