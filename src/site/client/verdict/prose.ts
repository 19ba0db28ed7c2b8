import { type Child, h } from '../dom.ts';

/** A sentence whose `backticked` words are code. */
export const prose = (sentence: string): Child[] =>
  sentence.split(/`([^`\n]+)`/).map((part, index) => (index % 2 === 1 ? h('code', {}, part) : part));
