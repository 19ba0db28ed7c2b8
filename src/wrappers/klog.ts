import { eachLine, prefix } from './cut.ts';
import { defineWrapper } from './define.ts';

/** klog, as kubelet and controllers write: `E1102 09:14:11.219034       1 reflector.go:138] `. */
export default defineWrapper({
  title: 'klog',
  shape: 'line',
  has: '] ',
  peel: prefix(/^[IWEF]\d{4} \d\d:\d\d:\d\d\.\d+\s+\d+ [\w./-]+:\d+\] /d),
  wrap: (text) => eachLine(text, (line) => `E1005 06:07:08.123456       1 main.go:42] ${line}`),
  samples: [
    { wrapped: 'E1102 09:14:11.219034       1 reflector.go:138] no healthy upstream', bare: 'no healthy upstream' },
  ],
});
