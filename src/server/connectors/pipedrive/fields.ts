/** Fields of a Pipedrive deal that a company made. A lead has those of the deals. */
import type { FieldValues } from '../../../core/connections/mapping.ts';
import type { Answered } from '../../../core/handoff/crmNote.ts';
import type { RecordRef } from '../../../core/handoff/record.ts';
import type { Link } from '../contract.ts';
import { call } from './api.ts';

export async function writeFields({ ask }: Link<unknown>, { id }: RecordRef, values: FieldValues): Promise<Answered<unknown>> {
  if (/^\d{1,12}$/.test(id)) return call(ask, 'PATCH', `/deals/${id}`, { custom_fields: values }, 'v2');
  if (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(id)) return call(ask, 'PATCH', `/leads/${id}`, values);
  return { ok: false, trouble: 'gone' };
}
