/** What somebody hears of a handoff that was theirs and was given on. */
import type { HandoffEvent } from '../../core/handoff/events.ts';
import { counting } from '../../core/handoff/log.ts';
import { turnsOf, wentOn } from '../../core/handoff/turns.ts';
import { type Member, may } from '../auth/policy.ts';

/** To whom it went, by user id, and when; null where it was never theirs. */
export function wentFromThem(member: Member, workspace: string, events: readonly HandoffEvent[]): { to: string; at: string } | null {
  const aes = turnsOf(counting(events)).map(({ ae }) => ae);
  return may(member, 'handoff:had', { workspace, aes }) ? wentOn(events, member.id) : null;
}

/** Whether it may have been theirs at all: nothing of it need be read where it cannot. */
export const mayHaveHad = (member: Member): boolean => may(member, 'handoff:had', { workspace: member.workspace, aes: [member.id] });
