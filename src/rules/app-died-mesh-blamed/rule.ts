import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The application died over the request, and the mesh reported it',
  says: 'The application behind {service} dropped the request: it crashed, was killed or hung, and the proxy only reported the silence.',
  area: 'application',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { carriedReply: 'connection termination' }, unless: { direction: 'inbound' } },
        because:
          'The 503 came from the other side and is exactly as long as Envoy’s “connection termination”: the application closed on its own proxy.',
      },
      {
        when: { record: { resetReason: 'connection termination', upstreamTime: { min: 0 } } },
        because:
          '`x-envoy-upstream-service-time` says that the next proxy answered: it was there that the application closed the connection.',
      },
      {
        when: {
          all: [{ record: { phrase: 'k8s-oomkilled' } }, { record: { flag: { oneOf: ['UC', 'UT', 'UPE'] } } }],
          per: 'proxy',
        },
        because: 'The container was killed for memory, and a request to it ended.',
      },
      {
        when: {
          record: { flag: 'UC', direction: 'inbound', duration: { min: 1000 } },
          unless: { roundDuration: { matches: '.' } },
        },
        because:
          'The application had the request for a second and more before it closed on its own proxy: it was at work, and ended.',
      },
    ],
    fits: [
      {
        when: {
          record: { flag: 'UC', direction: 'inbound', codeDetails: 'upstream_reset_before_response_started' },
        },
        because: 'The application closed on its own proxy; it may have died.',
      },
      {
        when: { record: { flag: 'UT' }, unless: { grpc: 'yes' } },
        because: 'No answer came in time; an application that has died or hangs gives none.',
      },
      {
        when: {
          record: {
            flag: 'DC',
            status: 0,
            duration: { min: 500 },
            direction: 'inbound',
          },
        },
        because: 'The application had not answered when the caller’s side hung up: it was slow, or dead.',
      },
      {
        when: { record: { flag: 'UC', duration: { min: 1000 } } },
        because: 'The request was under way for a second and more when the connection was closed.',
      },
    ],
  },
  leadsTo: ['upstream-reset-before-response', 'app-closes-without-reply', 'upstream-request-timeout'],
  asks: {
    'pods-of-service': { killed: 'proves', restarting: 'suggests', steady: 'against' },
    'app-log': { died: 'proves', complete: 'rulesOut', error: 'against' },
    'log-of-destination-proxy': { 'app closed': 'suggests', answered: 'rulesOut', 'caller left': 'suggests' },
  },
  lookalikes: ['keepalive-idle-timeout-race'],
  applies: {},
  fixes: [
    {
      do: 'See how the container ended, and what it logged last.',
      snippet:
        'kubectl describe pod -n {namespace} {pod} | grep -A7 "Last State"\nkubectl logs -n {namespace} {pod} --previous --tail=80',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify:
        'You know the exit code: 137 is a kill (OOMKilled says for memory), 139 a segmentation fault, 1 an exception.',
    },
    {
      do: 'If it was killed for memory: give it more, and find what takes it.',
      snippet: 'kubectl set resources -n {namespace} deployment/<name> --limits=memory=1Gi',
      risk: 'Uses more of the node.',
      undo: 'kubectl rollout undo -n {namespace} deployment/<name>',
      verify: 'RESTARTS stands still under the same load.',
    },
  ],
  sources: [
    {
      title: 'Envoy 1.37, source/common/router/router.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/router/router.cc',
      read: '2026-11-23',
    },
    {
      title: 'Kubernetes: debug pods',
      url: 'https://kubernetes.io/docs/tasks/debug/debug-application/debug-pods/',
      read: '2026-11-23',
    },
  ],
});
