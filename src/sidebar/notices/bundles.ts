/** What many handoffs tell at about one time, as one row. */
import type { NoticeGroup } from './groups.ts';

export interface NoticeBundle {
  key: string;
  says: string;
  /** The newest first. */
  groups: NoticeGroup[];
}

/** As many as a person takes in at once stay rows of their own. */
const FEW = 3;
const HOUR_MS = 60 * 60_000;

/** In the order of `groups`, whose newest comes first; a bundle stands where its newest did. */
export function bundled(groups: readonly NoticeGroup[]): (NoticeGroup | NoticeBundle)[] {
  const alike = Map.groupBy(groups, ({ newest }) => newest.many?.join('\n'));
  const of = new Map<NoticeGroup, NoticeBundle>();
  for (const [words, those] of alike)
    for (const one of words === undefined ? [] : withinAnHour(those)) {
      const bundle = one.length > FEW ? bundleOf(one) : null;
      if (bundle) for (const group of one) of.set(group, bundle);
    }
  return [...new Set(groups.map((group) => of.get(group) ?? group))];
}

/** Counted from the oldest on: what comes later moves none from one to another. */
function withinAnHour(groups: readonly NoticeGroup[]): NoticeGroup[][] {
  const hours: NoticeGroup[][] = [];
  for (const group of groups.toReversed()) {
    const [hour, began] = [hours.at(-1), hours.at(-1)?.at(-1)];
    if (hour && began && timeOf(group) - timeOf(began) <= HOUR_MS) hour.unshift(group);
    else hours.push([group]);
  }
  return hours;
}

const byWords = new Intl.Collator('en', { numeric: true }).compare;
const timeOf = ({ newest }: NoticeGroup): number => Date.parse(newest.at);

function bundleOf(those: readonly NoticeGroup[]): NoticeBundle {
  const groups = those.toSorted((a, b) => timeOf(b) - timeOf(a) || byWords(a.newest.says, b.newest.says));
  const [before = '', after = ''] = groups[0]?.newest.many ?? [];
  return { key: `many ${groups.at(-1)?.newest.id}`, says: `${before}${groups.length}${after}`, groups };
}
