import { describe, expect, test } from 'vitest';
import { diagnose } from '../../src/engine/diagnose.ts';
import type { Report } from '../../src/engine/report-types.ts';
import type { Context, Knowledge } from '../../src/engine/types.ts';
import { check, line, rule, small, symptom } from './small-knowledge.ts';

const on = (knowledge: Knowledge, lines: readonly string[], context?: Context) =>
  diagnose([{ text: lines.join('\n') }], knowledge, context);
const verdicts = (knowledge: Knowledge, lines: readonly string[], context?: Context) =>
  on(knowledge, lines, context).diagnoses.map(
    ({ rule: id, certainty, key, count }) => `${certainty} ${id} ${key['service'] ?? '-'} ×${count}`,
  );

const uf = { record: { flag: 'UF' } } as const;
const because = 'It says so.';
const refused = rule({ signs: { suggests: [{ when: uf, because }] } });

describe('cases', () => {
  test('a line of one service never speaks for another', () => {
    const knowledge = small({ rules: { refused } });
    expect(verdicts(knowledge, [line({}), line({ service: 'pay.shop' }), line({})])).toEqual([
      'likely refused cart.shop ×2',
      'likely refused pay.shop ×1',
    ]);
  });
  test('healthy lines speak against none', () => {
    const knowledge = small({ rules: { refused } });
    expect(verdicts(knowledge, [line({ status: 200, flag: '-', details: 'via_upstream' }), line({})])).toEqual([
      'likely refused cart.shop ×1',
    ]);
  });
  test('two policies that deny are two cases of one service, and what names none joins the only one', () => {
    const deny = rule({
      apart: ['policy'],
      says: 'It is[ {policy}].',
      signs: { proves: [{ when: { record: { codeDetails: 'rbac_access_denied_matched_policy' } }, because }] },
    });
    const by = (name: string) =>
      line({ status: 403, flag: '-', details: `rbac_access_denied_matched_policy[ns[shop]-policy[${name}]-rule[0]]` });
    const report = on(small({ rules: { deny } }), [by('a'), by('b'), by('a')]);
    expect(report.diagnoses.map(({ says, count }) => [says, count])).toEqual([
      ['It is a.', 2],
      ['It is b.', 1],
    ]);
  });
  test('short and long names of a service are one, in any order', () => {
    const knowledge = small({ rules: { refused } });
    const short = line({ service: 'cart' }).replace('outbound|8080||cart.svc.cluster.local', 'x');
    expect(verdicts(knowledge, [short, line({})])).toEqual(['likely refused cart.shop ×2']);
    expect(verdicts(knowledge, [line({}), short])).toEqual(['likely refused cart.shop ×2']);
  });
  test('what names no service joins the only one there is', () => {
    const knowledge = small({
      rules: { a: rule({ signs: { fits: [{ when: { record: { failure: 'no-endpoint' } }, because }] } }), refused },
    });
    expect(verdicts(knowledge, [line({}), 'no healthy upstream'])).toContain('possible a cart.shop ×1');
  });
});

describe('certainty', () => {
  const lowered = (strength: 'proves' | 'suggests' | 'fits') =>
    small({
      rules: {
        one: rule({
          signs: { [strength]: [{ when: uf, because }], against: [{ when: { record: { status: 504 } }, because }] },
        }),
      },
    });
  test.each([
    ['proves', 'certain one cart.shop ×1', 'likely one cart.shop ×2'],
    ['suggests', 'likely one cart.shop ×1', 'possible one cart.shop ×2'],
    ['fits', 'possible one cart.shop ×1', undefined],
  ] as const)('%s, and one lower where a sign speaks against it', (strength, alone, against) => {
    expect(verdicts(lowered(strength), [line({})])).toEqual([alone]);
    expect(verdicts(lowered(strength), [line({}), line({ status: 504 })])).toEqual(against ? [against] : []);
  });
  test('a sign against another service lowers nothing', () => {
    expect(verdicts(lowered('proves'), [line({}), line({ service: 'pay.shop', status: 504, flag: '-' })])).toEqual([
      'certain one cart.shop ×1',
    ]);
  });
});

