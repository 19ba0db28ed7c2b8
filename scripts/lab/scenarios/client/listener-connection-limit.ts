import { defineScenario, gateway, get, peer, raw, together } from '../../scenario.ts';

export default defineScenario({
  area: 'client',
  shows: 'The listener itself may have one connection at a time; the next is closed at once.',
  cause: 'max-connection-limit',
  tells: ['envoy.log'],
  setUp: () => {
    const made = gateway({
      host: 'tickets.example.com',
      to: 'desk.tickets:8451',
      endpoints: [peer('answers')],
      bootstrap: {
        layered_runtime: {
          layers: [
            { name: 'static', static_layer: { 'envoy.resource_limits.listener.0.0.0.0_8080.connection_limit': 1 } },
          ],
        },
      },
    });
    return { ...made, levels: 'conn_handler:trace' };
  },
  request: together(
    [
      raw(['GET /q/1 HTTP/1.1\r\nhost: tickets.example.com\r\nuser-agent: bot/1\r\n\r\n'], { patience: 600 }),
      get('/q/2', { agent: 'bot/2' }),
    ],
    120,
  ),
  until: { 'reply.txt': /\(52\)/ },
});
