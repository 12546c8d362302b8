/** What has become of a handoff, in one sentence for whoever looks at it, and one on what comes next. */
import { fieldOf } from '../../core/brief/fields.ts';
import { RULES } from '../../core/handoff/commands/registry.ts';
import type { EventOf, HandoffEvent } from '../../core/handoff/events.ts';
import type { Handoff } from '../../core/handoff/handoff.ts';
import { lastOf } from '../../core/handoff/log.ts';
import { aeOf, handedTo } from '../../core/handoff/parties.ts';
import type { LocalHandoff } from '../../sync/ports.ts';
import { toldOf } from '../../sync/told.ts';
import { shownRegisters } from '../review/shown.ts';
import { endedSentence } from './ended.ts';
import { nameOfReason } from './happened.ts';
import { formerSentence, meetingSentence, movedSentence } from './meeting.ts';
import { sentence, shortened } from './outcome.ts';
import { type Reader, type Sentence, who } from './reader.ts';

const UNTOLD = 'Ask whoever wrote it to open Baton: it is then sent again.';
const GOES_OUT = 'It goes out as soon as the server can be reached.';
const HEARS = 'You hear from them when it is accepted or comes back.';
const IN_GOOD_HANDS = 'The meeting is in good hands.';
const YOURS = 'Accept it, or send it back with one reason.';
const PREPARED = 'The prep card stays here for the meeting.';

/** What begins a brief, or is a remark beside the road, decides nothing. */
const DECIDES: ReadonlySet<string> = new Set(
  RULES.filter(({ isRemark, event }) => !isRemark && event !== 'begun').map(({ schema }) => schema.shape.name.value),
);

function waits({ waiting }: LocalHandoff, ae: string, isOnItsWay: boolean): Sentence | null {
  if (waiting.at(-1) === 'submit') return { tone: 'info', what: `On its way to ${ae}.`, next: isOnItsWay ? '' : GOES_OUT };
  if (!waiting.some((name) => DECIDES.has(name))) return null;
  return isOnItsWay ? { tone: 'info', what: 'Sending…', next: '' } : { tone: 'info', what: 'Your decision is kept.', next: GOES_OUT };
}

function bounced(event: EventOf<'bounced'>, reader: Reader): Sentence {
  const name = nameOfReason(event.reason);
  if (event.by === reader.me) {
    const next = `“${sentence(shortened(event.fix))}” You see it again when it is mended.`;
    return { tone: 'info', what: `You sent it back: ${name}.`, next };
  }
  const mend = event.reason.kind === 'field' ? `field-${event.reason.key}` : `evidence-${event.reason.key}`;
  return { tone: 'mid', what: `${reader.nameOf(event.by)} sent it back: ${name}.`, next: event.fix, mend };
}

function ratingOf(events: readonly HandoffEvent[]): string | null {
  const rated = lastOf(events, 'rated');
  if (!rated) return null;
  const fields = rated.missing.map((key) => fieldOf(key).short).join(', ');
  return `Rated ${rated.rating}${fields ? `: ${fields} left questions` : ', nothing was missing'}.`;
}

/** Its writer is told what comes of it; others only look on. */
const inReview = ({ sdr }: Handoff, ae: string | null, { me, nameOf }: Reader): string =>
  sdr === me ? HEARS : `${nameOf(ae)} accepts it, or sends it back.`;

const goodHands = ({ isLate = false }: Reader): string => (isLate ? '' : IN_GOOD_HANDS);

type Gives = EventOf<'reassigned'> | EventOf<'rejected'>;

/** Who gave it on, where nothing has come of that yet. */
function given({ events }: Handoff): Gives | null {
  const last = lastOf(events, 'submitted', 'accepted', 'bounced', 'reassigned', 'rejected');
  return last?.type === 'reassigned' || last?.type === 'rejected' ? last : null;
}