describe('conditions', () => {
  const per = 'requestId';
  test('records are joined by their key, and by no other', () => {
    const both = { all: [uf, { record: { status: 504 } }], per } as const;
    const knowledge = small({ rules: { both: rule({ signs: { suggests: [{ when: both, because }] } }) } });
    expect(verdicts(knowledge, [line({ id: 'a' }), line({ id: 'a', status: 504, flag: '-' })])).toHaveLength(1);
    expect(verdicts(knowledge, [line({ id: 'a', status: 504, flag: '-' }), line({ id: 'a' })])).toHaveLength(1);
    expect(verdicts(knowledge, [line({ id: 'a' }), line({ id: 'b', status: 504, flag: '-' })])).toEqual([]);
  });
  test('one record is not both of two', () => {
    const both = { all: [uf, { record: { status: 503 } }], per } as const;
    const knowledge = small({ rules: { both: rule({ signs: { suggests: [{ when: both, because }] } }) } });
    expect(verdicts(knowledge, [line({ id: 'a' })])).toEqual([]);
    expect(verdicts(knowledge, [line({ id: 'a' }), line({ id: 'a' })])).toHaveLength(1);
    expect(verdicts(knowledge, [line({ id: 'a', flag: '-' }), line({ id: 'a' })])).toHaveLength(1);
  });
  test('what names no key is joined with nothing: there may be two', () => {
    const both = (within: object) => ({ all: [uf, { record: { status: 504 } }], per: 'service', ...within }) as const;
    const nameless = (one: Parameters<typeof line>[0]) => line({ ...one, service: '-' }).replace(/outbound\|\S+/, '-');
    const told = (within: object) =>
      verdicts(small({ rules: { both: rule({ signs: { suggests: [{ when: both(within), because }] } }) } }), [
        nameless({}),
        nameless({ status: 504, flag: '-' }),
      ]);
    expect(told({})).toEqual([]);
    expect(told({ within: { seconds: 5 } })).toEqual([]);
    // Lines that stand near each other are held together by the text itself.
    expect(told({ within: { lines: 5 } })).toHaveLength(1);
  });
  test('a log that names no proxy is one proxy’s, as far as its records are near each other', () => {
    const both = { all: [uf, { record: { status: 504 } }], per: 'proxy' } as const;
    const knowledge = small({ rules: { both: rule({ signs: { suggests: [{ when: both, because }] } }) } });
    const then = (second: number) => line({ status: 504, flag: '-', second });
    expect(verdicts(knowledge, [line({}), then(290)])).toHaveLength(1);
    expect(verdicts(knowledge, [line({}), then(310)])).toEqual([]);
    // A request that began long before ended near it.
    const long = then(-600).replace(' 0 0 1 - ', ' 0 0 599000 - ');
    expect(verdicts(knowledge, [line({}), long])).toHaveLength(1);
    const untimed = line({}).replace(/^\[\S+\] /, '[-] ');
    const between = (lines: number) => [untimed, ...new Array(lines).fill(''), then(0)];
    expect(verdicts(knowledge, between(100))).toHaveLength(1);
    expect(verdicts(knowledge, between(300))).toEqual([]);
  });
  test('two records of each pattern are two, not three pairs', () => {
    const both = { all: [uf, { record: { status: 504 } }], per } as const;
    const knowledge = small({ rules: { both: rule({ signs: { suggests: [{ when: both, because }] } }) } });
    const [one, other] = [line({ id: 'a' }), line({ id: 'a', status: 504, flag: '-' })];
    const times = (lines: readonly string[]) => on(knowledge, lines).diagnoses[0]?.count;
    expect(times([one, other])).toBe(1);
    expect(times([one, other, one, other])).toBe(2);
    expect(times([one, one, other, other])).toBe(2);
    expect(times([one, other, other, other])).toBe(3);
  });
  test('a cause is told no more often than what it explains', () => {
    const knowledge = small({
      rules: { both: rule({ signs: { fits: [{ when: { record: { status: { min: 500 } } }, because }] } }) },
      symptoms: { refused: symptom({ seen: [uf], causes: ['both'] }) },
    });
    const two = on(knowledge, [line({}), line({ status: 504, flag: '-' })]);
    expect(two.problems.map(({ count }) => count)).toEqual([1]);
    expect(two.diagnoses.map(({ count }) => count)).toEqual([1]);
  });
  test('in order, within a time', () => {
    const both = { all: [uf, { record: { status: 504 } }], per, inOrder: true, within: { seconds: 5 } } as const;
    const knowledge = small({ rules: { both: rule({ signs: { suggests: [{ when: both, because }] } }) } });
    const then = line({ id: 'a', status: 504, flag: '-', second: 3 });
    expect(verdicts(knowledge, [line({ id: 'a' }), then])).toHaveLength(1);
    expect(
      verdicts(knowledge, [line({ id: 'a', second: 9 }), line({ id: 'a', status: 504, flag: '-', second: 20 })]),
    ).toEqual([]);
    expect(verdicts(knowledge, [line({ id: 'a', second: 4 }), then])).toEqual([]);
  });
  test('a count holds from the given number on', () => {
    const many = { count: uf, per: 'service', atLeast: 3 } as const;
    const knowledge = small({ rules: { many: rule({ signs: { suggests: [{ when: many, because }] } }) } });
    expect(verdicts(knowledge, [line({}), line({})])).toEqual([]);
    expect(verdicts(knowledge, [line({}), line({}), line({})])).toHaveLength(1);
  });
  test('an absence holds only where nothing came', () => {
    const lone = { seen: uf, without: { record: { status: 200 } }, per: 'service' } as const;
    const knowledge = small({ rules: { lone: rule({ signs: { suggests: [{ when: lone, because }] } }) } });
    expect(verdicts(knowledge, [line({})])).toHaveLength(1);
    expect(verdicts(knowledge, [line({}), line({ status: 200, flag: '-' })])).toEqual([]);
  });
  test('flags are a set', () => {
    const every = { record: { flag: { every: ['UF', 'URX'] } } } as const;
    const knowledge = small({ rules: { every: rule({ signs: { suggests: [{ when: every, because }] } }) } });
    for (const flag of ['UF,URX', 'URX,UF']) expect(verdicts(knowledge, [line({ flag })])).toHaveLength(1);
    expect(verdicts(knowledge, [line({ flag: 'URX' })])).toEqual([]);
  });
  test('a written - is empty; what a format does not carry is neither', () => {
    const empty = { record: { status: 503, transportFailure: { empty: true } } } as const;
    const knowledge = small({ rules: { empty: rule({ signs: { suggests: [{ when: empty, because }] } }) } });
    expect(verdicts(knowledge, [line({})])).toHaveLength(1);
    expect(
      verdicts(knowledge, ['HTTP/1.1 503 Service Unavailable', 'server: envoy', '', 'no healthy upstream']),
    ).toEqual([]);
  });
});

