import { defineRule } from '../define.ts';

export default defineRule({
  title: 'Mirrored traffic arrives with “-shadow” in its host',
  says: 'The request[ to {authority}] is a mirrored copy: Envoy puts `-shadow` behind its host, and nobody waits for its answer.',
  area: 'routing',
  per: 'service',
  signs: {
    proves: [
      {
        when: { record: { authority: { matches: '-shadow(:[0-9]+)?$' } } },
        because: 'Envoy adds `-shadow` to the host of requests that it mirrors.',
      },
    ],
  },
  lookalikes: ['no-route-for-host', 'destination-host-not-found'],
  applies: {},
  fixes: [
    {
      do: 'Have the mirror’s receiver accept the host with `-shadow`, or switch the addition off.',
      snippet: 'mirrors:\n- destination:\n    host: {serviceName}-v2\n  percentage: {value: 100}',
      risk: 'Copies of real requests reach the mirror: it must not send mail, charge cards or write to shared data.',
      undo: 'Apply the VirtualService from before.',
      verify: 'The mirror answers its copies with 200.',
    },
    {
      do: 'Leave mirrored requests out of alerts: their failure reaches no user.',
      snippet: "grep -v -- '-shadow'",
      risk: 'None.',
      undo: 'Nothing to undo.',
      verify: 'The alert only counts requests that somebody waited for.',
    },
  ],
  sources: [
    {
      title: 'Istio docs: mirroring',
      url: 'https://istio.io/latest/docs/tasks/traffic-management/mirroring/',
      read: '2026-11-23',
    },
    {
      title: 'Istio docs: VirtualService',
      url: 'https://istio.io/latest/docs/reference/config/networking/virtual-service/',
      read: '2026-11-23',
    },
  ],
});
