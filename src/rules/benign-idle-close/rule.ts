import { defineRule } from '../define.ts';

export default defineRule({
  title: 'An idle connection was closed',
  says: 'The proxy closed a connection on which no request was under way: its idle timeout was over.',
  kind: 'normal',
  area: 'connection',
  per: 'service',
  signs: {
    proves: [
      {
        when: {
          record: { phrase: { oneOf: ['downstream_local_disconnect-on_idle_timeout', 'http-idle-timeout'] } },
        },
        because: 'The connection had no stream, and its idle time was over: that is housekeeping.',
      },
    ],
  },
  asks: {},
  lookalikes: ['stream-idle-timeout'],
  applies: {},
  fixes: [
    {
      do: 'Nothing has to be done. Clients that reuse connections must expect that one is closed; if yours fail, put its own idle timeout below the proxy’s.',
      risk: 'None: it only reads.',
      undo: 'Nothing to undo.',
      verify: 'No client reports an error at that time.',
    },
  ],
  sources: [
    {
      title: 'Envoy docs 1.37: how do I configure timeouts?',
      url: 'https://www.envoyproxy.io/docs/envoy/v1.37.0/faq/configuration/timeouts',
      read: '2026-11-23',
    },
    {
      title: 'Envoy 1.37, source/common/http/conn_manager_impl.cc',
      url: 'https://github.com/envoyproxy/envoy/blob/v1.37.0/source/common/http/conn_manager_impl.cc',
      read: '2026-11-23',
    },
  ],
});
