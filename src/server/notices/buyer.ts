/** The confirmation of a meeting to the buyer, by itself: what it says, and whether it still stands. */
import type { Handoff } from '../../core/handoff/handoff.ts';
import { valuesOf } from '../../core/handoff/handoff.ts';
import { lastOf } from '../../core/handoff/log.ts';
import { handedTo } from '../../core/handoff/parties.ts';
import { contentOf, type HandoffContent } from '../../core/handoff/registers.ts';
import { confirmationOf } from '../../core/introduction/confirmation.ts';
import { confirmingOf } from '../../core/notices/remindersOf.ts';
import type { WhyNot } from '../../core/notices/whyNot.ts';
import { bookingByHandoff } from '../store/bookings/bookings.ts';
import { handedById, readableById } from '../store/handoffs/handoffs.ts';
import { addDeliveries, BUYER, hasLetter, lettersSince } from '../store/notices/deliveries.ts';
import { personById } from '../store/people/people.ts';
import { settingOf } from '../store/settings/settings.ts';
import type { Tx } from '../store/tables.ts';
import type { Letter } from './channels/mail.ts';
import { tell } from './tell.ts';
import { tellUndelivered } from './undelivered.ts';
import { zoneFor } from './zones.ts';

/** More than any team accepts in a day: what goes beyond comes from a form that somebody fills by a program, and is the account executives’ to look at. */
const MOST_A_DAY = 200;
const DAY_MS = 24 * 60 * 60_000;

/** `unwanted`: nobody waits for it. With the others the account executive writes themselves. */
type Unsent = Extract<WhyNot, 'unwanted' | 'unwritten' | 'contradicted'>;

interface Asked {
  workspace: string;
  /** Id. */
  handoff: string;
  /** Of the letter: the turn that the meeting took, and its time. */
  key: string;
  now: number;
}

/** The letter, or why there is none. `id`: of the message. */
export async function letterTo(tx: Tx, { workspace, handoff, key, now }: Asked, id: string): Promise<Letter | Unsent> {
  const kept = await readableById(tx, workspace, handoff);
  const { usualSource } = await settingOf(tx, workspace, 'clocks');
  const current = kept && confirmingOf(kept.handoff, usualSource);
  if (!kept || !current) return 'unwanted';
  // Another one, of the meeting as it is now, takes its place.
  if (current.what !== key) return current.due > now || (await hasLetter(tx, workspace, handoff, current.what)) ? 'unwanted' : 'unwritten';
  const settings = await settingOf(tx, workspace, 'confirmation');
  if (!settings.sends) return 'unwritten';
  // What the account executive accepted says who is written to, and when: facts stand still once they are handed off.
  const content = contentOf(valuesOf({ ...kept.handoff, registers: await handedById(tx, workspace, handoff) }));
  const start = await agreedStart(tx, workspace, kept.handoff, content);
  if (start === null) return 'contradicted';
  const [ae, sdr] = [await personOf(tx, handedTo(kept.handoff)), await personOf(tx, kept.handoff.sdr)];
  if (!ae || !sdr || Date.parse(start) <= now) return 'unwritten';
  const zone = await zoneFor(tx, workspace, ae.id);
  const mail = confirmationOf({ content, sdr: sdr.name, ae: ae.name, start, zone }, settings);
  return mail ? { id, to: mail.to, with: { name: ae.name, address: ae.email }, subject: mail.subject, text: mail.body } : 'unwritten';
}

const personOf = async (tx: Tx, id: string | null) => (id === null ? null : await personById(tx, id));

/** ISO 8601. A calendar's new time never reaches the facts: null where it, the page and the log do not agree, or the meeting is off. */
async function agreedStart(tx: Tx, workspace: string, { id, events }: Handoff, { facts }: HandoffContent): Promise<string | null> {
  const booking = await bookingByHandoff(tx, workspace, id);
  const moved = lastOf(events, 'rescheduled');
  const [told, start] = [facts.meetingStart, moved ? moved.start : facts.meetingStart];
  if (start === undefined || booking?.cancelled === 1) return null;
  const known = booking?.start ?? null;
  // What was moved in the log is newer than the time that a calendar had told before.
  const agrees = known === null || known === Date.parse(start) || (moved !== undefined && known === Date.parse(told ?? ''));
  return agrees ? start : null;
}

interface Planned extends Asked {
  /** Id of the account executive. */
  person: string;
  /** Its time has passed while no server with mail was there. */
  isLate: boolean;
}

/** In a transaction of its own time: its account executive is told, and it waits to go out, once for each turn that the meeting takes. */
export async function planLetter(tx: Tx, { person, isLate, ...asked }: Planned): Promise<void> {
  const { workspace, handoff, key, now } = asked;
  const { sends } = await settingOf(tx, workspace, 'confirmation');
  if (!sends || (await hasLetter(tx, workspace, handoff, key))) return;
  const letter = await letterTo(tx, asked, '');
  if (letter === 'contradicted') return tellUndelivered(tx, workspace, handoff, { key, kind: 'confirm-by-hand', now });
  if (typeof letter === 'string') return;
  if (isLate || (await lettersSince(tx, workspace, now - DAY_MS)) >= MOST_A_DAY)
    return tellUndelivered(tx, workspace, handoff, { key, kind: 'unconfirmed', now });
  const word = `${handoff}#confirming@${key}`;
  await tell(tx, { workspace, person, kind: 'confirming', handoff, at: now, key: word, about: { ae: person } });
  const notice = await tx.selectFrom('notice').select('id').where('person', '=', person).where('key', '=', word).executeTakeFirst();
  if (notice) await addDeliveries(tx, [{ workspace, notice: notice.id, channel: BUYER, target: handoff, key, due: now, at: now }]);
}
