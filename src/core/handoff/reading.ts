/**
 * Where, and when, each value of a record was read, and which reading of it stands.
 *
 * What the CRM's own API told is better than what its page shows: the page rounds amounts, shortens names and leaves out addresses. So it stands
 * until one of these is so:
 *
 * - The API answered again. What it tells then counts; what it does not tell any more is what the page shows, or nothing.
 * - The page, while the API is silent, shows something that cannot be the same value told less exactly (`tellsLess`): the record was changed.
 *   Whatever hangs on it goes too, as the e-mail address with its owner.
 *
 * A page that shows nothing there contradicts nothing, nor does the page of a meeting contradict its deal: its owner is whoever set it up. A record
 * that was changed to just what the page made of it before, 9,999.50 to 10,000, is not told apart from it until the API answers.
 */
import { type Corrected, withCorrections } from './corrections.ts';
import type { Facts, Reading } from './record.ts';
import { type FactName, tellsLess } from './tellsLess.ts';
import { sameValue } from './values.ts';

/** What only a meeting's page tells; the page of its deal does not take it away. */
export const OF_MEETING = ['booked', 'meetingStart', 'meetingStartText', 'attendees'] as const satisfies readonly FactName[];
const ofMeeting: ReadonlySet<string> = new Set(OF_MEETING);

const namesOf = (facts: Facts): FactName[] => Object.keys(facts).filter((name) => name !== 'read') as FactName[];

/** Facts as they were read just now; `api`: names of those that the CRM's own API told. */
export function readNow({ read: _, ...facts }: Facts, api: readonly string[], at: string): Facts {
  const read = namesOf(facts).map((name): [string, Reading] => [name, { by: api.includes(name) ? 'api' : 'page', at }]);
  return { ...facts, read: Object.fromEntries(read) };
}

/** What was seen within a day is as good as seen now, and looking once more need not be told to anybody. */
const AS_GOOD_MS = 24 * 60 * 60 * 1000;

function lastSeen(name: FactName, now: Facts, before: Facts): Reading | undefined {
  const [seen, earlier] = [now.read?.[name], before.read?.[name]];
  if (!seen || !earlier || seen.by !== earlier.by || !sameValue(now[name], before[name])) return seen ?? earlier;
  return Math.abs(Date.parse(seen.at) - Date.parse(earlier.at)) < AS_GOOD_MS ? earlier : seen;
}

/** Names of what the page shows otherwise than it was known. A time in its own words may say another one than was known. */
function contradicted(now: Facts, before: Facts): FactName[] {
  const isSaid = (name: FactName): boolean => (now.deal === undefined || ofMeeting.has(name)) && before[name] !== undefined;
  const others = namesOf(now).filter((name) => isSaid(name) && !tellsLess(name, now[name], before[name]));
  return others.includes('meetingStartText') && now.meetingStart === undefined ? [...others, 'meetingStart'] : others;
}

/** Names of what the API told and nothing contradicts. Another owner takes along what hangs on the one before, as if somebody had corrected it. */
function standing(now: Facts, before: Facts): FactName[] {
  const others = contradicted(now, before);
  const corrected = Object.fromEntries(others.map((name) => [name, { is: now[name] ?? null, at: '' }]));
  const left = withCorrections(before, corrected as Corrected);
  return namesOf(left).filter((name) => before.read?.[name]?.by === 'api' && !others.includes(name));
}

/** What was read now, with the better readings from `before` in the place of worse ones. */
export function withBetter(now: Facts, before: Facts): Facts {
  const hasAnswered = Object.values(now.read ?? {}).some(({ by }) => by === 'api');
  const better = hasAnswered ? [] : standing(now, before);
  if (better.length === 0) return now;
  const pick = <T extends object>(all: T): T => Object.fromEntries(better.map((name) => [name, all[name as keyof T]])) as T;
  return { ...now, ...pick(before), read: { ...now.read, ...pick(before.read ?? {}) } };
}

/**
 * The facts that were read now, over what was known; where a value stayed the same for less than a day, the earlier look at it counts. Without the
 * deal of a meeting: whose handoff it is says that.
 */
export function readSince(read: Facts, before: Facts): Facts {
  const { deal: _, ...now } = withBetter(read, before);
  const seen = namesOf(now).flatMap((name): [string, Reading][] => {
    const reading = lastSeen(name, now, before);
    return reading ? [[name, reading]] : [];
  });
  return seen.length > 0 ? { ...now, read: Object.fromEntries(seen) } : now;
}
