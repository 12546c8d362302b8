/** Each event of a handoff's log in words. */
import { fieldOf } from '../../core/brief/fields.ts';
import type { BounceReason, EventOf, EventType, HandoffEvent } from '../../core/handoff/events.ts';
import type { Touch } from '../../core/handoff/touch.ts';
import { codeName, outcomeOf, sentence, type Told } from './outcome.ts';

export interface LogReader extends Told {
  /** An ISO instant in the reader's own words. */
  when: (iso: string) => string;
}

export interface Happened {
  /** What somebody did, without who: "sent it back: Pain Points & Impact". */
  did: string;
  /** The same as the past of a button: "Sent back". */
  done: string;
  /** What they said with it. */
  said?: string;
  /** What else there is to know of it, in a sentence. */
  more?: string;
}

export const nameOfReason = (reason: BounceReason): string => (reason.kind === 'field' ? fieldOf(reason.key).name : reason.name);

/** What the CRM shows of it. */
export const SEEN: Record<Touch['kind'], string> = { 'e-mail': 'e-mail sent', call: 'call logged', meeting: 'meeting logged' };

type Words = { [T in EventType]: (event: EventOf<T>, reader: LogReader) => Happened };

const WORDS: Words = {
  begun: ({ from }) => ({ did: from === undefined ? 'began the brief' : 'took an earlier brief up again', done: 'Begun' }),
  submitted({ ae, override, fix }, { nameOf }) {
    if (override !== undefined)
      return { did: `let it pass as it is${ae ? ` to ${nameOf(ae)}` : ''}`, done: 'Passed on as it is', said: override };
    return { did: `handed it off${ae ? ` to ${nameOf(ae)}` : ''}`, done: 'Handed off', ...(fix !== undefined && { said: fix }) };
  },
  accepted: () => ({ did: 'accepted it', done: 'Accepted' }),
  bounced: ({ reason, fix }) => ({ did: `sent it back: ${nameOfReason(reason)}`, done: 'Sent back', said: fix }),
  reassigned: ({ ae }, { nameOf }) => ({ did: `gave it to ${nameOf(ae)}`, done: `Given to ${nameOf(ae)}` }),
  rated({ rating, missing }) {
    const fields = missing.map((key) => fieldOf(key).short).join(', ');
    return { did: `rated it ${rating}${fields ? `: ${fields} left questions` : ''}`, done: `Rated ${rating}` };
  },
  withdrawn: ({ reason }) => ({ did: 'withdrew it', done: 'Withdrawn', said: reason }),
  rescheduled: ({ start }, { when }) =>
    start === undefined
      ? { did: 'moved the meeting; the new time is not known yet', done: 'Meeting moved' }
      : { did: `moved the meeting to ${when(start)}`, done: 'Meeting moved' },
  held({ unreviewed, joined }) {
    const how = [...(unreviewed ? ['nobody had accepted it before'] : []), ...first(joined)];
    return { did: ['held the meeting', ...how].join('; '), done: 'Meeting held' };
  },
  'no-show': () => ({ did: 'said that nobody came to the meeting', done: 'No-show noted' }),
  cancelled: () => ({ did: 'said that the meeting was cancelled', done: 'Cancellation noted' }),
  opportunity: ({ nextStep }, { day }) => ({
    did: 'made it an opportunity',
    done: 'Opportunity',
    ...(nextStep && { more: sentence(`Next: ${nextStep.text}, ${day(nextStep.on)}`) }),
  }),
  'next-step': ({ nextStep }, { day }) =>
    nextStep
      ? { did: 'said what comes next', done: 'Next step kept', more: sentence(`Next: ${nextStep.text}, ${day(nextStep.on)}`) }
      : { did: 'said that nothing more is to follow', done: 'Nothing more to follow' },
  rejected: ({ reason }, reader) => ({
    did: `rejected it: ${codeName(reason)}`,
    done: reason.code === 'misrouted' ? `Given to ${reader.nameOf(reason.ae)}` : 'Rejected',
    more: outcomeOf(reason, reader),
  }),
  'first-touch': ({ at, when: made, seen }, { when }) =>
    seen === undefined
      ? {
          did: `made the first touch, ${when(made)}`,
          done: 'First touch logged',
          ...(when(at) !== when(made) && { more: `Logged ${when(at)}.` }),
        }
      : {
          did: `made the first touch, as the CRM shows: ${SEEN[seen]} ${when(made)}`,
          done: `First touch seen: ${SEEN[seen]} ${when(made)}`,
        },
  introduced: ({ joins }) => ({ did: joins ? 'introduced them, and joins the first five minutes' : 'introduced them', done: 'Introduced' }),
  confirmed: () => ({ did: 'confirmed the meeting to the buyer by mail', done: 'Confirmed to the buyer' }),
  'prep-opened': () => ({ did: 'opened the prep card', done: 'Opened' }),
  'asked-again': ({ minutes }) => ({
    did: minutes === 0 ? 'asked nothing again' : `spent ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} asking again what was known`,
    done: 'Minutes noted',
  }),
  'meeting-quality': ({ score, line }) => ({ did: `called the meeting a ${score} of 5`, done: 'Meeting quality noted', said: line }),
  undone: () => ({ did: 'took that back', done: 'Taken back' }),
};

function first(joined: boolean | undefined): string[] {
  if (joined === undefined) return [];
  return [joined ? 'the SDR was there for the first five minutes' : 'the SDR was not there for the first five minutes'];
}

export function happened(event: HandoffEvent, reader: LogReader): Happened {
  const words = WORDS[event.type] as (event: HandoffEvent, reader: LogReader) => Happened;
  const { said, ...rest } = words(event, reader);
  return { ...rest, ...(said !== undefined && { said: sentence(said) }) };
}
