/** Days and times as a note says them that is read anywhere: in words, and the same on every device. */

const DAY = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;

/** "1 December 2026", of an ISO date or of what begins with one. */
export const writtenDay = (iso: string): string => new Date(`${iso.slice(0, 10)}T12:00:00Z`).toLocaleDateString('en-GB', DAY);

/** "1 December 2026 at 16:00 (UTC+1)", on the clock of where it was told: ISO 8601 with its offset. */
export function writtenTime(iso: string): string {
  const [, clock, sign, hours, minutes] = /T(\d\d:\d\d)[\d:.]*(?:Z|([+-])(\d\d):?(\d\d))$/.exec(iso) ?? [];
  const offset = sign ? `${sign}${Number(hours)}${minutes === '00' ? '' : `:${minutes}`}` : '';
  return `${writtenDay(iso)} at ${clock} (UTC${offset === '+0' || offset === '-0' ? '' : offset})`;
}
