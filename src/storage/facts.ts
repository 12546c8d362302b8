/** What pages told of records on which nobody has written yet: kept in memory, and only written along with the first words. */
import { handoffId, type RecordRef } from '../core/handoff/record.ts';
import type { Write } from './drafts.ts';

/** `keep` resolves with false where it kept nothing: facts alone begin no brief. */
export function withFacts(keep: (owner: string, record: RecordRef, writes: readonly Write[]) => Promise<boolean>) {
  const facts = new Map<string, unknown>();
  return async (owner: string, record: RecordRef, writes: readonly Write[]): Promise<void> => {
    const id = `${owner} ${handoffId(record)}`;
    const told = facts.get(id);
    const all = told === undefined ? writes : [{ name: 'facts' as const, value: told }, ...writes];
    const kept = await keep(owner, record, all);
    const latest = writes.findLast(({ name }) => name === 'facts');
    if (kept) facts.delete(id);
    else if (latest) facts.set(id, latest.value);
  };
}
