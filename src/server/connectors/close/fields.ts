/** Custom fields of a Close lead, which is what its deals are to Baton. */
import type { FieldValues } from '../../../core/connections/mapping.ts';
import type { Answered } from '../../../core/handoff/crmNote.ts';
import type { RecordRef } from '../../../core/handoff/record.ts';
import type { Link } from '../contract.ts';
import { call } from './api.ts';

export const writeFields = ({ ask }: Link<unknown>, { id }: RecordRef, values: FieldValues): Promise<Answered<unknown>> =>
  /^lead_\w{1,60}$/.test(id) ? call(ask, 'PUT', `lead/${id}/`, values) : Promise.resolve({ ok: false, trouble: 'gone' });
