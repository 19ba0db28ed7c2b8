import type { Field } from '../engine/types.ts';
import { defineFormat } from './define.ts';

const COLUMNS = /^(?:NAMESPACE\s+)?NAME\s+(?:ADDRESSTYPE\s+PORTS\s+)?ENDPOINTS\s+AGE(?:\s+LABELS)?$/;
/** A slice is named after its service, with five characters of its own. */
const OF_SLICE = /-[a-z0-9]{5}$/;

interface Row {
  readonly service: string;
  readonly endpoints: string;
}

function rowOf(text: string, head: readonly string[]): Row | undefined {
  const cells = text.trim().split(/\s{2,}/);
  const at = (name: string): string | undefined => (head.includes(name) ? cells[head.indexOf(name)] : undefined);
  const [name, namespace, endpoints] = [at('NAME'), at('NAMESPACE'), at('ENDPOINTS')];
  if (cells.length < head.length || name === undefined || endpoints === undefined) return undefined;
  const service = head.includes('ADDRESSTYPE') ? name.replace(OF_SLICE, '') : name;
  return { service: namespace ? `${service}.${namespace}` : service, endpoints };
}

/**
 * The endpoints of one service as a table. Slices list addresses that are not ready, too, so that only their absence tells
 * something; `kubectl get endpoints` lists those that are ready alone.
 */
export default defineFormat({
  title: 'Endpoints of a service, as `kubectl get endpointslices` and `kubectl get endpoints` print them',
  mesh: false,
  starts: 'N',
  has: 'ENDPOINTS',
  read: (lines, at) => {
    const text = (lines[at] as string).trimEnd();
    if (!COLUMNS.test(text)) return undefined;
    const head = text.split(/\s+/);
    const rows: Row[] = [];
    for (let row = rowOf(lines[at + 1] ?? '', head); row; row = rowOf(lines[at + 1 + rows.length] ?? '', head))
      rows.push(row);
    const [first, ...more] = rows;
    if (!first || more.some(({ service }) => service !== first.service)) return undefined;
    const isNone = rows.every(({ endpoints }) => /^<(?:none|unset)>$/.test(endpoints));
    if (!isNone && head.includes('ADDRESSTYPE')) return undefined;
    const row = lines[at + 1] as string;
    const start = row.lastIndexOf(first.endpoints); // a slice without ports says `<unset>` twice
    const place = { line: 1, start, end: start + first.endpoints.length };
    const fields: Field[] = [
      { name: 'endpoints', ...place, value: isNone ? 'none' : 'ready' },
      { name: 'service', ...place, value: first.service },
    ];
    return { fields, lines: rows.length + 1 };
  },
  samples: [
    'NAME         ADDRESSTYPE   PORTS   ENDPOINTS   AGE\ncart-x7k2p   IPv4          8080    <unset>     3d',
    'NAME   ENDPOINTS                         AGE\ncart   10.244.1.7:8080,10.244.2.9:8080   3d',
    'NAMESPACE   NAME   ENDPOINTS   AGE\nshop        cart   <none>      3d',
  ],
});
