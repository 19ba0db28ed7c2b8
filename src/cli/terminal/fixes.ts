/** What mends it, each with what it risks, how to go back and how to see that it worked. */
import type { Fix } from '../../engine/types.ts';
import { commandLines, openParts } from './command.ts';
import { EMPTY, type Line, span, wrapped } from './lines.ts';

export function fixLines(fixes: readonly Fix[], width: number): Line[] {
  return fixes.flatMap((fix, index) => {
    const label = fixes.length > 1 ? `FIX ${index + 1}` : 'FIX';
    const open = openParts(fix.snippet ?? '');
    return [
      ...wrapped(fix.do, { width, indent: ' '.repeat(label.length + 2), first: [span(`${label}  `, 'label')] }),
      ...(fix.snippet ? [EMPTY, ...commandLines(fix.snippet, width)] : []),
      ...(open.length > 0 ? wrapped(`fill in ${open.join(', ')}`, { width, indent: '    ', style: 'dim' }) : []),
      ...(fix.snippet ? [EMPTY] : []),
      ...wrapped(fix.risk, { width, indent: '          ', first: [span('  risk    ', 'risk')] }),
      ...wrapped(fix.undo, { width, indent: '          ', first: [span('  undo    ', 'strong')] }),
      ...wrapped(fix.verify, { width, indent: '          ', first: [span('  verify  ', 'good')] }),
      EMPTY,
    ];
  });
}
