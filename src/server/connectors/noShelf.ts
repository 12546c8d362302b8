/** Of a record on which that CRM takes no notes, or which cannot be one of that CRM. */
import type { Answered, Refusal } from '../../core/handoff/crmNote.ts';
import type { NoteShelf } from './contract.ts';

export function noShelf(refusal: Refusal): NoteShelf {
  const not = (): Promise<Answered<never>> => Promise.resolve(refusal);
  return {
    look: () => Promise.resolve({ ok: true, value: null }),
    find: () => Promise.resolve({ ok: true, value: [] }),
    write: not,
    update: not,
    drop: not,
    isClosed: () => Promise.resolve(false),
  };
}

/** Its id is none that this CRM gives, and would lead elsewhere in the path of a question. */
export const NOWHERE: NoteShelf = noShelf({ ok: false, trouble: 'gone' });
