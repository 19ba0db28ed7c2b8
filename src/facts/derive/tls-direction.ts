import type { Derivation } from '../derive.ts';
import { PRIVATE } from './destination.ts';

/** Ports from here on are handed out by the system to the side that connects. */
const EPHEMERAL = 32_768;

/** Whose connection a failed handshake was: `remote address:10.1.2.3:44312,TLS_error…` was accepted, `…:8443,TLS_error…` dialled. */
export const tlsDirection: Derivation = (record) => {
  if (!record.has('phrase', 'log-tls-remote-address')) return;
  const address = record.first('address');
  const port = /:(\d+)$/.exec(address?.value ?? '')?.[1];
  if (!address || !port) return;
  const accepted = Number(port) >= EPHEMERAL;
  record.add('direction', accepted ? 'inbound' : 'outbound', address);
  if (accepted) record.add('caller', PRIVATE.test(address.value) ? 'inside' : 'outside', address);
};
