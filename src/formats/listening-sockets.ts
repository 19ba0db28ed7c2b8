import type { Field } from '../engine/types.ts';
import { defineFormat } from './define.ts';

/** `ss -ltn`: state, queues, own address; `netstat -ltn`: protocol, queues, own address, peer, state. */
const SS = /^(?:tcp\s+)?LISTEN\s+\d+\s+\d+\s+(\S+:(\d+))\s/d;
const NETSTAT = /^tcp6?\s+\d+\s+\d+\s+(\S+:(\d+))\s+\S+\s+LISTEN\b/d;
/** Ports of the sidecar and its agent. */
const OWN = /^150\d\d$/;

/** The sockets on which a pod listens, as the check for them prints. */
export default defineFormat({
  title: 'Listening sockets, as `ss -ltn` prints them',
  mesh: false,
  starts: 'Lt',
  has: 'LISTEN',
  read: (lines, at) => {
    const text = lines[at] as string;
    const found = SS.exec(text) ?? NETSTAT.exec(text);
    const [start, end] = found?.indices?.[1] ?? [];
    if (!found || start === undefined || end === undefined) return undefined;
    const port = found[2] as string;
    const field: Field = { name: 'listens', start, end, ...(OWN.test(port) ? { value: `mesh:${port}` } : {}) };
    return { fields: [field] };
  },
  samples: [
    'LISTEN 0      4096       127.0.0.1:8889      0.0.0.0:*',
    'tcp        0      0 0.0.0.0:15006           0.0.0.0:*               LISTEN      -',
  ],
});
