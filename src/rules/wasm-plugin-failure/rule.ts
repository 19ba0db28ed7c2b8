import { defineRule } from '../define.ts';

export default defineRule({
  title: 'A Wasm plugin cannot be fetched or run',
  says: 'A WasmPlugin’s module could not be fetched, or Envoy cannot run it.',
  area: 'config',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: {
            phrase: {
              contains: 'wasm-',
            },
          },
          unless: {
            phrase: {
              starts: 'validation-',
            },
          },
        },
        because: 'The agent or Envoy names the Wasm module and what went wrong with it.',
      },
      {
        when: {
          record: {
            codeDetails: {
              oneOf: ['wasm_fail_stream', 'wasm_close_stream'],
            },
          },
        },
        because:
          'Only Envoy’s Wasm filter writes this: the module was not there or broke down, and the plugin fails closed.',
      },
    ],
  },
  supersedes: ['cluster-dns-failure', 'app-not-listening', 'app-answered-error-itself', 'unknown-ca'],
  leadsTo: ['filter-config-missing', 'xds-nack'],
  asks: {
    'filters-of-proxy': {
      'only Istio’s own': 'against',
    },
  },
  lookalikes: ['filter-config-missing', 'lua-filter-error', 'ext-proc-error'],
  applies: {
    istio: '>=1.6',
  },
  fixes: [
    {
      do: 'Read the reason: no such image, no pull secret, another checksum, no way to the registry.',
      snippet: 'kubectl get wasmplugin -A\nkubectl logs -n <namespace> <pod> -c istio-proxy | grep -i wasm',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'You know which plugin, and which step failed.',
    },
    {
      do: 'Let requests pass while the plugin is away.',
      snippet: 'spec:\n  failStrategy: FAIL_OPEN',
      risk: 'What it guards (login, limits) is open meanwhile.',
      undo: 'Remove the line.',
      verify: 'Requests answer 200.',
      applies: {
        istio: '>=1.12',
      },
    },
  ],
  sources: [
    {
      title: 'Istio 1.29, pkg/wasm/cache.go',
      url: 'https://github.com/istio/istio/blob/1.29.0/pkg/wasm/cache.go',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: WasmPlugin',
      url: 'https://istio.io/latest/docs/reference/config/proxy_extensions/wasm-plugin/',
      read: '2026-11-23',
    },
    {
      title: 'Envoy docs 1.37: response code details',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_conn_man/response_code_details',
      read: '2026-11-23',
    },
  ],
});
