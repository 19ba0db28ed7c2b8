import { defineRule } from '../define.ts';

export default defineRule({
  title: 'The application listens on the address of its pod, and the proxy calls 127.0.0.1',
  says: 'The proxy called {service} at 127.0.0.1, and the application listens only on the address of its pod.',
  area: 'connection',
  per: 'service',
  signs: {
    suggests: [
      {
        when: { record: { errno: 111, upstreamHost: { starts: '127.' }, direction: 'inbound' } },
        because:
          'The proxy called 127.0.0.1, as Istio did up to 1.9, and was refused there: an application that binds to the address of its pod is not on 127.0.0.1.',
      },
    ],
  },
  supersedes: ['app-not-listening'],
  asks: { 'ports-of-app': { 'that port': 'suggests', 'not at all': 'rulesOut', 'loopback only': 'rulesOut' } },
  lookalikes: ['app-bound-to-loopback', 'app-not-listening'],
  applies: { istio: '<1.10' },
  fixes: [
    {
      do: 'Make the application listen on all addresses: `0.0.0.0`.',
      risk: 'None that the mesh adds: callers already reach the address of the pod.',
      undo: 'Set the old address and roll out again.',
      verify: '`ss -ltn` shows `0.0.0.0:{port}`, and the inbound line shows 200.',
    },
    {
      do: 'Or upgrade: since Istio 1.10 the sidecar calls the address of the pod.',
      risk: 'Applications that listen on 127.0.0.1 only stop working then.',
      undo: 'Go back to the old revision.',
      verify: 'The inbound line shows the address of the pod as upstream host.',
    },
  ],
  sources: [
    {
      title: 'Istio 1.10 change notes: inbound traffic goes to the address of the pod',
      url: 'https://istio.io/latest/news/releases/1.10.x/announcing-1.10/upgrade-notes/',
      read: '2026-11-23',
    },
  ],
});
