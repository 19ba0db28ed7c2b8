/** What tells most of a failing request, and how to hand it over. */
import { commandLines } from './command.ts';
import { EMPTY, type Line, line, wrapped } from './lines.ts';
import type { View } from './view.ts';

export const toFetch = ({ width, self }: Pick<View, 'width' | 'self'>): Line[] => [
  line('FETCH NEXT', 'label'),
  EMPTY,
  ...commandLines(`kubectl logs -n <namespace> <pod> -c istio-proxy --since=10m | ${self}`, width),
  EMPTY,
  ...wrapped(
    'of the pod that calls, and of the pod that is called, from the moment of the error; or the reply as `curl -v` prints it.',
    { width, indent: '    ', style: 'dim' },
  ),
  EMPTY,
];
