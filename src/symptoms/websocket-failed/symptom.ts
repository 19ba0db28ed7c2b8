import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The WebSocket was refused or cut',
  says: 'The upgrade to WebSocket was refused, or the socket was cut.',
  per: 'service',
  seen: [{ record: { failure: 'websocket' } }],
  causes: [
    'websocket-upstream-refused',
    'http-upgrade-type-not-allowed',
    'websocket-over-h2-not-enabled',
    'long-lived-connection-cut-by-drain',
    'lb-idle-timeout-shorter',
    'stream-idle-timeout',
  ],
});
