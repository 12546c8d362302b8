/** What is said of several notices at once, where they tell the same but for whom it is about. */
import type { ClockName } from '../clocks/clock.ts';
import { CLOCKS } from '../clocks/registry.ts';
import type { NoticeFacts } from './about.ts';
import { type KindName, sentence } from './kinds.ts';

/** A sentence around their number. Those of the same words tell the same. */
export type Many = [before: string, after: string];

const CLOCK_PLURALS: Readonly<Record<ClockName, string>> = {
  booking: 'bookings',
  'complete-brief': 'briefs to complete',
  review: 'reviews',
  fix: 'fixes',
  'first-touch': 'first touches',
  confirmation: 'confirmations to the buyer',
  rating: 'ratings',
  decision: 'decisions',
};

/** `what` follows their number. */
const all = (what: string): Many => ['', ` ${what}`];
const did = (who: string, does: string, what: string): Many => [sentence(`${who} ${does} `), ` ${what}`];

function clocks({ clock, areClocks }: NoticeFacts, what: string): Many {
  const known = areClocks ? undefined : CLOCKS.find(({ label }) => label === clock);
  return known ? all(`${CLOCK_PLURALS[known.name]} ${what}`) : [sentence(`${clock} of `), ` handoffs ${what}`];
}

function waiting(facts: NoticeFacts, what: string): Many {
  const { isAway, ae, late } = facts;
  const is = isAway ? `wait while ${ae === 'you' ? 'you are' : `${ae} is`} away` : late ? 'have waited past their time' : 'still wait';
  return clocks(facts, `${is}, and ${what}`);
}

/** What concerns one handoff or meeting. The rest comes one by one. */
const MANY: { [kind in KindName]?: (facts: NoticeFacts) => Many } = {
  'handed-off': ({ sdr, ae }) => did(sdr, 'handed', `briefs to ${ae}.`),
  'handed-again': ({ sdr, ae }) => did(sdr, 'handed', `briefs to ${ae} again.`),
  overridden: ({ by, ae }) => did(by, 'handed', `briefs to ${ae} as they stand.`),
  accepted: ({ by }) => did(by, 'accepted', 'handoffs. Next come the introductions.'),
  bounced: ({ by }) => did(by, 'sent', 'briefs back to be mended.'),
  'given-to-you': ({ by, ae }) => did(by, 'gave', `handoffs to ${ae}.`),
  'given-away': ({ by, ae, isForOne }) =>
    did(
      by,
      'gave',
      `handoffs to ${ae}. There is nothing left ${isForOne ? 'for you to do on them' : 'to do on them for whoever had them'}.`,
    ),
  reassigned: ({ by, ae }) => did(by, 'gave', `handoffs to ${ae}.`),
  withdrawn: ({ by }) => did(by, 'withdrew', 'handoffs. Nothing is left to do on them.'),
  introduced: ({ by }) => did(by, 'sent', 'introductions.'),
  'first-touch': ({ by }) => did(by, 'made first contact with', 'buyers.'),
  rescheduled: ({ by }) => did(by, 'moved', 'meetings.'),
  held: () => all('meetings were held.'),
  'no-show': () => ['Nobody came to ', ' meetings. Find other times, or withdraw them.'],
  cancelled: () => all('meetings were cancelled. Find other times, or withdraw them.'),
  rated: ({ by }) => did(by, 'rated', 'briefs.'),
  'meeting-quality': ({ by }) => did(by, 'said of', 'meetings how good they were.'),
  opportunity: () => all('handoffs are opportunities now.'),
  recycled: () => all('handoffs were recycled.'),
  disqualified: () => all('handoffs were disqualified.'),
  'taken-up': ({ by }) => did(by, 'takes up', 'handoffs again, in new briefs.'),
  'taken-back': ({ by, word }) => ['For ', ` handoffs, ${by} took back ${word}.`],
  'due-soon': (facts) => clocks(facts, 'are due soon.'),
  breach: (facts) => clocks(facts, 'ran past their time. See what held them up.'),
  escalated: (facts) => waiting(facts, `went from ${facts.ae} to who stands in. Please see to them.`),
  'nobody-stands-in': (facts) => waiting(facts, 'nobody else stands in. Give them to somebody.'),
  'introduction-missing': () => all('meetings are near, and nobody has introduced the two sides yet.'),
  'first-minutes': ({ sdr }) => did(sdr, 'will join the first five minutes of', 'meetings.'),
  'return-now': () => ['The time has come to return to ', ' buyers.'],
  'next-step-due': () => all('agreed next steps are due.'),
  'next-step-overdue': () => ['The days of ', ' agreed next steps have passed. Say what comes next, or that nothing more does.'],
  confirming: () => ['Baton confirms ', ' meetings to their buyers by mail, with copies to you.'],
  unconfirmed: () => all('confirmations did not reach the buyer. Please write to them yourself.'),
  'confirm-by-hand': () => [
    'The calendar says otherwise than ',
    ' handoffs when you meet, so Baton wrote to nobody. See what holds, and write to the buyers yourself.',
  ],
  unwritten: () => all('booked meetings have no brief yet. See which runs out first.'),
  'unwritten-in-team': () => all('booked meetings of your team have no brief yet. See what holds them up.'),
  'unwritten-by-nobody': () =>
    all('booked meetings have no brief, and whoever booked them is not here any more. Ask other SDRs to begin them.'),
};

/** Null for what comes one by one. */
export const manyOf = (kind: KindName, facts: NoticeFacts): Many | null => MANY[kind]?.(facts) ?? null;
