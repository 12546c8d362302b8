/** Who is told what of a command that was followed. Nobody is told of what they did themselves. */
import type { EventType, HandoffEvent } from '../handoff/events.ts';
import type { Handoff } from '../handoff/handoff.ts';
import { handedTo } from '../handoff/parties.ts';
import { becomes } from '../handoff/reasonCodes.ts';
import { type About, DONE } from './about.ts';
import type { KindName } from './kinds.ts';

export interface Told {
  /** User id. */
  person: string;
  kind: KindName;
  about: About;
}

/** The two parties as the event found them and as it leaves them. `former` is null where the account executive stays. */
interface Parties {
  sdr: string;
  ae: string | null;
  former: string | null;
}

type Word = [person: string | null, kind: KindName];

/** `after` has exactly one event more than `before`. Empty where that is nobody's business. */
export function toldOf(before: Handoff, after: Handoff): Told[] {
  const event = after.events.at(-1);
  if (!event) return [];
  const [had, has] = [handedTo(before), handedTo(after)];
  const parties = { sdr: after.sdr, ae: has, former: had === has ? null : had };
  const about: About = { by: event.by, event: after.events.length, ...(has !== null && { ae: has }) };
  const seen = new Set<string>([event.by]);
  return wordsOf(event, before, parties).flatMap(([person, kind]) => {
    if (person === null || seen.has(person)) return [];
    seen.add(person);
    return [{ person, kind, about }];
  });
}

/** The account executive of the old handoff hears that another brief is begun for it. */
export function toldOfTakingUp(old: Handoff, by: string): Told[] {
  const ae = handedTo(old);
  return ae === null || ae === by ? [] : [{ person: ae, kind: 'taken-up', about: { by } }];
}

/** What is told under the event's own name. */
type Named = EventType & KindName;
const TO_BOTH: readonly Named[] = ['rescheduled', 'held', 'no-show', 'cancelled', 'introduced', 'first-touch', 'withdrawn'];
const TO_SDR: readonly Named[] = ['accepted', 'bounced', 'rated', 'meeting-quality', 'opportunity'];

function wordsOf(event: HandoffEvent, before: Handoff, { sdr, ae, former }: Parties): Word[] {
  const { type } = event;
  if (type === 'submitted') {
    const isAgain = before.state === 'bounced' && former === null;
    return [
      [ae, isAgain ? 'handed-again' : 'handed-off'],
      [former, 'given-away'],
      [sdr, 'overridden'],
    ];
  }
  if (type === 'reassigned' || (type === 'rejected' && event.reason.code === 'misrouted'))
    return [
      [ae, 'given-to-you'],
      [former, 'given-away'],
      [sdr, 'reassigned'],
    ];
  if (type === 'rejected') return [[sdr, becomes(event.reason) === 'recycled' ? 'recycled' : 'disqualified']];
  if (type === 'undone') {
    const undone = before.events[event.undoes - 1];
    return undone && DONE[undone.type] ? [sdr, ae, former].map((person) => [person, 'taken-back']) : [];
  }
  const toBoth = TO_BOTH.find((kind) => kind === type);
  if (toBoth) return [sdr, ae].map((person) => [person, toBoth]);
  const toSdr = TO_SDR.find((kind) => kind === type);
  return toSdr ? [[sdr, toSdr]] : [];
}
