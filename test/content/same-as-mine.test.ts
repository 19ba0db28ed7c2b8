import { expect, test } from 'vitest';
import { type Signature, sameWords } from '../../src/site/client/verdict/same-as-mine.ts';

const ejected: Signature = {
  id: 'all-hosts-ejected',
  title: 'Two errors emptied the service',
  seen: ['503 UH no_healthy_upstream', 'no healthy upstream'],
};

test('the words of an incident are found in any of the texts, with _ or a space, in any case', () => {
  expect(sameWords(ejected, ['[…] "GET / HTTP/1.1" 503 UH no_healthy_upstream - "-" 0 19', 'x'])).toEqual(ejected.seen);
  expect(sameWords(ejected, ['x', 'No healthy  upstream'])).toEqual(['no healthy upstream']);
});

test('other words of the same failure are not the same', () => {
  expect(sameWords(ejected, ['503 UF upstream_reset_before_response_started', ''])).toEqual([]);
  expect(sameWords(ejected, [])).toEqual([]);
});
