/** A knowledge of a few invented rules over the real formats and lexicon, to test the machinery apart from the causes. */
import type { Check, Knowledge, Rule, Symptom } from '../../src/engine/types.ts';
import { knowledge } from '../../src/knowledge.ts';

const rest = { area: 'test', per: 'service', lookalikes: [], applies: {}, fixes: [], sources: [] } as const;
export const rule = (given: Partial<Rule> & Pick<Rule, 'signs'>): Rule => ({
  ...rest,
  title: 'A rule',
  says: 'It is {service}.',
  ...given,
});
export const symptom = (given: Partial<Symptom> & Pick<Symptom, 'seen'>): Symptom => ({
  title: 'A symptom',
  says: '{service} fails.',
  per: 'service',
  causes: [],
  ...given,
});
export const check = (answers: Check['answers']): Check => ({
  ask: 'Which?',
  about: 'service',
  run: [{ command: 'show {service}', changes: false, needs: ['kubectl'] }],
  answers,
});
export const small = (given: Partial<Pick<Knowledge, 'rules' | 'symptoms' | 'checks'>>): Knowledge => ({
  ...knowledge,
  rules: {},
  symptoms: {},
  checks: {},
  ...given,
});

interface Line {
  readonly service?: string;
  readonly status?: number;
  readonly flag?: string;
  readonly details?: string;
  readonly id?: string;
  readonly second?: number;
  readonly side?: 'inbound' | 'outbound';
}
/** One line of Istio's access log. */
export function line({
  service = 'cart.shop',
  status = 503,
  flag = 'UF',
  details = '-',
  id = '-',
  second = 0,
  side = 'outbound',
}: Line): string {
  const time = new Date(Date.UTC(2026, 10, 2, 9, 0, second)).toISOString();
  const cluster = side === 'outbound' ? `outbound|8080||${service}.svc.cluster.local` : 'inbound|8080||';
  return `[${time}] "GET / HTTP/1.1" ${status} ${flag} ${details} - "-" 0 0 1 - "-" "curl/8" "${id}" "${service}" "10.0.0.2:8080" ${cluster} - 10.96.0.1:8080 10.0.0.1:5000 - default`;
}