describe('problems', () => {
  const symptoms = {
    wide: symptom({ seen: [{ record: { status: 503 } }], causes: ['a', 'b'] }),
    narrow: symptom({ seen: [uf], refines: 'wide', causes: ['b', 'a'] }),
  };
  const rules = {
    a: rule({ signs: { fits: [{ when: { record: { status: 418 } }, because }] } }),
    b: rule({ signs: { fits: [{ when: { record: { status: 418 } }, because }] } }),
  };
  test('only the narrowest symptom is told, its causes possible in its order', () => {
    const report = on(small({ rules, symptoms }), [line({})]);
    expect(report.problems.map(({ symptom: id }) => id)).toEqual(['narrow']);
    expect(report.diagnoses.map(({ rule: id }) => id)).toEqual(['b', 'a']);
  });
  test('four failures of four services are four problems with their own counts', () => {
    const services = ['a.x', 'b.x', 'c.x', 'd.x'];
    const report = on(
      small({ rules, symptoms }),
      services.flatMap((service, at) => Array.from({ length: at + 1 }, () => line({ service }))),
    );
    expect(report.problems.map(({ key, count }) => [key['service'], count])).toEqual([
      ['d.x', 4],
      ['c.x', 3],
      ['b.x', 2],
      ['a.x', 1],
    ]);
  });
  test('the wider symptom of the same service joins the narrower one', () => {
    const report = on(small({ rules, symptoms }), [line({}), line({ flag: '-' })]);
    expect(report.problems.map(({ symptom: id, count }) => [id, count])).toEqual([['narrow', 2]]);
  });
  test('where something is certain, the list is silent', () => {
    const sure = { ...rules, a: rule({ signs: { proves: [{ when: uf, because }] } }) };
    expect(verdicts(small({ rules: sure, symptoms }), [line({})])).toEqual(['certain a cart.shop ×1']);
  });
  test('a rule that hides another does so on shared records only, and never a stronger one', () => {
    const special = rule({
      signs: { suggests: [{ when: { record: { flag: 'UF', status: 504 } }, because }] },
      supersedes: ['general'],
    });
    const general = rule({ signs: { suggests: [{ when: uf, because }] } });
    const knowledge = small({ rules: { special, general } });
    expect(verdicts(knowledge, [line({ status: 504 })])).toEqual(['likely special cart.shop ×1']);
    expect(verdicts(knowledge, [line({ status: 504 }), line({})]).toSorted()).toEqual([
      'likely general cart.shop ×1',
      'likely special cart.shop ×1',
    ]);
    const strong = small({ rules: { special, general: rule({ signs: { proves: [{ when: uf, because }] } }) } });
    expect(verdicts(strong, [line({ status: 504 })])).toEqual([
      'certain general cart.shop ×1',
      'likely special cart.shop ×1',
    ]);
  });
  test('what is normal is told apart, and its records are no problem', () => {
    const normal = { ok: rule({ kind: 'normal', signs: { proves: [{ when: uf, because }] } }) };
    const report = on(small({ rules: normal, symptoms }), [line({})]);
    expect([report.outcome, report.normal.map(({ count }) => count)]).toEqual(['recognised', [1]]);
  });
  test('the two sides of a request are one failure, told where it was made', () => {
    const both = small({
      rules,
      symptoms: {
        ...symptoms,
        other: symptom({ seen: [{ record: { status: 503, codeDetails: 'via_upstream' } }], causes: ['a'] }),
      },
    });
    const carried = line({ id: 'r1', flag: '-', details: 'via_upstream' });
    const stated = line({ id: 'r1', side: 'inbound' });
    const report = on(both, [carried, stated]);
    expect(report.problems.map(({ symptom: id, carried: lines }) => [id, lines])).toEqual([['narrow', 1]]);
    expect(report.problems[0]?.hop).toBe('between the receiver’s proxy and its application');
    expect(on(both, [stated, carried]).problems.map(({ symptom: id }) => id)).toEqual(['narrow']);
  });
});

