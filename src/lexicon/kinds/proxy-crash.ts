import { type Entry, entry } from '../entry.ts';

const SIGNALS = ['segmentation fault', 'aborted', 'illegal instruction', 'bus error'];
/** What Envoy's handler calls the same signals (strsignal). */
const CAUGHT = ['Segmentation fault', 'Aborted', 'Illegal instruction', 'Bus error', 'Floating point exception'];

/** How Envoy crashes: what it writes itself before it ends, and what its agent says of it. */
const lines = [
  {
    id: 'agent-envoy-crashed',
    wordings: SIGNALS.flatMap((signal) => [signal, `${signal} (core dumped)`]).flatMap((signal) => [
      `Envoy exited with error: signal: ${signal}`,
      `Envoy exited with status signal: ${signal}`,
      `Epoch ⟨number:number⟩ exited with error: signal: ${signal}`,
      `Epoch ⟨number:number⟩ terminated with an error: signal: ${signal}`,
    ]),
    means: 'Envoy crashed: an error in it or in a filter that it runs, not a limit of memory',
    saidBy: 'Istio’s agent',
    side: 'the pod of the proxy',
    failure: 'not-ready',
    source:
      'istio/istio@1.29.0 pkg/envoy/agent.go; golang/go@go1.25 src/syscall/zerrors_linux_amd64.go, signals; src/os/exec_posix.go, ProcessState.String',
  },
  {
    id: 'envoy-caught-signal',
    wordings: CAUGHT.map((signal) => `Caught ${signal}, suspect faulting address ⟨address:read⟩`),
    means: 'A fatal signal hit Envoy: it writes its backtrace and ends',
    saidBy: 'Envoy',
    side: 'the proxy that crashed',
    failure: 'not-ready',
    source: 'envoyproxy/envoy@v1.37.0 source/common/signal/signal_action.cc; source/server/backtrace.h, logFault',
  },
  {
    id: 'envoy-backtrace',
    wordings: [
      'Backtrace (use tools/stack_decode.py to get line numbers)',
      'Backtrace (most recent call first) from thread ⟨thread:read⟩',
    ],
    means: 'Where in its code Envoy was when it crashed: these lines belong into a report to its authors',
    saidBy: 'Envoy',
    side: 'the proxy that crashed',
    source: 'envoyproxy/envoy@v1.37.0 and @v1.4.0 source/server/backtrace.h, logTrace',
  },
  {
    id: 'envoy-terminate-called',
    wordings: [
      'std::terminate called! Uncaught EnvoyException ⟨reason:read⟩, see trace.',
      'std::terminate called! Uncaught unknown exception, see trace.',
      'std::terminate called! See trace.',
    ],
    means: 'An exception that nothing in Envoy caught: it ends',
    saidBy: 'Envoy',
    side: 'the proxy that crashed',
    failure: 'not-ready',
    source: 'envoyproxy/envoy@v1.37.0 source/exe/terminate_handler.cc',
  },
  {
    id: 'envoy-assert-failed',
    wordings: ['assert failure: ⟨condition:read⟩'],
    means:
      'Envoy ends itself: something did not hold that has to; behind `Details:` it says what, mostly a limit of the host',
    saidBy: 'Envoy',
    side: 'the proxy that crashed',
    failure: 'not-ready',
    source: 'envoyproxy/envoy@v1.37.0 source/common/common/assert.h, RELEASE_ASSERT',
  },
  {
    id: 'envoy-bug-failure',
    wordings: ['envoy bug failure: ⟨condition:read⟩'],
    means:
      'Envoy met a state that should never be. It goes on (only a debug build ends here), and counts server.envoy_bug_failures',
    saidBy: 'Envoy',
    side: 'the proxy that writes it',
    source: 'envoyproxy/envoy@v1.37.0 source/common/common/assert.h, ENVOY_BUG',
  },
];

export default (): readonly Entry[] => lines.map((item) => entry('log-message', item));
