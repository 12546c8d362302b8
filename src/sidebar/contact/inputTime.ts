/** What a box for day and time holds, "2026-12-01T16:00" in this device's time zone. */

const two = (value: number): string => String(value).padStart(2, '0');

/** From epoch milliseconds. */
export function inputTime(at: number): string {
  const date = new Date(at);
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** ISO 8601 in UTC; null where it is no whole day and time. */
export function isoOf(written: string): string | null {
  const at = Date.parse(written);
  return /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(written) && Number.isFinite(at) ? new Date(at).toISOString() : null;
}
