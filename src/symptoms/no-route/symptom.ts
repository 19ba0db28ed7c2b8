import { defineSymptom } from '../../rules/define.ts';

export default defineSymptom({
  title: 'No route matched',
  says: 'The proxy has no route for this host and path.',
  per: 'service',
  seen: [
    { record: { flag: 'NR' }, unless: { codeDetails: 'filter_chain_not_found', tcp: 'yes' } },
    { record: { failure: 'no-route' } },
  ],
  refines: ['not-found', 'service-unavailable'],
  causes: [],
});
