/** Where, and when, each value of a record was read. */
import type { Facts, Reading } from './record.ts';
import { sameValue } from './values.ts';

type Name = Exclude<keyof Facts, 'read'>;

const namesOf = (facts: Facts): Name[] => Object.keys(facts).filter((name) => name !== 'read') as Name[];

/** Facts as they were read just now; `api`: names of those that the CRM's own API told. */
export function readNow({ read: _, ...facts }: Facts, api: readonly string[], at: string): Facts {
  const read = namesOf(facts).map((name): [string, Reading] => [name, { by: api.includes(name) ? 'api' : 'page', at }]);
  return { ...facts, read: Object.fromEntries(read) };
}

/** What was seen within a day is as good as seen now, and looking once more need not be told to anybody. */
const AS_GOOD_MS = 24 * 60 * 60 * 1000;

function lastSeen(name: Name, now: Facts, before: Facts): Reading | undefined {
  const [seen, earlier] = [now.read?.[name], before.read?.[name]];
  if (!seen || !earlier || seen.by !== earlier.by || !sameValue(now[name], before[name])) return seen ?? earlier;
  return Math.abs(Date.parse(seen.at) - Date.parse(earlier.at)) < AS_GOOD_MS ? earlier : seen;
}

/** The facts that were read now, over what was known; where a value stayed the same for less than a day, the earlier look at it counts. */
export function readSince(now: Facts, before: Facts): Facts {
  const seen = namesOf(now).flatMap((name): [string, Reading][] => {
    const reading = lastSeen(name, now, before);
    return reading ? [[name, reading]] : [];
  });
  return seen.length > 0 ? { ...now, read: Object.fromEntries(seen) } : now;
}
