import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The admission control filter turned the request away',
  says: 'The admission control filter refuses a share of the requests to {service} because too many of the last ones failed.',
  area: 'connection',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { codeDetails: 'denied_by_admission_control' } },
        because: 'Only the admission control filter writes `denied_by_admission_control`.',
      },
    ],
    fits: [
      {
        when: { record: { status: 503, ownReply: 'empty' } },
        because: 'Admission control refuses with 503 and an empty reply.',
      },
    ],
    suggests: [
      {
        when: {
          record: { status: 503, flag: { empty: true }, routed: 'no', bytesSent: 0 },
          unless: { codeDetails: { matches: '.' } },
        },
        because:
          'A 503 of the proxy’s own without a flag and without a body: the admission control filter answers so, and hardly anything else.',
      },
    ],
  },
  leadsTo: [],
  asks: {},
  lookalikes: ['adaptive-concurrency-limit'],
  applies: {},
  fixes: [
    {
      do: 'Mend the errors that came first: the filter reacts to the success rate of the last requests.',
      snippet: "kubectl logs -n {namespace} {pod} -c istio-proxy --since=15m | grep -v ' 200 '",
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'The success rate is back above the threshold, and the refusals end by themselves.',
    },
    {
      do: 'Make it less eager: a lower threshold, a longer window, a number of requests per second below which it does nothing.',
      snippet:
        'sr_threshold: { default_value: { value: 70 } }\nsampling_window: 60s\nrps_threshold: { default_value: 20 }',
      risk: 'A failing service gets more load.',
      undo: 'kubectl apply the EnvoyFilter from before.',
      verify: 'Single errors cause no refusals.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: admission control',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/configuration/http/http_filters/admission_control_filter',
      read: '2026-11-23',
    },
  ],
});
