import { eachLine, prefix } from './cut.ts';
import { defineWrapper } from './define.ts';

/** Line numbers, as `cat -n`, `grep -n`, `grep -A`, `less -N` and editors put them; with a file name as `grep` does, or that alone. */
export default defineWrapper({
  title: 'Numbered lines',
  shape: 'line',
  peel: prefix(
    /^(?:(?:[\w./-]+\.(?:log|txt|json|gz)[:-])?\s{0,8}(?:\d{1,7}(?:\t| ?[:|│] ?|\) |\. )|\d{1,9}-(?=[[{]|\d{4}-\d\d-\d\dT))(?!\d\d[:.]|\d+:)|[\w./-]+\.(?:log|txt|json|gz):(?=[[{]|\d{4}-\d\d-\d\d[T ]))/d,
  ),
  wrap: (text) => eachLine(text, (line, at) => `${String(at + 1).padStart(6)}\t${line}`),
  samples: [
    { wrapped: '    12\tno healthy upstream', bare: 'no healthy upstream' },
    { wrapped: 'proxy.log:7:no healthy upstream', bare: 'no healthy upstream' },
    { wrapped: '3120-[2026-11-02 09:14:11.219][31][debug] x', bare: '[2026-11-02 09:14:11.219][31][debug] x' },
    { wrapped: '/var/log/istio/istio.log:2026-11-02T09:14:11Z x', bare: '2026-11-02T09:14:11Z x' },
  ],
});