function givenOn(handoff: Handoff, last: Gives, ae: string | null, reader: Reader): Sentence {
  const isAccepted = handoff.state === 'accepted';
  const isMine = ae === reader.me;
  const former = formerSentence(handoff, isMine, reader.nameOf(ae), reader);
  if (former && isMine) {
    const why = last.type === 'rejected' ? ': it had come to the wrong person' : '';
    return { tone: 'info', what: `${who(last.by, reader)} gave this to you${why}.`, next: former, moves: true };
  }
  const why = last.type === 'rejected' ? 'It had come to the wrong person. ' : '';
  const to = (name: string, next: string): Sentence => ({
    tone: 'info',
    what: `${who(last.by, reader)} gave this to ${name}, ${reader.when(last.at)}.`,
    next: `${why}${next}`,
  });
  if (isMine) return to('you', isAccepted ? `It was accepted before: the prep card stays here for the meeting.` : YOURS);
  if (last.by === reader.me && last.type === 'reassigned') return to(reader.nameOf(ae), 'You can give it back the same way.');
  return to(reader.nameOf(ae), former ?? (isAccepted ? goodHands(reader) : inReview(handoff, ae, reader)));
}

function submitted(handoff: Handoff, ae: string | null, reader: Reader): Sentence {
  const event = lastOf(handoff.events, 'submitted');
  const theirs = inReview(handoff, ae, reader);
  const isMine = ae === reader.me;
  const to = isMine ? 'you' : reader.nameOf(ae);
  const at = event ? `, ${reader.when(event.at)}` : '';
  if (event?.override !== undefined)
    return {
      tone: 'info',
      what: `${who(event.by, reader)} let it pass to ${to} as it is: ${sentence(event.override)}`,
      next: isMine ? YOURS : theirs,
    };
  if (!isMine) return { tone: 'info', what: `Handed off to ${to}${at}.`, next: theirs };
  const by = reader.nameOf(event?.by ?? null);
  if (event?.changes?.length === 0) {
    const fix = event.fix === undefined ? '.' : `: “${sentence(event.fix)}”`;
    return { tone: 'info', what: `${by} handed it off again as it was${fix}`, next: YOURS };
  }
  const again = event?.changes !== undefined;
  const what = `${by} ${again ? 'mended this and handed it off again' : 'handed this off to you'}${at}.`;
  return { tone: 'info', what, next: YOURS };
}

function accepted(handoff: Handoff, ae: string | null, reader: Reader): Sentence {
  const isMine = ae === reader.me;
  const former = formerSentence(handoff, isMine, reader.nameOf(ae), reader);
  const moved = former ?? movedSentence(handoff, reader);
  if (isMine) return { tone: 'good', what: 'You accepted it.', next: moved ?? PREPARED, ...(former && { moves: true }) };
  return { tone: 'good', what: `${reader.nameOf(ae)} accepted it.`, next: moved ?? ratingOf(handoff.events) ?? goodHands(reader) };
}

/** Null for a draft: there is nothing to tell yet. */
export function sentenceOf(local: LocalHandoff, reader: Reader): Sentence | null {
  if (local.untold) return { tone: 'mid', what: 'Your team’s server does not have this brief any more.', next: UNTOLD };
  const named = aeOf({ registers: shownRegisters(local) });
  const waiting = waits(local, reader.nameOf(named), reader.isOnItsWay ?? false);
  if (waiting) return waiting;
  const handoff = toldOf(local);
  if (!handoff || handoff.state === 'draft') return null;
  const ended = endedSentence(handoff, reader) ?? meetingSentence(handoff, reader);
  if (ended) return ended;
  const back = handoff.state === 'bounced' ? lastOf(handoff.events, 'bounced') : undefined;
  if (back) return bounced(back, reader);
  const ae = handedTo(handoff) ?? named;
  const last = given(handoff);
  if (last) return givenOn(handoff, last, ae, reader);
  return handoff.state === 'submitted' ? submitted(handoff, ae, reader) : accepted(handoff, ae, reader);
}
