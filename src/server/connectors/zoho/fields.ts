/** Fields of a deal of Zoho CRM that a company made. */
import type { FieldValues } from '../../../core/connections/mapping.ts';
import type { Answered } from '../../../core/handoff/crmNote.ts';
import type { RecordRef } from '../../../core/handoff/record.ts';
import type { Link } from '../contract.ts';
import { call } from './api.ts';

export const writeFields = ({ ask }: Link<unknown>, { id }: RecordRef, values: FieldValues): Promise<Answered<unknown>> =>
  /^\d{6,25}$/.test(id)
    ? call(ask, 'PUT', `Deals/${id}`, { data: [values] }, Object.keys(values))
    : Promise.resolve({ ok: false, trouble: 'gone' });
