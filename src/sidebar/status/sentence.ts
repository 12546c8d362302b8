/** What has become of a handoff, in one sentence for whoever looks at it. */
import { fieldOf } from '../../core/brief/fields.ts';
import type { HandoffEvent } from '../../core/handoff/events.ts';
import { lastOf } from '../../core/handoff/log.ts';
import { aeOf } from '../../core/handoff/parties.ts';
import type { LocalHandoff } from '../../sync/ports.ts';
import { shownRegisters } from '../review/shown.ts';

export interface Sentence {
  tone: 'info' | 'good' | 'mid';
  what: string;
  next: string;
  /** Id of the control that mends it. */
  mend?: string;
}

interface Reader {
  /** User id. */
  me: string | null;
  nameOf: (id: string | null) => string;
  /** An ISO instant in the reader's own words. */
  when: (iso: string) => string;
}

const UNTOLD = 'Ask whoever wrote it to open Baton: it is then sent again.';

function bounced(event: Extract<HandoffEvent, { type: 'bounced' }>, { me, nameOf }: Reader): Sentence {
  const { reason } = event;
  const name = reason.kind === 'field' ? fieldOf(reason.key).name : reason.name;
  if (event.by === me) return { tone: 'info', what: `You sent it back: ${name}.`, next: 'You see it again when it is mended.' };
  const mend = reason.kind === 'field' ? `field-${reason.key}` : `evidence-${reason.key}`;
  return { tone: 'mid', what: `${nameOf(event.by)} sent it back: ${name}.`, next: event.fix, mend };
}

function ratingOf(events: readonly HandoffEvent[]): string | null {
  const rated = lastOf(events, 'rated');
  if (!rated) return null;
  const fields = rated.missing.map((key) => fieldOf(key).short).join(', ');
  return `Rated ${rated.rating}${fields ? `: ${fields} left questions` : ', nothing was missing'}.`;
}

const THEIRS = 'You hear from them when it is accepted or comes back.';
const GOOD_HANDS = 'The meeting is in good hands.';
const YOURS = 'Accept it, or send it back with one reason.';

/** By whom and to whom it was given on, where nothing has come of that yet. */
function given(local: LocalHandoff, ae: string | null, { me, nameOf, when }: Reader): Sentence | null {
  const last = lastOf(local.server?.events ?? [], 'submitted', 'accepted', 'bounced', 'reassigned');
  if (last?.type !== 'reassigned') return null;
  const isAccepted = local.server?.state === 'accepted';
  const by = last.by === me ? 'You' : nameOf(last.by);
  const to = (name: string, next: string): Sentence => ({ tone: 'info', what: `${by} gave this to ${name}, ${when(last.at)}.`, next });
  if (ae === me) return to('you', isAccepted ? 'It was accepted before: the prep card stays here for the meeting.' : YOURS);
  if (last.by === me) return to(nameOf(ae), 'You can give it back the same way.');
  return to(nameOf(ae), isAccepted ? GOOD_HANDS : THEIRS);
}

/** Null for a draft: there is nothing to tell yet. */
export function sentenceOf(local: LocalHandoff, reader: Reader): Sentence | null {
  const { me, nameOf, when } = reader;
  if (local.untold) return { tone: 'mid', what: 'Your team’s server does not have this brief any more.', next: UNTOLD };
  const ae = aeOf({ registers: shownRegisters(local) });
  const [state, events] = [local.server?.state ?? 'draft', local.server?.events ?? []];
  if (local.waiting.includes('submit'))
    return { tone: 'info', what: `On its way to ${nameOf(ae)}.`, next: 'It goes out as soon as the server can be reached.' };
  if (local.waiting.some((name) => name === 'accept' || name === 'bounce' || name === 'reassign'))
    return { tone: 'info', what: 'Your decision is kept.', next: 'It goes out as soon as the server can be reached.' };
  const handedOn = state === 'submitted' || state === 'accepted' ? given(local, ae, reader) : null;
  if (handedOn) return handedOn;
  if (state === 'submitted') {
    const submitted = lastOf(events, 'submitted');
    const at = submitted ? `, ${when(submitted.at)}` : '';
    if (ae === me)
      return {
        tone: 'info',
        what: `${nameOf(submitted?.by ?? null)} handed this off to you${at}.`,
        next: YOURS,
      };
    return { tone: 'info', what: `Handed off to ${nameOf(ae)}${at}.`, next: THEIRS };
  }
  if (state === 'accepted') {
    if (ae === me) return { tone: 'good', what: 'You accepted it.', next: 'The prep card stays here for the meeting.' };
    return { tone: 'good', what: `${nameOf(ae)} accepted it.`, next: ratingOf(events) ?? GOOD_HANDS };
  }
  const event = state === 'bounced' ? lastOf(events, 'bounced') : undefined;
  return event ? bounced(event, reader) : null;
}
