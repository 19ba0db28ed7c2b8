/** What changed from release to release: names, defaults, columns, removed things. Apart, so that no page's script holds it. */
import accessLogTable from '../../lexicon/tables/envoy-default-access-log.json' with { type: 'json' };
import changesTable from '../../lexicon/tables/seed-era-to-now.json' with { type: 'json' };
import { compareVersions } from './releases.ts';

export interface Change {
  /** The first release with it, `1.10`; none where the old thing still works. */
  readonly version: string | undefined;
  readonly when: string;
  readonly category: string;
  readonly old: string;
  readonly now: string;
  readonly note: string;
}

interface ChangeItem {
  readonly old: string;
  readonly category: string;
  readonly successor?: string | null;
  readonly change: string;
  readonly gone_or_changed_in: string;
  readonly note?: string | null;
}
const named: readonly Change[] = (changesTable.items as readonly ChangeItem[]).map((item) => ({
  version: /\b1\.\d+\b/.exec(item.gone_or_changed_in)?.[0],
  when: item.gone_or_changed_in,
  category: item.category,
  old: item.old,
  now: item.successor ?? item.change,
  note: item.note ?? '',
}));
/** Each release whose default access log has other columns than the one before; whoever counts columns breaks there. */
const columns: readonly Change[] = accessLogTable.changes
  .filter(({ istio }) => istio !== '1.0')
  .map(({ istio, change }) => ({
    version: istio,
    when: istio,
    category: 'columns of the access log',
    old: 'the default text format of the release before',
    now: change,
    note: '',
  }));

/** What changed since the first releases, oldest first. */
export const changes: readonly Change[] = [...named, ...columns].sort((a, b) =>
  compareVersions(a.version ?? '999.0', b.version ?? '999.0'),
);

/** What one meets on the way from `from` (which has it as it was) to `to`. */
export const changesBetween = (from: string, to: string): readonly Change[] =>
  changes.filter(
    ({ version }) => version !== undefined && compareVersions(version, from) > 0 && compareVersions(version, to) <= 0,
  );
