/** A brief that was begun before its record was saved goes to the record, once that has an id. */
import { handoffId, type RecordRef } from '../core/handoff/record.ts';
import { isUnsaved } from '../core/handoff/unsaved.ts';
import { isEmptyValue } from '../core/handoff/values.ts';
import type { LocalHandoff, StorageWriter } from '../sync/ports.ts';
import { newHandoff } from './drafts.ts';

type Registers = LocalHandoff['registers'];

/** Facts are read from the page, and no writing; nor is what was typed there and taken back. */
const writtenIn = (registers: Registers): Registers =>
  Object.fromEntries(
    Object.entries(registers).filter(([name, register]) => name !== 'facts' && (register?.conflict || !isEmptyValue(register?.value))),
  );

const isWritten = ({ server, registers }: LocalHandoff): boolean => server !== null || Object.keys(writtenIn(registers)).length > 0;

/** Resolves with false, and changes nothing, where there is no such draft, or the record has a brief of its own already. */
export async function placeDraft(store: StorageWriter, owner: string, draft: RecordRef, record: RecordRef, now: number): Promise<boolean> {
  const begun = await store.handoff(owner, handoffId(draft));
  const there = await store.handoff(owner, handoffId(record));
  if (!begun || !isUnsaved(draft) || isUnsaved(record) || (there && isWritten(there))) return false;
  const facts = there?.registers.facts ?? begun.registers.facts;
  await store.putHandoff({ ...newHandoff(owner, record, now), registers: { ...begun.registers, ...(facts && { facts }) } });
  await store.removeHandoff(owner, begun.id);
  return true;
}
