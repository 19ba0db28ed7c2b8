import { defineCheck } from '../../rules/define.ts';

export default defineCheck({
  ask: 'For how long does the server behind {service} keep an idle connection open?',
  about: 'service',
  run: [
    {
      command: 'kubectl logs -n {namespace} {pod} | grep -i -E "keep.?alive|idle.?timeout"',
      changes: false,
      needs: ['kubectl'],
    },
  ],
  answers: {
    shorter: { says: 'Shorter than the idle timeout of the proxy that calls it (1 hour, if none is set).' },
    longer: { says: 'Longer, or it never closes idle connections.' },
  },
});
