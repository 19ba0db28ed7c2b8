import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The connection was closed before a reply',
  says: '{service} closed the connection before it had answered.',
  per: 'service',
  seen: [
    { record: { flag: 'UC' } },
    { record: { resetReason: 'connection termination' } },
    { record: { failure: 'closed-early' } },
  ],
  refines: 'upstream-error',
  causes: [],
});
