import type { Field } from '../engine/types.ts';
import { defineFormat } from './define.ts';

/** `grpcurl`'s error: `ERROR:`, `  Code: Unavailable`, `  Message: …`. */
export default defineFormat({
  title: 'An error of `grpcurl`',
  mesh: false,
  starts: 'E',
  has: 'ERROR:',
  read: (lines, at) => {
    const code = /^\s+Code: (\w+)$/.exec(lines[at + 1] ?? '');
    const message = /^\s+Message: (.*)$/.exec(lines[at + 2] ?? '');
    if (lines[at] !== 'ERROR:' || !code) return undefined;
    const codeLine = lines[at + 1] as string;
    const fields: Field[] = [
      {
        name: 'grpcStatus',
        line: 1,
        start: codeLine.length - (code[1] as string).length,
        end: codeLine.length,
      },
    ];
    if (message) {
      const line = lines[at + 2] as string;
      fields.push({ name: 'prose', line: 2, start: line.length - (message[1] as string).length, end: line.length });
    }
    return { fields, lines: message ? 3 : 2 };
  },
  samples: [
    'ERROR:\n  Code: Unavailable\n  Message: upstream connect error or disconnect/reset before headers. reset reason: connection termination',
  ],
});
