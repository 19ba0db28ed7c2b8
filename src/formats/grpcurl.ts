import type { Field } from '../engine/types.ts';
import { defineFormat } from './define.ts';

const CODES: readonly string[] = [
  'OK',
  'Canceled',
  'Unknown',
  'InvalidArgument',
  'DeadlineExceeded',
  'NotFound',
  'AlreadyExists',
  'PermissionDenied',
  'ResourceExhausted',
  'FailedPrecondition',
  'Aborted',
  'OutOfRange',
  'Unimplemented',
  'Internal',
  'Unavailable',
  'DataLoss',
  'Unauthenticated',
];

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
    const number = CODES.indexOf(code[1] as string);
    const codeLine = lines[at + 1] as string;
    const fields: Field[] = [
      {
        name: 'grpcStatus',
        line: 1,
        start: codeLine.length - (code[1] as string).length,
        end: codeLine.length,
        value: String(number),
      },
    ];
    if (message) {
      const line = lines[at + 2] as string;
      fields.push({ name: 'prose', line: 2, start: line.length - (message[1] as string).length, end: line.length });
    }
    return { fields: number === -1 ? fields.slice(1) : fields, lines: message ? 3 : 2 };
  },
  samples: [
    'ERROR:\n  Code: Unavailable\n  Message: upstream connect error or disconnect/reset before headers. reset reason: connection termination',
  ],
});
