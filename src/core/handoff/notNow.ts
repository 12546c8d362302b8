/** Why a command has to wait or is over, in words that say what to do. */
import type { State } from './events.ts';
import type { Rule } from './rule.ts';
import type { Meeting, Standing } from './standing.ts';

/** Where a command's own file says nothing more fitting. */
const AS_IT_STANDS: Readonly<Record<State, string>> = {
  draft: 'It is with its writer, and has not been handed off.',
  submitted: 'It is with its account executive, who accepts it or sends it back.',
  bounced: 'It was sent back: its writer mends it and hands it off again.',
  accepted: 'It was accepted already.',
  withdrawn: 'This brief was withdrawn. Its writer can take it up again in a new one.',
  opportunity: 'It became an opportunity already. Whoever said so can take it back within ten minutes.',
  recycled: 'It was recycled already. Its writer can take it up again in a new brief.',
  disqualified: 'It was disqualified already. Whoever said so can take it back within ten minutes.',
};
const AS_THE_MEETING_STANDS: Readonly<Record<Meeting, string>> = {
  scheduled: 'The meeting has not been held, as far as is known here. Say first what became of it.',
  held: 'The meeting was held: its account executive says what came of it.',
  'no-show': 'Nobody came to the meeting. Give it a new time, or withdraw the brief.',
  cancelled: 'The meeting was cancelled. Give it a new time, or withdraw the brief.',
};

/** Null where nothing stands in the way. */
export function notNow({ states, meetings, notNow: own }: Rule, { state, meeting }: Standing): string | null {
  if (!states.includes(state)) return own?.[state] ?? AS_IT_STANDS[state];
  return meetings.includes(meeting) ? null : (own?.[meeting] ?? AS_THE_MEETING_STANDS[meeting]);
}
