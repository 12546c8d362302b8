/** A day and time as the person's own clock shows it, and as everybody's. */

/** As a `datetime-local` input gives it, "2027-03-09T10:00", in this device's time zone; null where it is none. ISO 8601 with offset out. */
export function instantOf(local: string): string | null {
  const date = new Date(local);
  return local === '' || Number.isNaN(date.getTime()) ? null : date.toISOString();
}

/** The other way; empty where it is no time. */
export function localOf(iso: string | undefined): string {
  const date = new Date(iso ?? '');
  if (Number.isNaN(date.getTime())) return '';
  const two = (count: number) => String(count).padStart(2, '0');
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
