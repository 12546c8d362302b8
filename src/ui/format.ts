/** How dates, times and money read, in the person's own locale. */

/** An ISO date as "Tue 1 Dec". */
export function day(isoDate: string): string {
  const date = new Date(`${isoDate}T12:00:00`);
  if (Number.isNaN(date.getTime())) return isoDate;
  const isThisYear = date.getFullYear() === new Date().getFullYear();
  return date.toLocaleDateString(undefined, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  });
}

/** An ISO instant as "Tue 1 Dec, 16:00", in this device's time zone. */
export function dayAndTime(iso: string): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return iso;
  return date.toLocaleString(undefined, { weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit' });
}

/** An ISO instant as "16:00" on the day of `now`, else as "Tue 1 Dec, 16:00". */
export function timeOrDay(iso: string, now = new Date()): string {
  const date = new Date(iso);
  const isToday = date.toDateString() === now.toDateString();
  return isToday ? date.toLocaleTimeString(undefined, { hour: 'numeric', minute: '2-digit' }) : dayAndTime(iso);
}

const formats = new Map<string, Intl.NumberFormat>();

/** Making a format costs half a millisecond, using one next to nothing. */
function formatOf(currency: string): Intl.NumberFormat {
  const known = formats.get(currency);
  if (known) return known;
  const format = new Intl.NumberFormat(undefined, currency ? { style: 'currency', currency, maximumFractionDigits: 0 } : {});
  formats.set(currency, format);
  return format;
}

export function money({ value, currency = '' }: { value: number; currency?: string | undefined }): string {
  if (/^[A-Z]{3}$/.test(currency)) return formatOf(currency).format(value);
  return `${currency}${formatOf('').format(value)}`;
}
