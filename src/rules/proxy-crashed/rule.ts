import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Envoy crashed',
  says: 'Envoy ended by a fault of its own, or of a filter that runs in it: no configuration was refused, and nobody stopped it.',
  area: 'startup',
  per: 'proxy',
  signs: {
    suggests: [
      {
        when: {
          record: { phrase: { oneOf: ['envoy-caught-signal', 'envoy-terminate-called'] } },
        },
        because: 'Envoy writes this in its last moment: a fault hit it from inside.',
      },
      {
        when: { record: { phrase: 'agent-envoy-crashed' } },
        because: 'The agent saw Envoy end by a signal that a crash sends: an error in it or in a filter of it.',
      },
    ],
    fits: [
      {
        when: { record: { phrase: 'envoy-backtrace' } },
        because: 'Envoy writes a backtrace where it crashes; the line before it says by what.',
      },
      {
        when: { record: { phrase: 'envoy-assert-failed' } },
        because: 'Envoy ended itself over something that has to hold; the details behind it say what.',
      },
      {
        when: { record: { phrase: 'envoy-bug-failure' } },
        because: 'Envoy met a state that its authors hold impossible. It lives on, and may crash of it later.',
      },
    ],
  },
  supersedes: ['app-crash-loop'],
  leadsTo: ['proxy-down-pod-unhealthy'],
  lookalikes: ['sidecar-oom', 'start-config-invalid', 'proxy-down-pod-unhealthy'],
  applies: {},
  fixes: [
    {
      do: 'Keep what it wrote, before the next restart takes it away: the lines from `Caught` on, and the version.',
      snippet:
        'kubectl logs -n <namespace> <pod> -c istio-proxy --previous | grep -A40 "Caught\\|std::terminate"\nistioctl proxy-status | grep <pod>',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The backtrace names the filter or the part of Envoy in its first frames.',
    },
    {
      do: 'Take away what of yours runs inside of Envoy and was changed last: an EnvoyFilter, a WasmPlugin, a Lua script.',
      snippet: 'kubectl get envoyfilter,wasmplugin -A --sort-by=.metadata.creationTimestamp',
      risk: 'What it did no longer happens: an authentication in a filter is gone with it.',
      undo: 'kubectl apply it again.',
      verify: 'The restarts of istio-proxy stop.',
    },
    {
      do: 'Go to the newest patch of your Istio version: known crashes are in the release notes and security bulletins, and a request from outside may be able to cause one.',
      snippet: 'istioctl version',
      risk: 'An upgrade of the data plane restarts pods; a patch changes little else.',
      undo: 'Go back by revision, or by the former tag of the image.',
      verify: 'The same traffic, and no restart of istio-proxy.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/signal/signal_action.cc: what a fatal signal does',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/signal/signal_action.cc',
      read: '2026-11-24',
    },
    {
      title: 'Envoy, source/common/common/assert.h: assert, panic, ENVOY_BUG',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/common/assert.h',
      read: '2026-11-24',
    },
    {
      title: 'Istio 1.29, pkg/envoy/agent.go: how the agent tells of the end of Envoy',
      url: 'https://github.com/istio/istio/blob/1.29.0/pkg/envoy/agent.go',
      read: '2026-11-24',
    },
  ],
});
