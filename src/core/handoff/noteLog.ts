/** What has become of a handoff, as the note on the CRM record says it: what everybody may know there, and no more. */
import { fieldOf } from '../brief/fields.ts';
import type { EventOf, EventType, HandoffEvent } from './events.ts';
import { counting } from './log.ts';
import { REASON_CODES } from './reasonCodes.ts';
import { writtenDay, writtenTime } from './writtenDay.ts';

type NameOf = (id: string | null) => string;
type Words = { [T in EventType]?: (event: EventOf<T>, nameOf: NameOf) => string };

/** How a brief is rated, how often it was opened and what was asked again is between its two people, and stands in no CRM. */
const WORDS: Words = {
  submitted({ by, ae, override, changes }, nameOf) {
    const to = ae ? ` to ${nameOf(ae)}` : '';
    if (override !== undefined) return `Passed on as it is by ${nameOf(by)}${to}`;
    return `${changes ? 'Mended and handed off again' : 'Handed off'} by ${nameOf(by)}${to}`;
  },
  accepted: ({ by }, nameOf) => `Accepted by ${nameOf(by)}`,
  bounced: ({ by, reason }, nameOf) =>
    `Sent back by ${nameOf(by)} to be mended: ${reason.kind === 'field' ? fieldOf(reason.key).name : reason.name}`,
  reassigned: ({ ae }, nameOf) => `Given to ${nameOf(ae)}`,
  withdrawn: ({ by }, nameOf) => `Withdrawn by ${nameOf(by)}`,
  rescheduled: ({ start }) =>
    start === undefined ? 'Meeting moved; the new time is not known yet' : `Meeting moved to ${writtenTime(start)}`,
  held: () => 'Meeting held',
  'no-show': () => 'Nobody came to the meeting',
  cancelled: () => 'Meeting cancelled',
  opportunity: () => 'Made an opportunity',
  'next-step': ({ nextStep }) => (nextStep ? `Next step agreed for ${writtenDay(nextStep.on)}` : 'Nothing more is to follow'),
  rejected: ({ reason }, nameOf) =>
    reason.code === 'misrouted' ? `Given to ${nameOf(reason.ae)}` : `Not taken further: ${REASON_CODES[reason.code].name.toLowerCase()}`,
};

const MOST = 20;

const isTold = ({ type }: HandoffEvent): boolean => type in WORDS || type === 'undone';

/** Between two events there is room for what is written in a note to oneself: each event comes above all that was written before it. */
export const STEPS_BETWEEN = 100_000;
/** The mark has nine digits for it. */
const LAST_EVENT = 9_999;

/** `step`: grows with the last event that it tells or takes back; 0 before the first. Days are UTC's, so that every device says the same. */
export function toldIn(events: readonly HandoffEvent[], nameOf: NameOf): { lines: string[]; step: number } {
  const log = counting(events);
  const step = log.findLast(({ event }) => event.type === 'next-step');
  const lines = log.flatMap((entry) => {
    const { event } = entry;
    // One that was changed since is no news, and there may be many.
    if (event.type === 'next-step' && entry !== step) return [];
    const words = WORDS[event.type] as ((event: HandoffEvent, nameOf: NameOf) => string) | undefined;
    return words ? [`${writtenDay(event.at)}: ${words(event, nameOf)}`] : [];
  });
  return { lines: lines.slice(-MOST), step: Math.min(events.findLastIndex(isTold) + 1, LAST_EVENT) * STEPS_BETWEEN };
}
