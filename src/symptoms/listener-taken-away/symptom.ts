import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The proxy closed the connections of a listener that was taken away',
  says: 'The proxy ended open connections, for their listener or filter chain was taken away.',
  per: 'service',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'downstream_local_disconnect-purging_socket_that_have_not_progressed_to_connections',
            'downstream_local_disconnect-filter_chain_is_being_removed',
            'downstream_local_disconnect-deferred_close_on_drained_connection',
          ],
        },
      },
    },
  ],
  refines: ['client-left', 'connection-closed'],
  causes: ['listener-drain-on-config-push', 'drain-on-shutdown', 'long-lived-connection-cut-by-drain'],
});
