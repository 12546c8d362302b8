/** What somebody hears of a handoff that was theirs and was given on. */
import { counting } from '../../core/handoff/log.ts';
import { turnsOf, wentOn } from '../../core/handoff/turns.ts';
import { type Member, may } from '../auth/policy.ts';
import type { Kept } from '../store/handoffs.ts';

/** To whom it went, by user id, and when; null where it was never theirs. */
export function wentFromThem(member: Member, { facts: { workspace }, handoff: { events } }: Kept): { to: string; at: string } | null {
  const aes = turnsOf(counting(events)).map(({ ae }) => ae);
  return may(member, 'handoff:had', { workspace, aes }) ? wentOn(events, member.id) : null;
}
