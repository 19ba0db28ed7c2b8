import { defineSymptom } from '../../rules/define.ts';
import { START_OF_A_POD } from '../failed-calls.ts';

export default defineSymptom({
  title: 'The pod has no sidecar',
  says: 'The pod runs, or hangs, without the proxy that it should have.',
  per: 'proxy',
  seen: [
    {
      record: {
        phrase: {
          oneOf: [
            'proxy-container-not-there',
            'told-as-not-injected',
            'injected-twice',
            'image-auto-pulled',
            'check-inject-no-match',
            'check-inject-prevented',
            'check-inject-several',
            'check-inject-never',
            'revision-not-known',
            'host-network-skipped',
            'injector-skipped',
            'IST0102',
            'IST0103',
            'IST0123',
            'IST0146',
            'IST0147',
          ],
        },
      },
    },
  ],
  refines: START_OF_A_POD,
  causes: [
    'injection-not-enabled',
    'revision-label-mismatch',
    'injection-label-conflict',
    'host-network-pod-not-injected',
    'injector-no-endpoints',
  ],
});
