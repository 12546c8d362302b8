/** A brief that was begun before its record was saved goes to the record, once that has an id. */
import { handoffId, type RecordRef } from '../core/handoff/record.ts';
import { isUnsaved } from '../core/handoff/unsaved.ts';
import { isEmptyValue } from '../core/handoff/values.ts';
import type { LocalHandoff, StorageWriter } from '../sync/ports.ts';
import { newHandoff } from './drafts.ts';

/** Facts are read from the page, and no writing. */
const isWritten = ({ server, registers }: LocalHandoff): boolean =>
  server !== null || Object.entries(registers).some(([name, register]) => name !== 'facts' && !isEmptyValue(register?.value));

/** Resolves with false, and changes nothing, where there is no such draft, or the record has a brief of its own already. */
export async function placeDraft(store: StorageWriter, owner: string, draft: RecordRef, record: RecordRef, now: number): Promise<boolean> {
  const begun = await store.handoff(owner, handoffId(draft));
  const there = await store.handoff(owner, handoffId(record));
  if (!begun || !isUnsaved(draft) || isUnsaved(record) || (there && isWritten(there))) return false;
  await store.putHandoff({ ...newHandoff(owner, record, now), registers: { ...begun.registers, ...there?.registers } });
  await store.removeHandoff(owner, begun.id);
  return true;
}
