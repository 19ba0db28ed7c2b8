import { type Entry, entry, slug } from '../entry.ts';
import table from '../tables/envoy-transport-failures.json' with { type: 'json' };

/** What X509_verify_cert says of a certificate: BoringSSL, and OpenSSL in the same words. */
export default (): readonly Entry[] =>
  table.items.flatMap((item) => {
    if (item.kind !== 'x509' || !item.text) return [];
    const said = item.text.toLowerCase();
    return entry('x509', {
      id: `x509-${slug(said)}`,
      wordings: item.wordings ?? [item.text],
      gives: { x509: said },
      failure: item.failure,
      generic: item.generic,
      title: item.text,
      means: item.meaning ?? '',
      saidBy: 'BoringSSL and OpenSSL, in every program that uses them',
      side: 'the side that verifies the other’s certificate',
      aliases: [item.constant, `x509 error ${item.number}`],
      note: item.note,
      source: 'google/boringssl@0.20250514.0 crypto/x509/x509_txt.c',
    });
  });
