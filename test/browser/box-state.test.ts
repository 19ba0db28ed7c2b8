import { describe, expect, test } from 'vitest';
import type { NextCheck } from '../../src/engine/report-types.ts';
import * as next from '../../src/site/client/box/state.ts';
import { newText } from '../../src/site/client/texts.ts';
import { expectedOf } from '../../src/site/client/verdict/why.ts';

const check = { question: 'ports-of-app', ask: 'Which port?' } as NextCheck;
const LONG = 'x'.repeat(100);
const textsOf = ({ texts }: next.State): string[] => texts.map(({ text }) => text);

describe('what is in the box', () => {
  test('a paste takes the place of the text, and the one before can be kept beside it', () => {
    const one = next.taken(next.empty(), 'one', 'read');
    expect(one.before).toBeUndefined();
    const two = next.taken(one, 'two', 'read');
    expect(textsOf(two)).toEqual(['two']);
    const both = next.keptBoth(two);
    expect(textsOf(both)).toEqual(['one', 'two']);
    expect(next.textAt(both).text).toBe('two');
    expect(next.keptBoth(both)).toBe(both);
  });

  test('answers go with the text that they were given for; with another text beside it they stay', () => {
    const answered = next.answered(next.taken(next.empty(), LONG, 'read'), check, 'problem', 'not at all');
    expect(next.chosenAnswers(answered)).toEqual({ 'ports-of-app': 'not at all' });
    expect(next.chosenAnswers(next.taken(answered, 'another', 'read'))).toEqual({});
    expect(next.chosenAnswers(next.written(answered, ' '))).toEqual({});
    expect(next.chosenAnswers(next.joined(answered, [newText('file', { name: 'a.log' })]))).toEqual({
      'ports-of-app': 'not at all',
    });
  });

  test('the same check of two services is two questions', () => {
    const of = (service: string) => ({ ...check, question: `ports-of-app@${service}` });
    const cart = next.withOutput(next.taken(next.empty(), LONG, 'read'), of('cart'), 'one', 'LISTEN 1');
    const both = next.answered(next.withOutput(cart, of('pay'), 'two', 'LISTEN 2'), of('web'), 'three', 'not at all');
    expect(textsOf(both)).toEqual([LONG, 'LISTEN 1', 'LISTEN 2']);
    expect(next.chosenAnswers(both)).toEqual({ 'ports-of-app@web': 'not at all' });
    expect(textsOf(next.takenBack(both, 'ports-of-app@cart'))).toEqual([LONG, 'LISTEN 2']);
  });

  test('what a check printed is one text, however often it is pasted, and goes with a new error', () => {
    const first = next.withOutput(next.taken(next.empty(), LONG, 'read'), check, 'problem', 'LISTEN 1');
    const second = next.withOutput(first, check, 'problem', 'LISTEN 2');
    expect(textsOf(second)).toEqual([LONG, 'LISTEN 2']);
    expect(next.chosenAnswers(second)).toEqual({});
    expect(textsOf(next.withOutput(second, check, 'problem', ''))).toEqual([LONG]);
    expect(textsOf(next.takenBack(second, check.question))).toEqual([LONG]);
    expect(textsOf(next.taken(second, 'new', 'read'))).toEqual(['new']);
    // Removed as a tab, its answer is gone, too.
    expect(next.removed(next.seen(second, 1)).answered).toEqual([]);
  });

  test('only words alone are searched for, never a text or one of several', () => {
    expect(next.wordsIn(next.written(next.empty(), ' no endpoint '))).toBe('no endpoint');
    expect(next.wordsIn(next.written(next.empty(), LONG))).toBe('');
    expect(next.wordsIn(next.written(next.empty(), 'two\nlines'))).toBe('');
    expect(next.wordsIn(next.joined(next.written(next.empty(), 'words'), [newText('more')]))).toBe('');
  });

  test('there is always a text that is seen', () => {
    let state = next.added(next.added(next.taken(next.empty(), LONG, 'read')));
    expect(state.at).toBe(2);
    while (state.texts.length > 1) {
      state = next.removed(state);
      expect(next.textAt(state)).toBeDefined();
    }
    const output = next.seen(next.withOutput(state, check, 'problem', LONG), 1);
    expect(next.textAt(next.takenBack(output, check.question))).toBe(state.texts[0]);
  });

  test('a text too long to be edited stays as it is read', () => {
    expect(next.edited(next.taken(next.empty(), 'x'.repeat(300_000), 'read')).mode).toBe('read');
    expect(next.edited(next.taken(next.empty(), LONG, 'read')).mode).toBe('write');
  });
});

test('the cause that one expected is meant by its name, its id, or words that only it has', () => {
  const rules = [
    { id: 'no-endpoints', title: 'The service has no endpoint', page: '/a/' },
    { id: 'jwt-expired', title: 'The token has expired', page: '/b/' },
    { id: 'root-ca-expired', title: 'The root certificate has expired', page: '/c/' },
  ];
  expect(expectedOf('The token has expired', rules).chosen?.id).toBe('jwt-expired');
  expect(expectedOf('jwt-expired', rules).chosen?.id).toBe('jwt-expired');
  expect(expectedOf('endp serv', rules).chosen?.id).toBe('no-endpoints');
  expect(expectedOf('EXPIRED', rules).offered.map(({ id }) => id)).toEqual(['jwt-expired', 'root-ca-expired']);
  expect(expectedOf('nothing of the kind', rules)).toEqual({ offered: [] });
  expect(expectedOf(' ', rules)).toEqual({ offered: [] });
});
