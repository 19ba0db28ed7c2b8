/** A scenario is data: what goes wrong, whose fault it is, how the mesh is set up, and what the client does. */
import type { SetUp } from './build/set-up.ts';
import type { Step } from './clients/steps.ts';
import type { Version } from './envoys.ts';
import type { Limit } from './network.ts';

export const areas = [
  'connection',
  'application',
  'timeout',
  'client',
  'mtls',
  'tls',
  'routing',
  'egress',
  'authz',
] as const;
export type Area = (typeof areas)[number];

/** The files of a recording; with two sidecars, those of the server's are named `server-…`. */
export const texts = [
  'access-istio.txt',
  'access-istio.json.txt',
  'access-envoy.txt',
  'access-istio-1.8.txt',
  'envoy.log',
  'envoy-warning.log',
  'reply.txt',
  'curl-v.txt',
] as const;
/** What programs of other runtimes printed: callers, and applications behind the mesh. */
export const isProgramsText = (file: string): boolean => /^(client|app)-[a-z0-9-]+\.txt$/.test(file);

export type Text =
  | (typeof texts)[number]
  | `server-${(typeof texts)[number]}`
  | `client-${string}.txt`
  | `app-${string}.txt`;

export interface Scenario {
  readonly area: Area;
  /** One sentence: what the recording shows. */
  readonly shows: string;
  /** The id of the cause, or null where there is no fault to find. */
  readonly cause: string | null;
  /** The texts that name the cause, or give it away. */
  readonly tells: readonly Text[];
  /** Where not all versions can do it, or where one is enough for what takes long. */
  readonly versions?: readonly Version[];
  /** Seconds that it runs, where that is more than a minute: it is recorded only when it is named. */
  readonly lasts?: number;
  /** What it takes from the network, which is then one of its own. */
  readonly network?: readonly Limit[];
  /** A function, so that certificates are made only when it runs. */
  readonly setUp: () => SetUp;
  readonly request: Step | readonly Step[];
  /** Where the proxies only pass bytes on and see nothing of it: the texts that are kept. */
  readonly keeps?: readonly Text[];
  /** The access log as Istio wrote it before 1.9 as well: it is kept only where somebody asks for it. */
  readonly oldLog?: boolean;
  /** Where chance has a say in what the client hears: it is run again until these texts hold. */
  readonly until?: { readonly [file in Text]?: RegExp };
}

export const defineScenario = (scenario: Scenario): Scenario => scenario;

export type { Service } from './addresses.ts';
export { clientSidecar } from './build/client-sidecar.ts';
export { clusterOf } from './build/extras.ts';
export { filesAlone } from './build/files-alone.ts';
export { gateway } from './build/gateway.ts';
export { serverSidecar } from './build/server-sidecar.ts';
export { twoSidecars } from './build/two-sidecars.ts';
export {
  admin,
  clientHello,
  curl,
  get,
  grpc,
  h2,
  h2Opening,
  impatient,
  pause,
  post,
  program,
  put,
  raw,
  together,
} from './clients/steps.ts';
export { peer } from './peers/behaviours.ts';
