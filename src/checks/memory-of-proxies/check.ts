import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'Do all proxies take much memory, or only this one?',
  about: 'proxy',
  run: [
    {
      command: 'kubectl top pod -A --containers | grep istio-proxy | sort -h -k5 | tail -20',
      changes: false,
      needs: ['kubectl', 'shell'],
    },
  ],
  answers: {
    alike: { says: 'All take about the same, also in pods that hardly have traffic.' },
    one: { says: 'One, or those of one workload, take far more than the others.' },
    small: { says: 'None is near its limit, and none was before.' },
  },
});
