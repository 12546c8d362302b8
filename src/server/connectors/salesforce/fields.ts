/** Fields of a Salesforce opportunity that are an org's own. */
import * as z from 'zod';
import type { FieldValues } from '../../../core/connections/mapping.ts';
import type { Answered } from '../../../core/handoff/crmNote.ts';
import type { RecordRef } from '../../../core/handoff/record.ts';
import { readBy } from '../answers.ts';
import type { DealField, Link } from '../contract.ts';
import { rowsOf, rowsSchema } from '../pages.ts';
import { call } from './api.ts';

const objectSchema = z.object({ fields: rowsSchema });
const fieldSchema = z.object({
  name: z.string(),
  type: z.string(),
  length: z.int().min(0).nullish(),
  updateable: z.boolean(),
  custom: z.boolean(),
  /** Then its text is read as HTML. */
  htmlFormatted: z.boolean().optional(),
});

const TAKES: ReadonlyMap<string, DealField['takes']> = new Map([
  ['string', 'text'],
  ['textarea', 'text'],
  ['double', 'number'],
  ['int', 'number'],
]);

export const writeFields = ({ ask }: Link<unknown>, { id }: RecordRef, values: FieldValues): Promise<Answered<unknown>> =>
  /^[a-zA-Z0-9]{15,18}$/.test(id)
    ? call(ask, 'PATCH', `/sobjects/Opportunity/${id}`, values)
    : Promise.resolve({ ok: false, trouble: 'gone' });

export async function describe({ ask }: Link<unknown>, names: readonly string[]): Promise<Answered<DealField[]>> {
  const told = readBy(await call(ask, 'GET', '/sobjects/Opportunity/describe'), objectSchema);
  if (!told.ok) return told;
  const fields = rowsOf(told.value.fields, fieldSchema).filter(({ name }) => names.includes(name));
  return {
    ok: true,
    value: fields.map(({ name, type, length, updateable, custom, htmlFormatted }) => ({
      name,
      takes: htmlFormatted ? 'other' : (TAKES.get(type) ?? 'other'),
      isWritable: updateable,
      isStandard: !custom,
      most: length || null,
    })),
  };
}
