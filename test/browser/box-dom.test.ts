import { beforeEach, expect, test } from 'vitest';
import { h, render } from '../../src/site/client/dom.ts';

let root: HTMLElement;
beforeEach(() => {
  root = document.createElement('div');
  document.body.replaceChildren(root);
});

test('texts stay texts', () => {
  render(root, h('p', { title: '"><img src=x>' }, '<img src=x onerror=alert(1)>'));
  expect(root.querySelector('img')).toBeNull();
  expect(root.textContent).toBe('<img src=x onerror=alert(1)>');
});

test('what stays keeps its focus, its caret and what the reader opened', () => {
  const view = (sentence: string) => [
    h('p', {}, sentence),
    h('input', { key: 'field', value: 'pod' }),
    h('details', { key: 'why' }, h('summary', {}, 'Why'), sentence),
  ];
  render(root, view('one'));
  const input = root.querySelector('input') as HTMLInputElement;
  input.focus();
  input.value = 'pod-1';
  input.setSelectionRange(2, 2);
  (root.querySelector('details') as HTMLDetailsElement).open = true;
  render(root, h('h2', {}, 'new above'), view('two'));
  expect(document.activeElement).toBe(input);
  expect(input.value).toBe('pod-1');
  expect(input.selectionStart).toBe(2);
  expect((root.querySelector('details') as HTMLDetailsElement).open).toBe(true);
  expect(root.textContent).toBe('new abovetwoWhytwo');
});

test('what stays is not moved when something before it goes', () => {
  const paragraph = (key: string) => h('p', { key }, h('button', {}, key));
  render(root, paragraph('old'), paragraph('stays'));
  const button = root.querySelectorAll('button')[1] as HTMLButtonElement;
  button.focus();
  render(root, paragraph('new'), paragraph('stays'));
  expect(root.textContent).toBe('newstays');
  expect(document.activeElement).toBe(button);
});

test('a listener is the latest view’s, and called once', () => {
  const heard: string[] = [];
  const button = (says: string) => h('button', { on: { click: () => heard.push(says) } }, 'x');
  render(root, button('old'));
  render(root, button('new'));
  root.querySelector('button')?.click();
  expect(heard).toEqual(['new']);
});

test('what is no longer wanted goes, whatever the order', () => {
  const item = (key: string) => h('li', { key }, key);
  for (const order of ['abc', 'cab', 'b', '', 'xbya', 'ab']) {
    render(root, [...order].map(item));
    expect(root.textContent).toBe(order);
  }
});

test('a listener that comes later is heard, and an attribute that goes is gone', () => {
  const heard: string[] = [];
  render(root, h('button', { hidden: true }, 'x'));
  render(root, h('button', { on: { click: () => heard.push('click') } }, 'x'));
  root.querySelector('button')?.click();
  expect(root.querySelector('button')?.hidden).toBe(false);
  expect(heard).toEqual(['click']);
});
