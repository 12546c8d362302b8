/**
 * Google Calendar: `/calendar/u/0/r/eventedit/ID`, where ID is base64url of "EVENT CALENDAR". The event is the same in everybody's calendar,
 * so it alone is the record; a page of it can be found again from nowhere but a calendar.
 */
import type { Detector } from '../contract.ts';
import { recordRef } from '../ref.ts';

const PATH = /^\/calendar\/(?:u\/\d{1,3}\/)?r\/eventedit\/([\w-]{8,1400})\/?$/;

export const googleCalendar: Detector = {
  crm: 'google-calendar',
  detect(url) {
    if (url.host !== 'calendar.google.com') return null;
    const event = eventOf(PATH.exec(url.pathname)?.[1] ?? '');
    return event ? recordRef('google-calendar', url, '/calendar', 'meeting', event) : null;
  },
};

function eventOf(encoded: string): string | null {
  try {
    const [, event] = /^([a-z\d_TZ]{5,120}) \S+$/.exec(atob(encoded.replaceAll('-', '+').replaceAll('_', '/'))) ?? [];
    return event ?? null;
  } catch {
    return null;
  }
}
