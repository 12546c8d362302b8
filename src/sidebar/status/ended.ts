/** How a handoff ended. */
import type { Handoff } from '../../core/handoff/handoff.ts';
import { lastOf } from '../../core/handoff/log.ts';
import { dayOf, nextStepOf } from '../../core/handoff/nextStep.ts';
import { handedTo } from '../../core/handoff/parties.ts';
import { codeName, outcomeOf, sentence } from './outcome.ts';
import { type Reader, type Sentence, who } from './reader.ts';

function withdrawn({ events, sdr }: Handoff, reader: Reader): Sentence | null {
  const event = lastOf(events, 'withdrawn');
  if (!event) return null;
  const next = sdr === reader.me ? 'If it comes back, take it up again in a new brief.' : 'There is nothing left to do.';
  return { tone: 'info', what: `${who(event.by, reader)} withdrew it: ${sentence(event.reason)}`, next };
}

function opportunity(handoff: Handoff, { day, now, me }: Reader): Sentence | null {
  const { events } = handoff;
  const step = nextStepOf(handoff);
  if (!step) return { tone: 'good', what: 'It is an opportunity.', next: lastOf(events, 'next-step') ? 'Nothing more follows here.' : '' };
  const over = dayOf(step)?.ends ?? Number.POSITIVE_INFINITY;
  if (over > now) return { tone: 'good', what: 'It is an opportunity.', next: `Next: ${sentence(`${step.text}, ${day(step.on)}`)}` };
  const ask = handedTo(handoff) === me ? ' Say what comes next.' : '';
  return { tone: 'mid', what: 'The day of its next step has passed.', next: `${sentence(`${step.text}, ${day(step.on)}`)}${ask}` };
}

function rejected({ state, events, sdr }: Handoff, reader: Reader): Sentence | null {
  const event = lastOf(events, 'rejected');
  if (!event) return null;
  const what = `${state === 'recycled' ? 'Recycled' : 'Disqualified'}: ${codeName(event.reason)}.`;
  const again =
    state === 'recycled' && sdr === reader.me
      ? ` Re-engage them${event.reason.code === 'wrong-person' ? '' : ' when the time has come'}.`
      : '';
  return { tone: 'info', what, next: `${outcomeOf(event.reason, reader)}${again}` };
}

/** Null while it goes on. */
export function endedSentence(handoff: Handoff, reader: Reader): Sentence | null {
  switch (handoff.state) {
    case 'withdrawn':
      return withdrawn(handoff, reader);
    case 'opportunity':
      return opportunity(handoff, reader);
    case 'recycled':
    case 'disqualified':
      return rejected(handoff, reader);
    default:
      return null;
  }
}
