/** Logs the first touch by itself, where the page of the record shows one: once, for its account executive, in their own session. */
import { create } from 'zustand';
import type { GivenCommand } from '../../core/handoff/commands/registry.ts';
import { handoffId, isOfRecord, type RecordRef } from '../../core/handoff/record.ts';
import { firstSeen } from '../../core/handoff/seenTouch.ts';
import type { Touch } from '../../core/handoff/touch.ts';
import { askForSync } from '../../platform/messages.ts';
import { device } from '../state/device.ts';
import { reportFailure } from '../state/failures.ts';
import { useHandoff } from '../state/handoffStore.ts';
import { useSession } from '../state/session.ts';
import { useStanding, whyNot, wouldFollow } from '../state/standing.ts';

/** What the page showed last, and of which record; of no handoff that is another record's. */
export const useSeen = create<{ record: RecordRef | null; touches: readonly Touch[] }>(() => ({ record: null, touches: [] }));

/** What was tried once is not tried again, whatever the server says to it. */
const tried = new Set<string>();

async function look(): Promise<void> {
  const { record, touches } = useSeen.getState();
  const { record: shown, owner } = useHandoff.getState();
  const standing = useStanding.getState();
  const { account, people } = useSession.getState();
  const { handoff } = standing;
  if (!record || !shown || !account || !handoff || !isOfRecord(shown, record) || handoff.id !== handoffId(shown)) return;
  if (whyNot('first-touch', standing) !== null) return;
  const touch = firstSeen(handoff, touches, account.person, people, Date.now());
  if (!touch || tried.has(`${handoff.id} ${touch.at}`)) return;
  const command: GivenCommand = { name: 'first-touch', when: touch.at, seen: touch.kind };
  if (!wouldFollow(command, standing)) return;
  tried.add(`${handoff.id} ${touch.at}`);
  await device.queueCommand(owner, handoff.id, command);
  askForSync();
}

export function followSeen(): void {
  const again = () => void look().catch(reportFailure);
  useSeen.subscribe(again);
  useStanding.subscribe(again);
}
