import { prefix } from './cut.ts';
import { defineWrapper } from './define.ts';

/** A quotation in a mail or a chat: `> `, also several, also as `&gt; `. */
export default defineWrapper({
  title: 'Quotation',
  shape: 'line',
  has: '>',
  // `> GET /` is a request as `curl -v` shows it.
  peel: prefix(/^(?:>|\|)+(?: ?>)* ?(?![A-Z]+ \S+ HTTP\/|[A-Za-z-]+: \S+$)/d),
  samples: [{ wrapped: '> > no healthy upstream', bare: 'no healthy upstream' }],
});
