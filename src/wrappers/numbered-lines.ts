import { eachLine, prefix } from './cut.ts';
import { defineWrapper } from './define.ts';

/** Line numbers, as `cat -n`, `grep -n`, `less -N` and editors put them; with a file name before them as `grep` does. */
export default defineWrapper({
  title: 'Numbered lines',
  shape: 'line',
  peel: prefix(/^(?:[\w./-]+\.(?:log|txt|json|gz):)?\s{0,8}\d{1,7}(?:\t| ?[:|│] ?|\) |\. )(?!\d\d[:.]|\d+:)/d),
  wrap: (text) => eachLine(text, (line, at) => `${String(at + 1).padStart(6)}\t${line}`),
  samples: [
    { wrapped: '    12\tno healthy upstream', bare: 'no healthy upstream' },
    { wrapped: 'proxy.log:7:no healthy upstream', bare: 'no healthy upstream' },
  ],
});
