import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'What does the proxy of the destination log for the same request (same x-request-id)?',
  about: 'service',
  run: [
    {
      command: 'kubectl logs -n {namespace} {pod} -c istio-proxy --since=15m | grep {requestId}',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    answered: {
      says: 'The same status, `via_upstream`, no flag: its application answered so.',
      when: {
        all: [
          { record: { direction: 'outbound' } },
          {
            record: { direction: 'inbound', codeDetails: 'via_upstream', status: { min: 400 } },
            unless: { flag: { matches: '.' } },
          },
        ],
        per: 'requestId',
      },
    },
    'app closed': {
      says: '`UC`: its application closed the connection.',
      when: {
        all: [{ record: { direction: 'outbound' } }, { record: { direction: 'inbound', flag: 'UC' } }],
        per: 'requestId',
      },
    },
    'app refused': {
      says: '`UF`: its application was not there.',
      when: {
        all: [{ record: { direction: 'outbound' } }, { record: { direction: 'inbound', flag: 'UF' } }],
        per: 'requestId',
      },
    },
    'caller left': {
      says: '`DC` with status 0: it still waited for its application when the caller hung up.',
      when: {
        all: [{ record: { direction: 'outbound' } }, { record: { direction: 'inbound', flag: 'DC', status: 0 } }],
        per: 'requestId',
      },
    },
    'no line': { says: 'No line: the request never became a request there.' },
  },
});
