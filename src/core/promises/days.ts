/** Days and spans of days in a sentence. */
import { countAt } from './numbers.ts';
import { stemsOf, type Word } from './text.ts';

const MONTHS = 'january,february,march,april,may,june,july,august,september,october,november,december'.split(',');
const SHORT = 'jan,feb,mar,apr,may,jun,jul,aug,sep,oct,nov,dec'.split(',');
/** Words that mean something else as well: a number stands beside them where they say when. */
const BESIDE_A_NUMBER = new Set(['may', 'march', 'mar']);

const DAYS: readonly [ReadonlySet<string>, number][] = [
  [stemsOf('day,days'), 1],
  [stemsOf('week,weeks,wk,wks'), 7],
  [stemsOf('month,months'), 30],
];

export interface Span {
  days: number;
  from: number;
  to: number;
}

/** "three weeks", "21 days", "6w". */
export function spansIn(sentence: readonly Word[]): Span[] {
  return sentence.flatMap((word, at) => {
    const count = countAt(sentence, at);
    if (!count) return [];
    if (word.unit === 'w' || word.unit === 'd') return [{ days: count.value * (word.unit === 'w' ? 7 : 1), from: at, to: at }];
    const unit = sentence[count.to + 1]?.stem;
    const days = DAYS.find(([stems]) => unit !== undefined && stems.has(unit))?.[1];
    return days === undefined || word.unit !== '' ? [] : [{ days: count.value * days, from: at, to: count.to + 1 }];
  });
}

export interface Day {
  /** The last day that may be meant, ISO. */
  until: string;
  from: number;
  to: number;
}

const iso = (year: number, month: number, day: number): string => new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);

/** The next time a day without a year comes round. */
function next(month: number, day: number | null, now: number): string {
  const year = new Date(now).getUTCFullYear();
  const of = (one: number) => (day === null ? iso(one, month + 1, 0) : iso(one, month, day));
  return of(year) < new Date(now).toISOString().slice(0, 10) ? of(year + 1) : of(year);
}

const yearAt = (word: Word | undefined): number | null =>
  word?.kind === 'number' && /^20\d\d$/.test(word.norm) ? Number(word.norm) : null;
const dayAt = (word: Word | undefined): number | null => {
  const day = word?.kind === 'number' ? Number(word.norm.replace(/\.$/, '')) : Number.NaN;
  return Number.isInteger(day) && day >= 1 && day <= 31 && (word?.unit === '' || /^(?:st|nd|rd|th)$/.test(word?.unit ?? '')) ? day : null;
};

/** "15 March", "March 15", "in January 2027", "2027-01-15". What could be two days is left out. */
export function daysIn(sentence: readonly Word[], now: number): Day[] {
  return sentence.flatMap((word, at): Day[] => {
    if (word.kind === 'number' && /^20\d\d-\d\d-\d\d$/.test(word.norm)) return [{ until: word.norm, from: at, to: at }];
    const month = word.kind === 'word' ? Math.max(MONTHS.indexOf(word.norm), SHORT.indexOf(word.norm)) : -1;
    if (month < 0) return [];
    const [before, behind] = [dayAt(sentence[at - 1]), dayAt(sentence[at + 1])];
    const day = before ?? behind;
    const from = before === null ? at : at - 1;
    const last = before === null && behind !== null ? at + 1 : at;
    const year = yearAt(sentence[last + 1]);
    if (BESIDE_A_NUMBER.has(word.norm) && day === null && year === null) return [];
    const until = year === null ? next(month, day, now) : day === null ? iso(year, month + 1, 0) : iso(year, month, day);
    return [{ until, from, to: year === null ? last : last + 1 }];
  });
}
