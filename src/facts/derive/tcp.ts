import type { Derivation } from '../derive.ts';

/** A line of the TCP proxy: `"- - -" 0 UF …`, in JSON method null and status 0. */
export const tcp: Derivation = (record) => {
  if (!record.emptyColumn('method') || !record.emptyColumn('path') || !record.emptyColumn('protocol')) return;
  const status = record.first('status');
  if (!status || status.value === 0) {
    const at = status ?? record.own[0];
    if (at) record.add('tcp', 'yes', at);
  }
};
