import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'The connection was reset',
  says: 'The connection to {service} was reset by the other side.',
  per: 'service',
  seen: [{ record: { failure: 'reset' } }, { record: { errno: 104 } }],
  refines: 'connection-closed',
  causes: ['app-not-listening'],
});
