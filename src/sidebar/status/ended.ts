/** How a handoff ended. */
import type { Handoff } from '../../core/handoff/handoff.ts';
import { lastOf } from '../../core/handoff/log.ts';
import { codeName, outcomeOf, sentence } from './outcome.ts';
import { type Reader, type Sentence, who } from './reader.ts';

function withdrawn({ events, sdr }: Handoff, reader: Reader): Sentence | null {
  const event = lastOf(events, 'withdrawn');
  if (!event) return null;
  const next = sdr === reader.me ? 'If it comes back, take it up again in a new brief.' : 'There is nothing left to do.';
  return { tone: 'info', what: `${who(event.by, reader)} withdrew it: ${sentence(event.reason)}`, next };
}

function opportunity({ events }: Handoff, { day }: Reader): Sentence | null {
  const step = lastOf(events, 'opportunity')?.nextStep;
  return { tone: 'good', what: 'It is an opportunity.', next: step ? `Next: ${step.text}, ${day(step.on)}.` : '' };
}

function rejected({ state, events, sdr }: Handoff, reader: Reader): Sentence | null {
  const event = lastOf(events, 'rejected');
  if (!event) return null;
  const what = `${state === 'recycled' ? 'Recycled' : 'Disqualified'}: ${codeName(event.reason)}.`;
  const again = state === 'recycled' && sdr === reader.me ? ' Re-engage them when the time has come.' : '';
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
