import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'Traffic does not go through the waypoint',
  says: 'The waypoint of {service} is not ready, not bound, or passed by: what it was to judge is not judged there.',
  per: 'service',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'waypoint-is-not-ready',
            'waypoint-not-bound',
            'gwapi-istio-waypoint-label',
            'waypoint-not-for-ingress',
            'ztunnel-no-http-rules',
            'ztunnel-unknown-waypoint',
            'KIA0109',
            'KIA0110',
            'KIA0210',
            'KIA0211',
            'KIA1109',
            'KIA1110',
            'KIA1111',
            'KIA1112',
            'KIA1113',
            'KIA1313',
            'KIA1317',
          ],
        },
      },
    },
  ],
  refines: ['analyzer-finding', 'configuration-refused', 'not-found', 'not-ready'],
  causes: [
    'waypoint-not-programmed',
    'waypoint-not-referenced',
    'l7-policy-without-waypoint',
    'waypoint-bypassed',
    'ztunnel-unknown-source',
  ],
});
