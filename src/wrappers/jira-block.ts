import { kept } from './cut.ts';
import { defineWrapper } from './define.ts';

/** Jira's and Confluence's `{code}`, `{noformat}`, `{quote}`. */
export default defineWrapper({
  title: 'Jira block',
  shape: 'block',
  has: '{',
  peel: (text) => kept(text, /\{(?:code|noformat|quote|panel)(?::[^}\n]*)?\}\n?/g),
  wrap: (text) => `{noformat}\n${text}\n{noformat}`,
  samples: [{ wrapped: '{noformat}\nno healthy upstream\n{noformat}', bare: 'no healthy upstream\n' }],
});
