/**
 * Reads a day and its hour as people see them, of a page that shows times in the zone of its browser. What could mean two moments is left out: a day
 * without its year, day and month that could change places (a page's language does not say how whoever set the CRM up writes dates), an hour that the
 * clock there shows twice, and every text with a word in it that is not known.
 */
import { plainDigits } from '../core/amount/plainDigits.ts';

interface Words {
  /** From 1, by name; 0 for a name that two months have. */
  months: ReadonlyMap<string, number>;
  /** From 0, Sunday. */
  weekdays: ReadonlyMap<string, number>;
  /** True for those after noon. */
  halves: ReadonlyMap<string, boolean>;
  /** Words that stand between a day and its hour. */
  between: ReadonlySet<string>;
}

const TWO_HALVES: [string, boolean][] = [
  ['am', false],
  ['pm', true],
];
const STYLES: Intl.DateTimeFormatOptions[] = [
  { dateStyle: 'full', timeStyle: 'short' },
  { dateStyle: 'long', timeStyle: 'short' },
  { dateStyle: 'medium', timeStyle: 'short' },
  { hour: 'numeric' },
];
const bare = (word: string): string => plainDigits(word).toLowerCase().replace(/[.\s]/g, '');

function namesOf(language: string, options: Intl.DateTimeFormatOptions, days: Date[], type: Intl.DateTimeFormatPartTypes): string[] {
  const format = new Intl.DateTimeFormat(language, { calendar: 'gregory', timeZone: 'UTC', ...options });
  return days.map((day) => bare(format.formatToParts(day).find((part) => part.type === type)?.value ?? ''));
}

/** A name that stands for two of them stands for none. */
function named<T>(lists: string[][], meaning: (at: number) => T): Map<string, T> {
  const found = new Map<string, T | null>();
  for (const list of lists)
    for (const [at, name] of list.entries()) found.set(name, found.has(name) && found.get(name) !== meaning(at) ? null : meaning(at));
  return new Map([...found].filter((one): one is [string, T] => one[0] !== '' && one[1] !== null));
}

const known = new Map<string, Words | null>();

function wordsOf(language: string): Words | null {
  const before = known.get(language);
  if (before !== undefined) return before;
  const words = wordsIn(language);
  known.set(language, words);
  return words;
}

function wordsIn(language: string): Words | null {
  if (!Intl.DateTimeFormat.supportedLocalesOf([language]).length) return null;
  const months = Array.from({ length: 12 }, (_, month) => new Date(Date.UTC(2026, month, 15, 12)));
  // The first of February 2026 was a Sunday.
  const week = Array.from({ length: 7 }, (_, at) => new Date(Date.UTC(2026, 1, 1 + at, 12)));
  const hours = [9, 15].map((hour) => new Date(Date.UTC(2026, 1, 1, hour)));
  const day = { day: 'numeric', year: 'numeric' } as const;
  const lengths = ['long', 'short'] as const;
  return {
    months: named(
      lengths.flatMap((month) => [{ month }, { month, ...day }].map((options) => namesOf(language, options, months, 'month'))),
      (at) => at + 1,
    ),
    weekdays: named(
      lengths.flatMap((weekday) =>
        [{ weekday }, { weekday, month: 'long', ...day } as const].map((one) => namesOf(language, one, week, 'weekday')),
      ),
      (at) => at,
    ),
    halves: new Map([
      ...named([namesOf(language, { hour: 'numeric', hour12: true }, hours, 'dayPeriod')], (at) => at === 1),
      ...TWO_HALVES,
    ]),
    between: new Set(STYLES.flatMap((options) => literalsOf(language, options, hours[0]))),
  };
}

function literalsOf(language: string, options: Intl.DateTimeFormatOptions, moment: Date | undefined): string[] {
  const format = new Intl.DateTimeFormat(language, { calendar: 'gregory', timeZone: 'UTC', ...options });
  const literals = format.formatToParts(moment).filter(({ type }) => type === 'literal');
  return literals
    .flatMap(({ value }) => value.split(/[\s,]+/))
    .map(bare)
    .filter(Boolean);
}

