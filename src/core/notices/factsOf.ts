/** What a notice's words are made from, out of what is known when it is read. */

import { fieldOf } from '../brief/fields.ts';
import { lasting } from '../clocks/lasting.ts';
import type { BounceReason, HandoffEvent } from '../handoff/events.ts';
import { BY_ITSELF } from '../handoff/parties.ts';
import { REASON_CODES, type RejectReason } from '../handoff/reasonCodes.ts';
import { type About, AS_IT_WAS, DONE, type NoticeFacts } from './about.ts';
import { timeIn } from './zone.ts';

export interface Seen {
  about: About;
  /** Null where nobody wrote it, or the reader is not to know. */
  account: string | null;
  /** User id. */
  sdr: string;
  /** What `about.event` names; null where it names none, or it is not there any more. */
  event: HandoffEvent | null;
  /** What that event took back. */
  undone: HandoffEvent | null;
  nameOf(person: string): string;
  /** User id; null where several read it. */
  reader: string | null;
  /** IANA name of the time zone in which times are said. */
  zone: string;
  /** Epoch milliseconds. */
  now: number;
  /** Whether what people wrote may be told. */
  tellsText: boolean;
}

export function factsOf({ about, account, sdr, event, undone, nameOf, reader, zone, now, tellsText }: Seen): NoticeFacts {
  const called = (person: string | undefined): string =>
    person === undefined ? 'somebody' : person === BY_ITSELF ? 'Baton' : person === reader ? 'you' : nameOf(person) || 'somebody';
  const due = about.due ?? (event?.type === 'rescheduled' ? event.start : undefined);
  return {
    account: account ?? 'an unnamed account',
    by: called(about.by),
    ae: called(about.ae),
    sdr: called(sdr),
    isForOne: reader !== null,
    clock: inARow([about.clock ?? 'something', ...(about.also ?? [])]),
    areClocks: (about.also ?? []).length > 0,
    count: about.count === undefined ? 'Booked meetings' : `${about.count} booked meetings`,
    motion: about.motion === undefined ? 'another motion' : `the motion “${about.motion}”`,
    late: about.late ? lateBy(about.late) : '',
    isAway: about.away === true,
    due: due === undefined ? '' : timeIn(due, zone, now),
    part: event?.type === 'bounced' ? partOf(event.reason) : 'a part',
    word: (event && wordOf(event, undone)) ?? 'something',
    text: event && tellsText ? textOf(event) : '',
  };
}

const inARow = (names: readonly string[]): string => [names.slice(0, -1).join(', '), names.at(-1)].filter(Boolean).join(' and ');

const lateBy = (minutes: number): string => (minutes % 60 > 0 ? lasting(minutes) : minutes === 60 ? 'an hour' : `${minutes / 60} hours`);

const partOf = (reason: BounceReason): string => (reason.kind === 'field' ? fieldOf(reason.key).name : reason.name);

function wordOf(event: HandoffEvent, undone: HandoffEvent | null): string | null {
  if (event.type === 'submitted' && event.changes?.length === 0) return AS_IT_WAS;
  if (event.type === 'rated') return event.rating;
  if (event.type === 'meeting-quality') return String(event.score);
  if (event.type === 'rejected') return REASON_CODES[event.reason.code].name.toLowerCase();
  return event.type === 'undone' && undone ? (DONE[undone.type] ?? null) : null;
}

function textOf(event: HandoffEvent): string {
  switch (event.type) {
    case 'submitted':
      return event.fix ?? event.override ?? '';
    case 'bounced':
      return event.fix;
    case 'withdrawn':
      return event.reason;
    case 'rated':
      return event.missing.map((key) => fieldOf(key).name).join(', ');
    case 'meeting-quality':
      return event.line;
    case 'opportunity':
    case 'next-step':
      return event.nextStep?.text ?? '';
    case 'rejected':
      return wordsIn(event.reason);
    default:
      return '';
  }
}

function wordsIn(reason: RejectReason): string {
  if ('learnt' in reason) return reason.learnt;
  if ('rightPerson' in reason) return reason.rightPerson;
  if ('realTrigger' in reason) return reason.realTrigger;
  if ('text' in reason) return reason.text;
  if ('waitFor' in reason) return 'trigger' in reason.waitFor ? reason.waitFor.trigger : `${reason.waitFor.months} months`;
  return '';
}
