/** Of a literal the part that is searched for. */
import { costOf, LONG, SHORT } from './search.ts';

/** Everyday traffic: what stands in it tells nothing. */
const EVERYDAY =
  '[2026-02-13t16:37:21.148z] "get /search http/1.1" 200 - via upstream - "-" 0 49287 24 22 "mozilla/5.0 (macintosh; intel mac os x) applewebkit/605.1.15 (khtml, like gecko) chrome version safari linux windows android compatible" "outbound|8080||storefront.shop.svc.cluster.local inbound passthroughcluster 10.244.1.88:8080 - default {"authority":"www.example.com","bytes received":0,"bytes sent":49287,"connection termination details":null,"downstream local address":"10","downstream remote address":"","duration":24,"method":"get","path":"/","protocol":"http/1.1","request id":"","requested server name":null,"response code":429,"response code details":"via upstream","response flags":"-","route name":"default","start time":"","upstream cluster":"outbound","upstream host":"","upstream local address":"","upstream service time":"22","upstream transport failure reason":null,"user agent":"","x forwarded for":""} info warn error debug envoy client server connection connect request response upstream downstream stream failed failure reset http health check header timeout cluster listener certificate config outbound inbound ';

/** More of it makes a search no surer. */
export const LONGEST = 24;
/** A piece that is met no oftener is taken without looking for a better one. */
const RARE = 32;
/** What a text that is looked for in prose alone costs there, in hits in a thousand lines. */
const DENSE = 500;
/** JSON writes these in other ways. */
const PLAIN = /[!#-%'-;=?-[\]-~ ]+/g;

/** The piece of the literals that healthy lines hold least; `''` where all is everyday, `undefined` where they are too short. */
export function windowOf(literals: readonly string[]): string | undefined {
  const pieces = literals.flatMap((literal) => (literal.match(PLAIN) ?? []).flatMap(cut));
  let best: { readonly piece: string; readonly cost: number } | undefined;
  for (const piece of pieces) {
    if (EVERYDAY.includes(piece)) continue;
    const cost = piece.length < LONG ? DENSE : costOf(piece);
    if (!best || cost < best.cost) best = { piece, cost };
    if (cost <= RARE) break;
  }
  return best?.piece ?? (pieces.length === 0 ? undefined : '');
}

/** Pieces that are long enough, and none too long. */
function cut(piece: string): readonly string[] {
  if (piece.length < SHORT) return [];
  return piece.length <= LONGEST ? [piece] : [piece.slice(0, LONGEST), ...cut(piece.slice(LONGEST))];
}
