/** In which time zone somebody is told of times, and how it is named, so that nobody reads another one. */
import { type ClockSettings, isZone } from '../settings/clocks.ts';
import type { NoticeChoices } from '../settings/notices.ts';

interface Zones {
  /** Null where several people read it. */
  person: Pick<NoticeChoices, 'zone'> | null;
  /** IANA name of the zone of the device that asks; absent where none does. */
  device?: string | undefined;
  workspace: Pick<ClockSettings, 'hours'>;
}

/** IANA name: the person's own zone, else their device's, else the one in which the workspace counts its hours, else UTC. */
export function zoneOf({ person, device = '', workspace }: Zones): string {
  return person?.zone || (isZone(device) ? device : '') || workspace.hours?.zone || 'UTC';
}

/** `today, 14:00 CET`, or `Mon 3 May, 14:00 CEST`. Empty for what is no time. `zone`: IANA name. */
export function timeIn(iso: string, zone: string, now: number): string {
  const date = new Date(iso);
  if (Number.isNaN(date.getTime())) return '';
  const as = (options: Intl.DateTimeFormatOptions, at: Date): string =>
    new Intl.DateTimeFormat('en-GB', { timeZone: zone, ...options }).format(at);
  const time = `${as({ hour: '2-digit', minute: '2-digit' }, date)} ${nameOf(zone, date)}`;
  const dayOf = (at: Date): string => as({ weekday: 'short', day: 'numeric', month: 'short' }, at);
  return dayOf(date) === dayOf(new Date(now)) ? `today, ${time}` : `${dayOf(date)}, ${time}`;
}

/** Letters are known in Europe by British English, in America by American English. */
const ENGLISH = ['en-GB', 'en-US'] as const;

/** `CET`, `EST`, or where no letters are usual by its city: `Kolkata time`. */
function nameOf(zone: string, at: Date): string {
  for (const english of ENGLISH) {
    const letters = part(english, 'short', zone, at);
    if (/^[A-Z]+$/.test(letters)) return letters;
  }
  const [region = '', city = region] = zone.split(/\/(?=[^/]*$)/u);
  return region === 'Etc' || /^[+-]/.test(zone)
    ? part('en-GB', 'shortOffset', zone, at).replace('GMT', 'UTC')
    : `${city.replaceAll('_', ' ')} time`;
}

const part = (english: string, timeZoneName: 'short' | 'shortOffset', timeZone: string, at: Date): string =>
  new Intl.DateTimeFormat(english, { timeZone, timeZoneName }).formatToParts(at).find(({ type }) => type === 'timeZoneName')?.value ?? '';
