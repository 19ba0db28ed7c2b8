import type { Derivation } from '../derive.ts';

/** `ns[shop]-policy[deny-all]-rule[0]` → policy `deny-all` in namespace `shop`. `none`: no ALLOW rule matched. */
export const policy: Derivation = (record) => {
  const written = record.first('policy');
  const parts = /^ns\[([^\]]*)\]-policy\[([^\]]*)\]/.exec(written?.value ?? '');
  if (!written || !parts) return;
  const [, namespace = '', name = ''] = parts;
  const { start } = written;
  const nameAt = written.value.indexOf('policy[') + 7;
  record.add('policyNamespace', namespace, written, [3, 3 + namespace.length]);
  Object.assign(written, { value: name, start: start + nameAt, end: start + nameAt + name.length });
};
