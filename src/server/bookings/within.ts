/** Keeps what a device says of the time of booking within what this server knows. */
import { bookedWithin } from '../../core/bookings/within.ts';
import { instantOf } from '../../core/clocks/booked.ts';
import type { RegisterState } from '../../core/handoff/handoff.ts';
import { factsSchema } from '../../core/handoff/record.ts';
import { bookingByHandoff } from '../store/bookings/bookings.ts';
import { beginningOf } from '../store/handoffs/handoffs.ts';
import type { Bench } from '../sync/judged.ts';

/** `told` fits the schema of facts already. */
export async function factsWithin(
  { sheet: { tx }, member: { workspace }, now }: Bench,
  handoff: string,
  told: unknown,
  current: RegisterState | undefined,
): Promise<unknown> {
  const [facts, before] = [told, current?.value ?? {}].map((value) => factsSchema.safeParse(value).data ?? {});
  if (!facts || !before || (facts.booked === before.booked && facts.booked !== undefined)) return told;
  const booking = await bookingByHandoff(tx, workspace, handoff);
  const listed = booking && booking.source !== 'page' && booking.first_seen === 0 ? booking.booked : null;
  if (listed === null && facts.booked === undefined && before.booked === undefined) return told;
  return bookedWithin(facts, { facts: before, listed, knownBy: await knownBy() });

  /** A meeting's own record was there when its brief was begun; a deal's meeting when its time was first told. */
  async function knownBy(): Promise<number> {
    const [begun] = await beginningOf(tx, workspace, handoff);
    const isOfMeeting = handoff.split('|')[1] === 'meeting';
    if (isOfMeeting) return instantOf(begun?.at) ?? now;
    return before?.meetingStart === undefined ? now : (instantOf(current?.at) ?? now);
  }
}