const TIME = /(?:^|[ ,t(])(\d{1,2}):(\d\d)(?::(\d\d))?(?![\d:])/;

interface Day {
  year: number;
  month: number;
  day: number;
}

/** ISO 8601 in UTC; undefined where it is not certain. `language`: the page's, which only tells what its words mean. */
export function readMoment(text: string | undefined, language = 'en'): string | undefined {
  const words = text && text.length <= 200 ? wordsFor(language) : null;
  if (!text || !words) return undefined;
  const line = plainDigits(text).toLowerCase();
  const time = TIME.exec(line);
  if (!time) return undefined;
  const rest = `${line.slice(0, time.index)} ${line.slice(time.index + time[0].length)}`;
  const { numbers, names } = piecesOf(rest);
  const half = onlyHalf(names, words);
  const day = dayOf(numbers, names, words);
  const hour = hourOf(Number(time[1]), half);
  if (half === null || !day || hour === undefined) return undefined;
  return momentAt(day, hour, Number(time[2]), Number(time[3] ?? 0), weekdayIn(names, words));
}

function wordsFor(language: string): Words | null {
  try {
    return wordsOf(language);
  } catch {
    return null;
  }
}

const piecesOf = (rest: string): { numbers: string; names: string[] } => {
  const numbers = rest
    .replace(/[^\d./-]+/gu, ' ')
    .replace(/(?<!\d)[./-]+|[./-]+(?!\d)/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
  // "p. m." is one word.
  const joined = rest.replace(/\b([ap])\.? ?m\b\.?/g, ' $1m ');
  const names = joined
    .split(/[\d\s,;:()/–—-]+/u)
    .map(bare)
    .filter(Boolean);
  return { numbers, names };
};

/** Undefined where a clock of 24 hours is shown, null where both halves are named. */
function onlyHalf(names: readonly string[], { halves }: Words): boolean | undefined | null {
  const found = new Set(names.flatMap((name) => halves.get(name) ?? []));
  return found.size > 1 ? null : [...found][0];
}

function hourOf(hour: number, half: boolean | undefined | null): number | undefined {
  if (half === undefined || half === null) return hour < 24 ? hour : undefined;
  return hour >= 1 && hour <= 12 ? (hour % 12) + (half ? 12 : 0) : undefined;
}

const weekdayIn = (names: readonly string[], { weekdays }: Words): number | undefined =>
  names.map((name) => weekdays.get(name)).find((one) => one !== undefined);

function dayOf(numbers: string, names: readonly string[], words: Words): Day | undefined {
  const isKnown = (name: string): boolean =>
    words.months.has(name) || words.weekdays.has(name) || words.halves.has(name) || words.between.has(name);
  if (!names.every(isKnown)) return undefined;
  const months = names.filter((name) => words.months.has(name) && !words.weekdays.has(name));
  const [month] = months;
  if (months.length > 1) return undefined;
  if (month !== undefined) return namedDay(numbers, words.months.get(month) ?? 0);
  const [, year, first, second] = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/.exec(numbers) ?? [];
  if (year) return checked({ year: Number(year), month: Number(first), day: Number(second) });
  const [, one, other, last] = /^(\d{1,2})[./-](\d{1,2})[./-](\d{4})$/.exec(numbers) ?? [];
  const [a, b] = [Number(one), Number(other)];
  if (!last || (a <= 12 && b <= 12 && a !== b)) return undefined;
  return checked({ year: Number(last), month: Math.min(a, b), day: Math.max(a, b) });
}

function namedDay(numbers: string, month: number): Day | undefined {
  const [, before, after] = /^(\d{4}|\d{1,2}) (\d{4}|\d{1,2})$/.exec(numbers) ?? [];
  const [year, day] = before?.length === 4 ? [before, after] : [after, before];
  return year?.length === 4 && day && day.length <= 2 ? checked({ year: Number(year), month, day: Number(day) }) : undefined;
}

/** Only years of this calendar: others count otherwise. */
const checked = (day: Day): Day | undefined => (day.year >= 2000 && day.year < 2100 && day.month >= 1 && day.month <= 12 ? day : undefined);

const HALF_HOUR = 30 * 60_000;

function momentAt(
  { year, month, day }: Day,
  hour: number,
  minute: number,
  second: number,
  weekday: number | undefined,
): string | undefined {
  const at = new Date(year, month - 1, day, hour, minute, second);
  const shows = (one: Date): string => [one.getFullYear(), one.getMonth() + 1, one.getDate(), one.getHours(), one.getMinutes()].join(' ');
  const wanted = [year, month, day, hour, minute].join(' ');
  const isTwice = [-2, -1, 1, 2].some((halves) => shows(new Date(at.getTime() + halves * HALF_HOUR)) === wanted);
  if (shows(at) !== wanted || isTwice || second > 59 || (weekday !== undefined && at.getDay() !== weekday)) return undefined;
  return at.toISOString().replace('.000Z', 'Z');
}
