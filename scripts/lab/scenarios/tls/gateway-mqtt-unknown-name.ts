import { defineScenario, gateway, peer, raw } from '../../scenario.ts';

export default defineScenario({
  area: 'tls',
  shows: 'A client of the cluster asks the MQTT port of a gateway for a name that none of its filter chains takes.',
  cause: 'sni-mismatch-at-gateway',
  tells: ['access-istio.txt'],
  setUp: () =>
    gateway({
      host: 'mqtt.plant.example',
      to: 'broker.plant:1883',
      port: 8883,
      passthrough: true,
      from: 'robot.plant',
      endpoints: [peer('tcp-echo')],
    }),
  request: raw([Buffer.from('101000044d5154540402003c000472626f74', 'hex')], {
    tls: { sni: 'mqtt-old.plant.example' },
  }),
});
