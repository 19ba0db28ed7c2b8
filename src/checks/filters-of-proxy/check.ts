import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which filters did an EnvoyFilter, WasmPlugin or policy add to the proxy that answered?',
  about: 'service',
  run: [
    {
      command: 'kubectl get envoyfilter,wasmplugin -A',
      changes: false,
      needs: ['kubectl'],
    },
    {
      command:
        'istioctl proxy-config listener -n {namespace} <pod> -o json | grep -o \'"name": "envoy.filters.http[^"]*"\' | sort | uniq -c',
      changes: false,
      needs: ['istioctl', 'shell'],
    },
  ],
  answers: {
    lua: {
      says: 'An `envoy.filters.http.lua` stands there.',
    },
    buffer: {
      says: 'A `buffer` filter, or one that reads whole bodies (ext_authz with body, gRPC-JSON, Lua), stands there.',
    },
    'csrf, basic auth or api key': {
      says: 'A filter that asks for an origin, a name and password, or a key stands there.',
    },
    'only Istio’s own': {
      says: 'Only those that Istio itself adds.',
    },
  },
});
