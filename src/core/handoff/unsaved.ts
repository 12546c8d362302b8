/** A record that its CRM has not saved yet has no id. What is written for it stays on the device, apart, until the record has one. */
import type { RecordRef } from './record.ts';

/** As the page of one is known: which one it is, nobody can tell. */
export const UNSAVED = 'new';

/** Of a draft for such a record; no CRM has ids of this form. */
const DRAFT = 'new.';

export const isUnsaved = ({ id }: RecordRef): boolean => id === UNSAVED || id.startsWith(DRAFT);

/** What is written for this one, and for no other that is not saved either. `token`: letters, digits, hyphens. */
export const unsavedDraft = (record: RecordRef, token: string): RecordRef => ({ ...record, id: `${DRAFT}${token}` });

/** Whether `saved` may be what `unsaved` has become. */
export const mayBecome = (unsaved: RecordRef, saved: RecordRef): boolean =>
  isUnsaved(unsaved) && !isUnsaved(saved) && (['crm', 'origin', 'type'] as const).every((part) => unsaved[part] === saved[part]);
