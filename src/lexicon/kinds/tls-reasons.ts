import { type Entry, entry } from '../entry.ts';
import table from '../tables/envoy-transport-failures.json' with { type: 'json' };

interface Seen {
  readonly seen_on?: string | undefined;
  readonly typical_mesh_cause?: string | undefined;
}
const seenInMeshes = new Map<string, Seen>(table.items.flatMap((item) => (item.reason ? [[item.reason, item]] : [])));

const SIDES: Readonly<Record<string, string>> = {
  client: 'the side that connects',
  server: 'the side that is connected to',
  local: 'this side alone',
};

/** Every reason of BoringSSL. Those of everyday words (`BAD_LENGTH`) count only behind `OPENSSL_internal:` or with their number. */
export default (): readonly Entry[] =>
  table.all_ssl_reasons.map(({ code, reason, meaning, failure, bare }) => {
    const hex = code.toString(16);
    const seen = seenInMeshes.get(reason);
    return entry('tls-reason', {
      id: reason,
      wordings: [
        `${code}:SSL routines:OPENSSL_internal:${reason}`,
        ...(bare
          ? [reason]
          : [
              `OPENSSL_internal:${reason}`,
              `[SSL: ${reason}]`,
              `SSL routines::${reason}`,
              `SSL routines:⟨function:word⟩:${reason}`,
            ]),
        String(code),
      ],
      gives: { tlsReason: reason },
      failure,
      title: reason,
      means: meaning,
      saidBy: 'BoringSSL (Envoy, gRPC); OpenSSL in small letters',
      side: (seen?.seen_on && SIDES[seen.seen_on]) ?? 'either side of the handshake',
      aliases: [
        String(code),
        `TLS error: ${code}`,
        `0x${hex}`,
        `error:${hex}`,
        reason.toLowerCase().replaceAll('_', ' '),
      ],
      note: seen?.typical_mesh_cause && `In a mesh mostly: ${seen.typical_mesh_cause}.`,
      source: 'google/boringssl@0.20250514.0 include/openssl/ssl.h',
    });
  });
