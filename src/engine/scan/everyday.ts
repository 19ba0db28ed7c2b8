/** Everyday traffic, tried out: lines as an everyday log has them, and what the rules make of them. */
import { close } from '../close.ts';
import type { Clause, Part } from '../compile.ts';
import { heldIn, open, step } from '../fold.ts';
import type { Prepared } from '../prepare.ts';
import { rank } from '../rank.ts';
import { read } from '../read.ts';

const CLUSTERS = ['inbound|8080||', 'outbound|8080||cart.shop.svc.cluster.local'];
const USUAL = ['GET /', 'POST /a', 'GET /a%2fb'];
const UNUSUAL_REQUESTS = ['OPTIONS /', 'CONNECT a:443'];
/** Methods whose answers may tell more than others, in small letters, and as text, JSON and JSON in a string end them. */
export const UNUSUAL = UNUSUAL_REQUESTS.flatMap((request) =>
  [' ', '"', '\\'].map((end) => `${request.split(' ')[0]?.toLowerCase()}${end}`),
);
const AGENTS = ['curl/8.5.0', 'grpc-go/1.60.1'];
const EVERYDAY = [200, 204, 301, 304, 400, 401, 403, 404, 409, 429];
const SIZES = [0, 523];

/** Lengths of replies that tell something by themselves: those that a condition asks for, and what a refusal's takes. */
export const askedLengths = (clauses: readonly Clause[]): ReadonlySet<number> =>
  new Set([
    0,
    RBAC_DENIED,
    ...clauses.flatMap(({ one: { record } }) => {
      const test = record.bytesSent;
      return (typeof test === 'object' ? (test.oneOf ?? []) : test === undefined ? [] : [test]).map(Number);
    }),
  ]);
/** `RBAC: access denied` */
const RBAC_DENIED = 19;

function lines(
  status: number,
  requests: readonly string[],
  agents: readonly string[],
  sizes: readonly number[],
): readonly string[] {
  return CLUSTERS.flatMap((cluster) =>
    requests.flatMap((request) =>
      agents.flatMap((agent) =>
        sizes.map(
          (sent) =>
            `[2026-11-02T09:14:11.219Z] "${request} HTTP/1.1" ${status} - via_upstream - "-" 0 ${sent} 4 3 "-" "${agent}" "6f3b2a4e-0d4b-4b6e-9c55-1f1d0a7c9e55" "cart.shop:8080" "10.1.1.1:8080" ${cluster} 10.1.1.2:41000 10.96.33.7:8080 10.244.1.5:51234 - default`,
        ),
      ),
    ),
  );
}
const opened = ({ knowledge, compiled }: Prepared) => open(knowledge, compiled, {});

/** What comes of a line: a verdict, or only that it is no problem. */
export type Told = 'verdict' | 'normal' | 'nothing';

/** What comes of an application's own answer with this status and length to a usual request, or to one of another kind. */
export function toldBy(status: number, sent: number, usual: boolean, prepared: Prepared): Told {
  const { knowledge, phrases } = prepared;
  const told = lines(status, usual ? USUAL : UNUSUAL_REQUESTS, AGENTS.slice(0, 1), [sent]).map((line) => {
    const closed = close(read(line, 0, prepared).records.reduce(step, opened(prepared)));
    return rank(closed, knowledge, {}, phrases.terms);
  });
  if (told.some(({ problems, cases }) => problems.length + cases.length > 0)) return 'verdict';
  return told.some(({ normal }) => normal.length > 0) ? 'normal' : 'nothing';
}

/** What is read of TCP connections that ended without a word: to a service, to an address outside, after any time. */
export function factsOfQuietTcp(prepared: Prepared): ReadonlySet<string> {
  const quiet = [...CLUSTERS, 'PassthroughCluster'].flatMap((cluster) =>
    [11, 3_600_000].map(
      (duration) =>
        `[2026-11-02T09:14:11.219Z] "- - -" 0 - - - "-" 36 36 ${duration} - "-" "-" "-" "-" "203.0.113.109:5432" ${cluster} 10.244.2.229:43697 203.0.113.93:5432 10.244.2.229:34643 - -`,
    ),
  );
  const records = quiet.flatMap((line) => read(line, 0, prepared).records);
  return new Set(records.flatMap(({ facts }) => facts.map(({ name }) => name)));
}

/** Parts of conditions of which a pattern holds in lines that a scan does not read. */
export function partsOfEveryday(prepared: Prepared): ReadonlySet<Part> {
  const state = opened(prepared);
  const held = EVERYDAY.flatMap((status) => lines(status, [...USUAL, ...UNUSUAL_REQUESTS], AGENTS, SIZES)).flatMap(
    (line) => read(line, 0, prepared).records.flatMap((record) => heldIn(state, record)),
  );
  return new Set(held.map(({ clause }) => clause.part));
}
