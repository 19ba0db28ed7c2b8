import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import { silentAnswer } from '../../src/engine/silent.ts';
import type { Paste } from '../../src/engine/types.ts';
import { knowledge } from '../../src/knowledge.ts';
import { check, line, rule, small, symptom } from './small-knowledge.ts';

const because = 'It is a test.';
const uf = { record: { flag: 'UF' } } as const;
/** A knowledge in which each check that silence can answer tells one cause. */
const answering = (id: string, about = knowledge.checks[id]) => {
  const answer = about && silentAnswer(about);
  if (!about || answer === undefined) throw new Error(`\`${id}\` is no check that silence answers.`);
  return small({
    checks: { [id]: about },
    symptoms: { s: symptom({ seen: [uf], causes: ['a'] }) },
    rules: { a: rule({ signs: { fits: [{ when: uf, because }] }, asks: { [id]: { [answer]: 'proves' } } }) },
  });
};
const certainty = (id: string, ...outputs: readonly (string | Paste)[]) =>
  diagnose(
    [{ text: line({}) }, ...outputs.map((one) => (typeof one === 'string' ? { text: one } : one))],
    answering(id),
  ).diagnoses[0]?.certainty;

const checks = Object.entries(knowledge.checks).filter(([, one]) => silentAnswer(one) !== undefined);
/** `kubectl get <kind> -A | grep <name>` may have looked for anything. */
const ofOneCommand = checks.filter(([, { run }]) => run.length === 1 && !/<kind>/.test(run[0]?.command ?? ''));
/** As somebody types it for cart.shop: what is open is filled, and a shorter time is asked for. */
const typed = (command: string): string =>
  command
    .replaceAll('{namespace}', 'shop')
    .replaceAll('{service}', 'cart.shop')
    .replaceAll('{serviceName}', 'cart')
    .replace(/[{<][\w -]+[}>]/g, 'x-1')
    .replace('--since=1h', '--since=5m');

describe('a command that printed nothing', () => {
  test('there are such checks', () => expect(ofOneCommand.length).toBeGreaterThan(10));
  test.each(ofOneCommand)('answers %s where its prompt comes again', (id, { run: [run] }) => {
    const command = typed(run?.command ?? '');
    expect(certainty(id, `$ ${command}\n$`)).toBe('certain');
    expect(certainty(id, `dev@host:~/shop$ ${command}\r\n\r\ndev@host:~/shop$ ls\r\n`)).toBe('certain');
    expect(certainty(id, `$ ${command.replace(' -', ' \\\n    -')}\n$ `)).toBe('certain');
  });
  test.each(ofOneCommand)('does not answer %s where that cannot be seen', (id, { run: [run] }) => {
    const command = typed(run?.command ?? '');
    for (const output of [
      command,
      `$ ${command}`,
      `$ ${command}\nNAME   READY\nx      1/1\n$`,
      `$ ${command}\n$ kubectl version`,
      `# ${command}\n# and then\nkubectl version`,
      `> ${command}\n>`,
      `$ ${command} --context other\n$`,
    ])
      expect(certainty(id, output), output).toBe('possible');
  });
  test('among others that print something, no name of a host is needed', () => {
    const output = '$ kubectl get networkpolicy -n shop -o wide\n$ kubectl version\nClient Version: v1.34.2\n';
    expect(certainty('network-policies', output)).toBe('certain');
  });
  test('speaks of its own namespace and service alone', () => {
    expect(certainty('network-policies', '$ kubectl get networkpolicy -n other -o wide\n$')).toBe('possible');
    const dns = (service: string) => `$ kubectl exec -n shop x-1 -c istio-proxy -- getent ahosts ${service}\n$`;
    expect(certainty('dns-of-host', dns('cart.shop.svc.cluster.local'))).toBe('certain');
    expect(certainty('dns-of-host', dns('till.shop'))).toBe('possible');
    const slices = (name: string) =>
      `$ kubectl get endpointslices -n shop -l kubernetes.io/service-name=${name}\nNo resources found in shop namespace.`;
    expect(certainty('endpoints-of-service', slices('cart'))).toBe('certain');
    expect(certainty('endpoints-of-service', slices('till'))).toBe('possible');
    expect(certainty('endpoints-of-service', slices('car'))).toBe('possible');
  });
  test('is silent where only kubectl says which pod it took, or that `getent` found nothing', () => {
    const logs = '$ kubectl logs -n istio-system deploy/istiod --since=1h | grep "ACK ERROR"';
    expect(certainty('nacks-of-proxies', `${logs}\nFound 2 pods, using pod/istiod-7d4f8c-x2x7k\n$`)).toBe('certain');
    expect(certainty('nacks-of-proxies', `${logs}\nError from server (NotFound): not found\n$`)).toBe('possible');
    const dns = '$ kubectl exec -n shop x-1 -c istio-proxy -- getent ahosts cart.shop';
    expect(certainty('dns-of-host', `${dns}\ncommand terminated with exit code 2\n$`)).toBe('certain');
    expect(certainty('dns-of-host', `${dns}\ncommand terminated with exit code 127\n$`)).toBe('possible');
  });
  test('does not say which resource somebody looked for', () => {
    expect(certainty('resource-by-name', '$ kubectl get pods -A | grep ztunnel\n$')).toBe('possible');
  });
  test('gives the same report in whatever order the texts come', () => {
    const command = (more: string) => ({
      text: `dev@host$ kubectl get networkpolicy -n shop -o wide\ndev@host$${more}`,
    });
    const told = (...pastes: readonly Paste[]) =>
      diagnose(pastes, answering('network-policies')).diagnoses[0]?.evidence.map(({ quote, because }) => [
        quote,
        because,
      ]);
    const [first, second] = [command(''), command(' ls')];
    expect(told({ text: line({}) }, first, second)).toEqual(told(second, { text: line({}) }, first));
  });
  test('is quoted as what answers', () => {
    const command = 'kubectl get networkpolicy -n shop -o wide';
    const { diagnoses } = diagnose([{ text: line({}) }, { text: `\n$ ${command}\n$` }], answering('network-policies'));
    const [evidence] = diagnoses[0]?.evidence.filter(({ strength }) => strength === 'answer') ?? [];
    expect([evidence?.quote, evidence?.file, evidence?.line, evidence?.start]).toEqual([command, 1, 2, 2]);
  });
});

