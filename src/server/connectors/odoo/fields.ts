/** Fields of an Odoo lead that somebody made there. */
import * as z from 'zod';
import type { FieldValues } from '../../../core/connections/mapping.ts';
import type { Answered } from '../../../core/handoff/crmNote.ts';
import type { RecordRef } from '../../../core/handoff/record.ts';
import { readBy } from '../answers.ts';
import type { DealField } from '../contract.ts';
import type { Call } from './door.ts';
import { MODELS } from './note.ts';

type Ask = (asked: Call) => Promise<Answered<unknown>>;

const fieldsSchema = z.record(
  z.string(),
  z.object({ type: z.string(), readonly: z.boolean().optional(), size: z.int().positive().nullish().catch(null) }),
);

/** What is read as HTML takes no plain text. */
const TAKES: ReadonlyMap<string, DealField['takes']> = new Map([
  ['char', 'text'],
  ['text', 'text'],
  ['integer', 'number'],
  ['float', 'number'],
]);

export const writeFields = (call: Ask, { id }: RecordRef, values: FieldValues): Promise<Answered<unknown>> =>
  /^\d{1,12}$/.test(id)
    ? call({ model: MODELS.deal, method: 'write', ids: [Number(id)], params: { vals: values } })
    : Promise.resolve({ ok: false, trouble: 'gone' });

export async function describe(call: Ask, names: readonly string[]): Promise<Answered<DealField[]>> {
  const params = { allfields: names, attributes: ['type', 'readonly', 'size'] };
  const told = readBy(await call({ model: MODELS.deal, method: 'fields_get', params }), fieldsSchema);
  if (!told.ok) return told;
  return {
    ok: true,
    value: Object.entries(told.value).map(([name, { type, readonly, size }]) => ({
      name,
      takes: TAKES.get(type) ?? 'other',
      isWritable: readonly !== true,
      isStandard: !name.startsWith('x_'),
      most: size ?? null,
    })),
  };
}
