import { type Child, h } from '../dom.ts';

/** A sentence of the knowledge, which is English; its `backticked` words are code. */
export function prose(sentence: string): Child {
  const parts = sentence.split(/`([^`\n]+)`/).map((part, index) => (index % 2 === 1 ? h('code', {}, part) : part));
  return document.documentElement.lang === 'en' ? parts : h('span', { lang: 'en' }, parts);
}
