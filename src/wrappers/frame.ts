import { eachLine, kept } from './cut.ts';
import { defineWrapper } from './define.ts';

/** The frame that a terminal draws around a view of logs, in k9s or in a pane of tmux. */
export default defineWrapper({
  title: 'Frame of a terminal view',
  shape: 'line',
  has: '│',
  peel: (text) => kept(text, /^\s*│ ?|[\s│]*│\s*$/g),
  wrap: (text) => eachLine(text, (line) => `│ ${line}   │`),
  samples: [{ wrapped: '│ no healthy upstream        │        │', bare: 'no healthy upstream' }],
});
