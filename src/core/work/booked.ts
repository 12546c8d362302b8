/** What is booked and has no brief, as the work lists show it: whose it is to begin, and what runs out. */
import { clockOfUnwritten, creditOfUnwritten, ghostAt, type UnwrittenBooking } from '../bookings/unwritten.ts';
import type { Credit } from '../clocks/credit.ts';
import type { Due } from './action.ts';
import type { Reader, Whose } from './work.ts';

export interface BookedWork {
  booking: UnwrittenBooking;
  whose: Whose;
  /** User id of who begins the brief; null where that person is no longer there. */
  by: string | null;
  due: Due;
  /** Whether the meeting can still earn its credit. */
  credit: Credit | null;
  /** Booked twelve hours ago, and nobody has begun. */
  isGhost: boolean;
}

/** Null for what is none of this person's business. From the twelfth hour on it is running out. */
export function bookedWorkOf(booking: UnwrittenBooking, { me, people, settings, now }: Reader): BookedWork | null {
  const sdr = people.find(({ id }) => id === booking.sdr);
  const isMine = booking.sdr === me.id;
  const leads = me.roles.includes('manager') && sdr?.team === me.team;
  if (!isMine && !leads) return null;
  const raisedAt = ghostAt(booking, settings);
  const isGhost = now >= raisedAt;
  const by = isMine || sdr?.active ? booking.sdr : null;
  const at = clockOfUnwritten(booking, settings, now)?.dueAt ?? null;
  const due: Due = { at, soonAt: at === null ? raisedAt : Math.min(raisedAt, at), clock: 'complete-brief' };
  // What nobody is there to write is for whoever leads to give to somebody.
  const whose = isMine || by === null ? 'mine' : isGhost ? 'team' : 'open';
  return { booking, whose, by, due, credit: creditOfUnwritten(booking, settings, now), isGhost };
}
