/** When the meeting is, for somebody in another time zone. */

const parsed = (start: string | null): Date | null => {
  const date = new Date(start ?? '');
  return Number.isNaN(date.getTime()) ? null : date;
};

/** "Tuesday 1 December 2026"; empty where nobody knows. */
export function dayOf(start: string | null, zone: string): string {
  const date = parsed(start);
  if (!date) return '';
  const form = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: zone } as const;
  return date.toLocaleDateString('en-GB', form).replace(',', '');
}

/** "Tuesday 1 December 2026 at 16:00, Central European Standard Time (UTC+1)". */
export function timeOf(start: string | null, zone: string): string {
  const date = parsed(start);
  if (!date) return '';
  const part = (form: Intl.DateTimeFormatOptions, type: Intl.DateTimeFormatPartTypes) =>
    new Intl.DateTimeFormat('en-GB', { ...form, timeZone: zone }).formatToParts(date).find((one) => one.type === type)?.value ?? '';
  const clock = date.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone });
  const name = part({ timeZoneName: 'long' }, 'timeZoneName');
  const offset = part({ timeZoneName: 'shortOffset' }, 'timeZoneName').replace('GMT', 'UTC');
  return `${dayOf(start, zone)} at ${clock}, ${name}${name.startsWith('GMT') || /^UTC(?:\+0)?$/u.test(offset) ? '' : ` (${offset})`}`;
}
