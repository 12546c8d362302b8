/** What has become of the meeting, where that comes before how the brief stands. */
import { formerMeeting } from '../../core/handoff/formerMeeting.ts';
import { type Handoff, valuesOf } from '../../core/handoff/handoff.ts';
import { lastOf } from '../../core/handoff/log.ts';
import { meetingStart, startAhead } from '../../core/handoff/meetingStart.ts';
import { handedTo } from '../../core/handoff/parties.ts';
import { contentOf } from '../../core/handoff/registers.ts';
import { standingOf } from '../../core/handoff/replay.ts';
import { inputTime } from '../contact/inputTime.ts';
import { type Reader, type Sentence, who } from './reader.ts';

const OUTCOME = 'Say what came of it: an opportunity, or a reason to reject it.';

function held({ events }: Handoff, isAe: boolean, ae: string, reader: Reader): Sentence | null {
  const event = lastOf(events, 'held');
  if (!event) return null;
  const what = isAe ? 'You held the meeting.' : `${who(event.by, reader)} held the meeting.`;
  const unseen = event.unreviewed ? 'Nobody had accepted the brief before. ' : '';
  return { tone: 'info', what, next: `${unseen}${isAe ? OUTCOME : `${ae} says what came of it.`}` };
}

/** Its time has come, and whoever ran it has not said what became of it. */
function begun(handoff: Handoff, isAe: boolean, ae: string, { now, when, shown }: Reader): Sentence | null {
  const { state, events } = handoff;
  const start = meetingStart(events, contentOf(valuesOf(handoff)).facts);
  if (start === null || Date.parse(start) > now || (state !== 'submitted' && state !== 'accepted')) return null;
  if (startAhead(handoff, now, shown) !== null) return null;
  // What the one before held is no meeting of theirs.
  if (formerMeeting(handoff)) return null;
  const say = `Say under the card what became of it${state === 'submitted' ? ', also where you had not looked at the brief' : ''}.`;
  return { tone: 'mid', what: `The meeting was for ${when(start)}.`, next: isAe ? say : `${ae} has not said what became of it.` };
}

/** Whose meeting was held before it was given on, and that a time of their own is still to be found. Null where it is not so. */
export function formerSentence(handoff: Handoff, isAe: boolean, ae: string, reader: Reader): string | null {
  const former = standingOf(handoff).meeting === 'scheduled' ? formerMeeting(handoff) : null;
  if (!former) return null;
  const met = `${who(former.by, reader)} met them on ${reader.day(inputTime(Date.parse(former.start)).slice(0, 10))}`;
  return isAe ? `${met}. Agree a time of your own.` : `${met}; ${ae} agrees a time of their own.`;
}

/** Null where it is still to come. */
export function meetingSentence(handoff: Handoff, reader: Reader): Sentence | null {
  const { meeting } = standingOf(handoff);
  const ae = handedTo(handoff);
  const isAe = ae === reader.me;
  if (meeting === 'held') return held(handoff, isAe, reader.nameOf(ae), reader);
  if (meeting === 'scheduled') return begun(handoff, isAe, reader.nameOf(ae), reader);
  const mayMove = isAe || handoff.sdr === reader.me;
  const next = handoff.sdr === reader.me ? 'Give it a new time, or withdraw the brief.' : 'Give it a new time.';
  return {
    tone: 'mid',
    what: meeting === 'no-show' ? 'Nobody came to the meeting.' : 'The meeting was cancelled.',
    next: mayMove ? next : `${reader.nameOf(handoff.sdr)} or ${reader.nameOf(ae)} gives it a new time.`,
  };
}

/** Where the meeting was moved since, and to when. Null where it was not. */
export function movedSentence({ events }: Pick<Handoff, 'events'>, { when }: Pick<Reader, 'when'>): string | null {
  const moved = lastOf(events, 'rescheduled', 'held', 'no-show', 'cancelled');
  if (moved?.type !== 'rescheduled') return null;
  return moved.start === undefined
    ? 'The meeting was moved; its new time is not known yet.'
    : `The meeting was moved to ${when(moved.start)}.`;
}
