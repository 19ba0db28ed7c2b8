import type { Derivation } from '../derive.ts';
import type { Flag } from '../flags.ts';

const CLIENT_APP = 'between the calling application and its proxy';
const PROXIES = 'between the caller’s proxy and the destination';
const SERVER_APP = 'between the receiver’s proxy and its application';
const CLIENT_PROXY = 'in the caller’s proxy, before anything was sent';
const SERVER_PROXY = 'in the receiver’s proxy, before its application';

/** Flags that speak of the upstream connection or of the caller's; all others are decisions of the proxy itself. */
const UPSTREAM: readonly Flag[] = ['UF', 'UC', 'UR', 'UT', 'UPE', 'UMSDR', 'LR'];
const DOWNSTREAM: readonly Flag[] = ['DC', 'DPE', 'DR', 'DT'];

/** At which hop it broke, as far as the line of one proxy tells: its flags mean other things at the caller's and the receiver's. */
export const hop: Derivation = (record) => {
  const direction = record.first('direction');
  if (!direction || record.has('healthy')) return;
  const flag = record.own.find((fact) => fact.name === 'flag');
  const inbound = direction.value === 'inbound';
  const has = (flags: readonly Flag[]) => flags.some((one) => record.has('flag', one));
  if (has(UPSTREAM)) return record.add('hop', inbound ? SERVER_APP : PROXIES, flag ?? direction);
  if (has(DOWNSTREAM)) return record.add('hop', inbound ? PROXIES : CLIENT_APP, flag ?? direction);
  const status = record.first('status');
  if (record.has('codeDetails', 'via_upstream')) {
    if (status && status.value >= 400)
      record.add(
        'hop',
        inbound ? 'in the application of the receiver' : 'behind the caller’s proxy: the destination answered so',
        status,
      );
    return;
  }
  const told = flag ?? record.first('codeDetails');
  if (told) record.add('hop', inbound ? SERVER_PROXY : CLIENT_PROXY, told);
};
