/** When a notice leaves the house by mail: at once, after the quiet hours, with the daily mail, or never. */
import { Temporal } from 'temporal-polyfill';
import type { NoticeChoices, Quiet } from '../settings/notices.ts';
import { type KindName, kindOf } from './kinds.ts';

/** Epoch milliseconds; null for never. */
export function mailDue(kind: KindName, choices: NoticeChoices, now: number): number | null {
  const when = choices.mail[kindOf(kind).topic];
  if (when === 'never') return null;
  return afterQuiet(when === 'daily' ? nextDaily(choices, now) : now, choices);
}

/** Whether the browser shows it on the desktop now. Once the quiet hours are over it is in the list, and old news. */
export function showsNow(kind: KindName, choices: NoticeChoices, now: number): boolean {
  return choices.browser[kindOf(kind).topic] && afterQuiet(now, choices) === now;
}

const zoned = (ms: number, { zone }: Pick<NoticeChoices, 'zone'>): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone || 'UTC');

function nextDaily(choices: NoticeChoices, now: number): number {
  const here = zoned(now, choices);
  const at = (day: Temporal.PlainDate): number =>
    day.toZonedDateTime({ timeZone: here.timeZoneId, plainTime: Temporal.PlainTime.from(choices.dailyAt) }).epochMilliseconds;
  const today = here.toPlainDate();
  return at(today) > now ? at(today) : at(today.add({ days: 1 }));
}

/** `ms`, or when the quiet that it falls into ends. */
export function afterQuiet(ms: number, choices: Pick<NoticeChoices, 'quiet' | 'zone'>): number {
  const { quiet } = choices;
  if (!quiet) return ms;
  let here = zoned(ms, choices);
  // A weekend, the night before it and the night after it are three quiets in a row, and never more than a handful.
  for (let count = 0; count < 8; count++) {
    const end = endOf(here, quiet);
    if (end === null) break;
    here = end;
  }
  return here.epochMilliseconds;
}

/** When the quiet ends in which this moment lies; null where it lies in none. */
function endOf(here: Temporal.ZonedDateTime, { from, to, weekends }: Quiet): Temporal.ZonedDateTime | null {
  const at = (day: Temporal.PlainDate, time: string): Temporal.ZonedDateTime =>
    day.toZonedDateTime({ timeZone: here.timeZoneId, plainTime: Temporal.PlainTime.from(time) });
  const today = here.toPlainDate();
  if (weekends && today.dayOfWeek >= 6) return at(today.add({ days: 8 - today.dayOfWeek }), '00:00');
  const time = here.toPlainTime();
  const isBefore = (end: string): boolean => Temporal.PlainTime.compare(time, Temporal.PlainTime.from(end)) < 0;
  if (from === to) return null;
  if (from < to) return isBefore(from) || !isBefore(to) ? null : at(today, to);
  if (isBefore(to)) return at(today, to);
  return isBefore(from) ? null : at(today.add({ days: 1 }), to);
}
