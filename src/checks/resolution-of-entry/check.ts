import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Which resolution does the ServiceEntry of {service} have?',
  about: 'service',
  run: [
    {
      command:
        "kubectl get serviceentry -A -o custom-columns='NAME:.metadata.name,HOSTS:.spec.hosts,RESOLUTION:.spec.resolution' | grep {service}",
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    NONE: { says: 'NONE, or nothing (which is NONE).' },
    DNS: { says: 'DNS or DNS_ROUND_ROBIN.' },
    STATIC: { says: 'STATIC, with endpoints.' },
    'no entry': { says: 'There is no ServiceEntry for this host.' },
  },
});
