/** How dates, times and money read, in the person's own locale. */

const DAY = { weekday: 'short', day: 'numeric', month: 'short' } as const;
const TIME = { hour: 'numeric', minute: '2-digit' } as const;

/** Another year than this one is said. */
const yearOf = (date: Date) => (date.getFullYear() === new Date().getFullYear() ? {} : ({ year: 'numeric' } as const));

/** An ISO date as "Tue 1 Dec". */
export function day(isoDate: string): string {
  return dayOf(`${isoDate}T12:00:00`, isoDate);
}

/** An ISO instant as "Tue 1 Dec": the day that it is then where this device is. */
export function dayOf(iso: string, otherwise = iso): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? otherwise : date.toLocaleDateString(undefined, { ...DAY, ...yearOf(date) });
}

/** An ISO instant as "Tue 1 Dec, 16:00", in this device's time zone. */
export function dayAndTime(iso: string): string {
  const date = new Date(iso);
  return Number.isNaN(date.getTime()) ? iso : date.toLocaleString(undefined, { ...DAY, ...yearOf(date), ...TIME });
}

/** An ISO instant as "16:00" on the day of `now`, else as "Tue 1 Dec, 16:00". */
export function timeOrDay(iso: string, now = new Date()): string {
  const date = new Date(iso);
  const isToday = date.toDateString() === now.toDateString();
  return isToday ? date.toLocaleTimeString(undefined, TIME) : dayAndTime(iso);
}

const formats = new Map<string, Intl.NumberFormat>();

/** With cents where there are any, and never rounded up: 9,999.50 is another motion than 10,000. */
const AMOUNT = {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  trailingZeroDisplay: 'stripIfInteger',
  roundingMode: 'trunc',
} as const;

/** Making a format costs half a millisecond, using one next to nothing. */
function formatOf(currency: string): Intl.NumberFormat {
  const known = formats.get(currency);
  if (known) return known;
  const format = new Intl.NumberFormat(undefined, currency ? { ...AMOUNT, style: 'currency', currency } : AMOUNT);
  formats.set(currency, format);
  return format;
}

export function money({ value, currency = '' }: { value: number; currency?: string | undefined }): string {
  if (/^[A-Z]{3}$/.test(currency)) return formatOf(currency).format(value);
  return `${currency}${formatOf('').format(value)}`;
}
