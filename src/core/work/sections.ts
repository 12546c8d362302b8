/** The work of one person, by what runs out first. */
import type { UnwrittenBooking } from '../bookings/unwritten.ts';
import { handoffId } from '../handoff/record.ts';
import { type BookedWork, bookedWorkOf } from './booked.ts';
import type { Summary } from './summary.ts';
import { byDue, type Reader, type Work, workOf } from './work.ts';

export type SectionKey = 'late' | 'soon' | 'later' | 'team' | 'open' | 'others';

export interface Section<W = Work | BookedWork> {
  key: SectionKey;
  name: string;
  work: W[];
}

const NAMES: Readonly<Record<SectionKey, string>> = {
  late: 'Past its time',
  soon: 'Running out',
  later: 'To do',
  team: 'Late or about to be',
  open: 'Open in the team',
  others: 'With others',
};

function sectionOf(work: Work | BookedWork, now: number): SectionKey {
  const { whose, due } = work;
  if (whose !== 'mine') return whose;
  if (isLate(work, now)) return 'late';
  return due.soonAt !== null && due.soonAt <= now ? 'soon' : 'later';
}

const isLate = ({ due: { at } }: Pick<Work, 'due'>, now: number): boolean => at !== null && at <= now;

/** What is late in the team altogether is called so. */
const nameOf = (key: SectionKey, work: readonly Pick<Work, 'due'>[], now: number): string =>
  key === 'team' && work.every((one) => isLate(one, now)) ? 'Running late in the team' : NAMES[key];

/** Sections with nothing in them are left out. What is booked and has a brief on this device by now is left to that. */
export function sectionsOf(summaries: readonly Summary[], reader: Reader): Section<Work>[];
export function sectionsOf(summaries: readonly Summary[], reader: Reader, booked: readonly UnwrittenBooking[]): Section[];
export function sectionsOf(summaries: readonly Summary[], reader: Reader, booked: readonly UnwrittenBooking[] = []): Section[] {
  const isTakenUp = new Set(summaries.flatMap(({ events: [first] }) => (first?.type === 'begun' ? (first.from ?? []) : [])));
  // Taken up again it goes on in the new draft; its own brief is rated all the same.
  const isDone = ({ summary: { id, state }, action }: Work) => state === 'recycled' && isTakenUp.has(id) && action?.key !== 'rate';
  const begun = new Set(summaries.map(({ id }) => id));
  const unwritten = booked.filter(({ record }) => record === null || !begun.has(handoffId(record)));
  const all = [
    ...unwritten.flatMap((booking) => bookedWorkOf(booking, reader) ?? []),
    ...summaries.flatMap((summary) => workOf(summary, reader) ?? []).filter((work) => !isDone(work)),
  ].sort(byDue);
  const grouped = Map.groupBy(all, (work) => sectionOf(work, reader.now));
  return (Object.keys(NAMES) as SectionKey[]).flatMap((key) => {
    const work = grouped.get(key);
    return work ? [{ key, name: nameOf(key, work, reader.now), work }] : [];
  });
}
