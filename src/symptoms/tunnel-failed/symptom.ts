import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The tunnel between two nodes failed',
  says: 'ztunnel, or a waypoint, could not open or keep the tunnel (HBONE, port 15008) to {service}.',
  per: 'service',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'ztunnel-http2-handshake-failed',
            'ztunnel-h2-failed',
            'ztunnel-hbone-ping-timeout-error',
            'ztunnel-connection-timed-out-maybe-a-networkpolicy-is-blocking',
            'ztunnel-ip-mismatch',
            'ztunnel-expected-method-connect-got',
            'ztunnel-invalid-connect-address',
            'ztunnel-no-valid-service-port-in-authority-header',
            'ztunnel-no-valid-authority-pseudo-header',
          ],
        },
      },
    },
    {
      record: {
        cluster: 'connect_originate',
        flag: 'UF',
      },
    },
    {
      record: {
        phrase: 'ztunnel-while-closing-connection',
        errno: 32,
      },
    },
  ],
  refines: [
    'upstream-error',
    'connection-failed',
    'connection-refused',
    'connection-reset',
    'connection-closed',
    'connect-timed-out',
    'gateway-timeout',
    'stream-reset',
    'request-not-valid',
  ],
  causes: [
    'network-policy-blocks-hbone',
    'hbone-connect-failure',
    'ztunnel-not-ready-on-node',
    'pod-not-captured',
    'ztunnel-connection-drain',
    'endpoint-terminated',
    'app-not-listening',
    'connect-timeout',
    'host-firewall-blocks-traffic',
  ],
});
