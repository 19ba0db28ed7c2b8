/**
 * Which Istio lives on a day, and which way leads to another. Pure: the page's table is made with it when the site is built,
 * and again in the browser, so that the page is true on the day it is read.
 */
import releasesTable from '../../lexicon/tables/istio-releases.json' with { type: 'json' };

export interface Release {
  readonly version: string;
  readonly released: string;
  /** The day on which support ends, where it was announced. */
  readonly ends: string | undefined;
  readonly kubernetes: readonly string[];
  readonly envoy: string;
}
/** `1.9` before `1.10`. */
export const compareVersions = (a: string, b: string): number => {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
};

interface ReleaseItem {
  readonly version: string;
  readonly release_date: string;
  readonly end_of_support?: string | null;
  readonly kubernetes?: readonly string[] | null;
  readonly envoy?: string | null;
}
/** All minor releases, newest first. */
export const releases: readonly Release[] = (releasesTable.items as readonly ReleaseItem[])
  .map((item) => ({
    version: item.version,
    released: item.release_date,
    ends: item.end_of_support ?? undefined,
    kubernetes: item.kubernetes ?? [],
    envoy: item.envoy ?? '',
  }))
  .sort((a, b) => compareVersions(b.version, a.version));

/**
 * `supported`: on that day. `supported by the policy`: no end is announced; the policy says six weeks after the second next
 * minor release. `ended`, `not yet`.
 */
export function statusOn(
  day: string,
  { version, released, ends }: Release,
): 'supported' | 'supported by the policy' | 'ended' | 'not yet' {
  if (day < released) return 'not yet';
  if (ends) return day < ends ? 'supported' : 'ended';
  const second = releases.filter((one) => compareVersions(one.version, version) > 0).at(-2);
  return second && day >= plusDays(second.released, 42) ? 'ended' : 'supported by the policy';
}

const plusDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The minor releases to go through, one after the other: Istio may skip none. */
export const way = (from: string, to: string): readonly string[] =>
  releases
    .map(({ version }) => version)
    .filter((version) => compareVersions(version, from) > 0 && compareVersions(version, to) <= 0)
    .reverse();