describe('“No resources found”', () => {
  test('answers where the command stands above it, or the check is known', () => {
    const none = 'No resources found in shop namespace.';
    expect(certainty('network-policies', `$ kubectl get networkpolicy -n shop -o wide\n${none}`)).toBe('certain');
    expect(certainty('network-policies', { text: `${none}\n`, check: 'network-policies' })).toBe('certain');
    expect(certainty('network-policies', { text: '', check: 'network-policies' })).toBe('certain');
    // Without its prompt, as commands and what they print are sent in a chat.
    expect(certainty('network-policies', `kubectl get networkpolicy -n shop -o wide\n${none}`)).toBe('certain');
  });
  test('speaks of its namespace alone', () => {
    const none = (namespace: string) => `No resources found in ${namespace} namespace.`;
    expect(certainty('network-policies', { text: none('shop'), check: 'network-policies' })).toBe('certain');
    expect(certainty('network-policies', { text: none('other'), check: 'network-policies' })).toBe('possible');
  });
  test('of one command is no answer to a check with several', () => {
    const several = checks.filter(([, { run }]) => run.length > 1).map(([id]) => id);
    expect(several).not.toEqual([]);
    for (const id of several) expect(certainty(id, { text: '', check: id }), id).toBe('possible');
  });
  test('answers nothing by itself: it may be any command’s', () => {
    const all = Object.keys(knowledge.checks).filter((id) => silentAnswer(knowledge.checks[id] ?? check({})));
    for (const id of all) {
      expect(certainty(id, 'No resources found'), id).toBe('possible');
      expect(certainty(id, 'No resources found in shop namespace.'), id).toBe('possible');
      expect(certainty(id, ''), id).toBe('possible');
    }
  });
  test('is no answer to a check that was given other output, or is none', () => {
    expect(certainty('network-policies', { text: 'NAME  POD-SELECTOR\nx  app=x', check: 'network-policies' })).toBe(
      'possible',
    );
    expect(certainty('network-policies', { text: '', check: 'constructor' })).toBe('possible');
  });
});
