import { type Entry, entry } from '../entry.ts';

/** Words of settings and of the kernel by which one sees what proxies weigh: their memory and the metrics that they send. */
const outputs = [
  {
    id: 'statsd-bridge-of-charts',
    wordings: ['istio-statsd-prom-bridge'],
    means:
      'The receiver of statsd that Istio’s own charts installed up to 1.0.2, and to which every proxy sent by default',
    saidBy: 'Istio’s charts before 1.0.3',
    side: 'every proxy of the mesh',
    source: 'istio/istio@1.0.2 install/kubernetes/helm/istio/values.yaml, global.proxy.envoyStatsd',
  },
  {
    id: 'statsd-sink-set',
    wordings: [
      'statsdUdpAddress: ⟨address:read⟩',
      '"statsdUdpAddress":',
      '--statsdUdpAddress',
      'envoy.stat_sinks.statsd',
      'envoy.statsd',
      'envoy.config.metrics.v3.StatsdSink',
    ],
    means: 'The proxy sends its metrics as statsd to this address, again at every flush',
    saidBy: 'the mesh’s settings, Envoy’s bootstrap',
    side: 'every proxy with this setting',
    source: 'istio/istio@1.29.0 tools/packaging/common/envoy_bootstrap.json; Envoy 1.40 docs, StatsdSink',
  },
  {
    id: 'output-proxy-oomkilled',
    wordings: ['istio-proxy OOMKilled', 'istio-proxy: OOMKilled', 'istio-proxy=OOMKilled'],
    means: 'The container of the proxy passed its memory limit and was killed',
    saidBy: 'kubectl',
    side: 'the pod of the proxy',
    failure: 'not-ready',
    source: 'kubernetes/kubernetes@v1.34.2 ContainerStatus.lastState.terminated.reason',
  },
  {
    id: 'output-image-of-proxy',
    wordings: ['/proxyv2:', '/proxyv2-rhel8:', '/proxyv2-rhel9:'],
    means: 'The image of the proxy, as the status of its container names it',
    saidBy: 'kubectl',
    side: 'the pod of the proxy',
    source: 'istio/istio@1.29.0 manifests/charts/istio-control/istio-discovery/values.yaml, global.proxy.image',
  },
  {
    id: 'output-name-of-proxy',
    wordings: ['name: istio-proxy', '"name": "istio-proxy"'],
    means:
      'The status of a container says whose it is: the proxy’s; in YAML and JSON the name stands behind its last state',
    saidBy: 'kubectl',
    side: 'the pod of the proxy',
    source: 'kubernetes/kubernetes@v1.34.2 staging/src/k8s.io/api/core/v1/types.go, ContainerStatus; keys are sorted',
  },
  {
    id: 'agent-envoy-killed',
    wordings: [
      'Envoy exited with error: signal: killed',
      'Envoy exited with status signal: killed',
      'Epoch ⟨number:number⟩ exited with error: signal: killed',
      'Epoch ⟨number:number⟩ terminated with an error: signal: killed',
    ],
    means:
      'Envoy was ended by signal 9. Nobody sends it but the kernel, over a memory limit, or kubelet at the very end of a pod',
    saidBy: 'Istio’s agent',
    side: 'the pod of the proxy',
    failure: 'not-ready',
    source: 'istio/istio@1.29.0 pkg/envoy/agent.go, errOutOfMemory; @1.3.0 pilot/pkg/proxy/agent.go',
  },
  {
    id: 'kernel-killed-envoy',
    wordings: [
      'Memory cgroup out of memory: Killed process ⟨number:number⟩ (envoy)',
      'Memory cgroup out of memory: Kill process ⟨number:number⟩ (envoy)',
    ],
    means: 'Envoy needed more memory than its container may have, and the kernel killed it',
    saidBy: 'the Linux kernel',
    side: 'the node of the proxy',
    failure: 'not-ready',
    source: 'torvalds/linux@v6.1 mm/oom_kill.c, __oom_kill_process; mm/memcontrol.c',
  },
  {
    id: 'kernel-killed-envoy-of-node',
    wordings: [
      'Out of memory: Killed process ⟨number:number⟩ (envoy)',
      'Out of memory: Kill process ⟨number:number⟩ (envoy)',
    ],
    means: 'The node itself had no memory left, and the kernel chose a proxy to kill',
    saidBy: 'the Linux kernel',
    side: 'the node of the proxy',
    source: 'torvalds/linux@v6.1 mm/oom_kill.c, out_of_memory',
  },
];

export default (): readonly Entry[] => outputs.map((item) => entry('neighbour', item));