describe('checks', () => {
  const asks = (answer: string, meaning: 'proves' | 'suggests' | 'against' | 'rulesOut') => ({
    which: { [answer]: meaning },
  });
  const symptoms = { s: symptom({ seen: [uf], causes: ['a', 'b', 'c'] }) };
  const none = { fits: [{ when: { record: { status: 418 } }, because }] } as const;
  const rules = {
    a: rule({ signs: none, asks: { which: { red: 'rulesOut', blue: 'proves' } } }),
    b: rule({ signs: none, asks: asks('red', 'proves') }),
    c: rule({ signs: none, asks: asks('red', 'rulesOut') }),
  };
  const checks = {
    which: check({
      red: { says: 'It is red.', when: { record: { failure: 'config' } } },
      blue: { says: 'It is blue.' },
    }),
    idle: check({ yes: { says: 'Yes.' } }),
  };
  const knowledge = small({ rules, symptoms, checks });
  test('the next check is the one that leaves least open, and is filled from the paste', () => {
    const next = on(knowledge, [line({})]).problems[0]?.next;
    expect([next?.check, next?.command, next?.tellsApart.toSorted()]).toEqual([
      'which',
      'show cart.shop',
      ['a', 'b', 'c'],
    ]);
  });
  test('an answer moves the ranking and says what is ruled out', () => {
    const report = on(knowledge, [line({})], { answers: { which: 'red' } });
    expect(report.diagnoses.map(({ rule: id, certainty, ruledOutBy }) => [id, certainty, ruledOutBy])).toEqual([
      ['b', 'certain', null],
      ['a', 'possible', 'It is red.'],
      ['c', 'possible', 'It is red.'],
    ]);
    expect(report.problems[0]?.next).toBe(null);
  });
  describe('of two services', () => {
    const two = [line({}), line({ service: 'pay.shop' })];
    const ofService = (report: Report, service: string) =>
      report.diagnoses
        .filter(({ key }) => key['service'] === service)
        .map(({ rule: id, certainty, ruledOutBy }) => [id, certainty, ruledOutBy]);
    const open = [
      ['a', 'possible', null],
      ['b', 'possible', null],
      ['c', 'possible', null],
    ];
    const told = [
      ['b', 'certain', null],
      ['a', 'possible', 'It is red.'],
      ['c', 'possible', 'It is red.'],
    ];
    test('the question names its service, and its answer counts for that one alone', () => {
      const report = on(knowledge, two);
      expect(report.problems.map(({ next }) => next?.question).toSorted()).toEqual([
        'which@cart.shop',
        'which@pay.shop',
      ]);
      const answered = on(knowledge, two, { answers: { 'which@pay.shop': 'red' } });
      expect(ofService(answered, 'pay.shop')).toEqual(told);
      expect(ofService(answered, 'cart.shop').toSorted()).toEqual(open);
      expect(answered.unclear).toEqual([]);
    });
    test('an answer that says not about which counts for none, and is asked back', () => {
      const report = on(knowledge, two, { answers: { which: 'red' } });
      for (const service of ['cart.shop', 'pay.shop']) expect(ofService(report, service).toSorted()).toEqual(open);
      expect(report.unclear).toEqual([{ check: 'which', answer: 'red', about: ['cart.shop', 'pay.shop'] }]);
    });
  });
  test('an answer is heard from pasted output, before or after the error', () => {
    const output = 'Error [IST0101] (VirtualService shop/cart) Referenced host not found: "cart"';
    for (const pastes of [
      [line({}), output],
      [output, line({})],
    ]) {
      const report = diagnose(
        pastes.map((text) => ({ text })),
        knowledge,
      );
      expect(report.diagnoses.filter(({ ruledOutBy }) => ruledOutBy === null).map(({ rule: id }) => id)).toEqual(['b']);
    }
  });
});
