/** Times are kept as working days from today, so that the practice data never grows old. */

/** The day `count` working days after `today` (before, where negative), at the given hour in the browser's zone. */
export function workday(today: Date, count: number, hour = 0, minute = 0): Date {
  const day = new Date(today.getFullYear(), today.getMonth(), today.getDate(), hour, minute);
  const step = count < 0 ? -1 : 1;
  for (let left = Math.abs(count); left > 0; ) {
    day.setDate(day.getDate() + step);
    if (!isWeekend(day)) left -= 1;
  }
  while (isWeekend(day)) day.setDate(day.getDate() + 1);
  return day;
}

const isWeekend = (day: Date): boolean => day.getDay() === 0 || day.getDay() === 6;

/** ISO 8601 with the browser's offset, to the minute: `2026-12-01T16:00+01:00`. */
export function isoWithOffset(at: Date): string {
  const two = (value: number): string => String(Math.floor(Math.abs(value))).padStart(2, '0');
  const offset = -at.getTimezoneOffset();
  const zone = `${offset < 0 ? '-' : '+'}${two(offset / 60)}:${two(offset % 60)}`;
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}T${two(at.getHours())}:${two(at.getMinutes())}${zone}`;
}
