/** Dates as lists write them: read right, or left open, never guessed. */
import { Temporal } from 'temporal-polyfill';

/** `dmy`: the day stands first. */
export type DateOrder = 'dmy' | 'mdy';

export type ReadTime = { ok: true; at: number } | { ok: false; why: 'no-time' | 'no-zone' | 'two-ways' | 'unreadable' };

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const TIME = String.raw`(?:[ T,]+(?:at )?(\d{1,2})[:.](\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*([ap]\.?m\.?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$`;
const ISO = new RegExp(String.raw`^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})${TIME}`, 'i');
const NUMBERS = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})${TIME}`, 'i');
const DAY_MONTH = new RegExp(String.raw`^(?:[a-z]{3,9},? )?(\d{1,2})[. -]+([a-z]{3})[a-z]*\.?[, -]+(\d{4})${TIME}`, 'i');
const MONTH_DAY = new RegExp(String.raw`^(?:[a-z]{3,9},? )?([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4})${TIME}`, 'i');

interface Parts {
  year: number;
  month: number;
  day: number;
  /** Hour, minute, second, am or pm, zone. */
  time: readonly (string | undefined)[];
}

/** With points between them the day stands first everywhere. */
const isOpen = (first: number, separator: string, second: number): boolean =>
  separator !== '.' && first <= 12 && second <= 12 && first !== second;

/** What the dates of one column say of their order by themselves; null where they leave it open, or contradict each other. */
export function orderOf(column: readonly string[]): DateOrder | null {
  const orders = new Set<DateOrder>();
  for (const cell of column) {
    const [, first, separator, second] = NUMBERS.exec(cell.trim()) ?? [];
    if (separator === undefined || separator === '.') continue;
    if (Number(first) > 12) orders.add('dmy');
    else if (Number(second) > 12) orders.add('mdy');
  }
  const [order] = orders;
  return orders.size === 1 ? (order ?? null) : null;
}

function partsOf(text: string, order: DateOrder | null): Parts | 'two-ways' | null {
  const iso = ISO.exec(text);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), time: iso.slice(4) };
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [first, separator = '', second, year] = [Number(numbers[1]), numbers[2], Number(numbers[3]), Number(numbers[4])];
    if (isOpen(first, separator, second) && order === null) return 'two-ways';
    const isMonthFirst = separator !== '.' && (second > 12 || (first <= 12 && order === 'mdy'));
    return { year, month: isMonthFirst ? first : second, day: isMonthFirst ? second : first, time: numbers.slice(5) };
  }
  const words = DAY_MONTH.exec(text);
  const [day, month, year, time] = words
    ? [words[1], words[2], words[3], words.slice(4)]
    : (([, name, number, its, ...rest]) => [number, name, its, rest] as const)(MONTH_DAY.exec(text) ?? []);
  const index = MONTHS.indexOf((month ?? '').toLowerCase());
  return index < 0 ? null : { year: Number(year), month: index + 1, day: Number(day), time: time ?? [] };
}

/** `order`: of the whole column, or as somebody said; `zone`: for what names none, null where nobody knows. A time that a night of changing clocks has twice is the first. */
export function timeIn(cell: string, order: DateOrder | null, zone: string | null): ReadTime {
  const parts = partsOf(cell.trim(), order);
  if (parts === 'two-ways') return { ok: false, why: 'two-ways' };
  if (parts === null) return { ok: false, why: 'unreadable' };
  const { year, month, day } = parts;
  const [hours, minutes, seconds, half, offset] = parts.time;
  if (hours === undefined) return isDay(year, month, day) ? { ok: false, why: 'no-time' } : { ok: false, why: 'unreadable' };
  const place = offset === undefined ? zone : zoneOf(offset);
  if (place === null) return { ok: false, why: 'no-zone' };
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/^p/i.test(half) ? 12 : 0);
  if (half !== undefined && (Number(hours) < 1 || Number(hours) > 12)) return { ok: false, why: 'unreadable' };
  try {
    const plain = Temporal.PlainDateTime.from(
      { year, month, day, hour, minute: Number(minutes), second: Number(seconds ?? 0) },
      { overflow: 'reject' },
    );
    return { ok: true, at: plain.toZonedDateTime(place).epochMilliseconds };
  } catch {
    return { ok: false, why: 'unreadable' };
  }
}

function isDay(year: number, month: number, day: number): boolean {
  try {
    Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

const zoneOf = (offset: string): string => (/^[+-]/.test(offset) ? offset.replace(/^(...):?(..)$/, '$1:$2') : 'UTC');
