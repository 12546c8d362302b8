/** What saying what became of the meeting has in common. */
import type { State } from '../events.ts';
import type { Meeting } from '../standing.ts';

export const NOT_SCHEDULED: Partial<Record<State | Meeting, string>> = {
  draft: 'This brief has not been handed off: hand it off first, or withdraw it.',
  held: 'The meeting was held already. Say what came of it.',
  'no-show': 'Nobody came to this meeting. Give it a new time first, or withdraw the brief.',
  cancelled: 'This meeting was cancelled. Give it a new time first, or withdraw the brief.',
};

export const NOT_HELD: Partial<Record<State | Meeting, string>> = {
  draft: 'This brief has not been handed off: hand it off first, or withdraw it.',
  scheduled: 'The meeting has not been held, as far as is known here. Say first that it was held.',
  'no-show': 'Nobody came to this meeting. Give it a new time, or withdraw the brief.',
  cancelled: 'This meeting was cancelled. Give it a new time, or withdraw the brief.',
};
