/** Fields of an EspoCRM opportunity that an administrator made. */
import * as z from 'zod';
import type { FieldValues } from '../../../core/connections/mapping.ts';
import type { Answered } from '../../../core/handoff/crmNote.ts';
import type { RecordRef } from '../../../core/handoff/record.ts';
import { readBy } from '../answers.ts';
import type { Ask, DealField, Link } from '../contract.ts';
import { call, get } from './api.ts';
import { SCOPES } from './note.ts';

const fieldSchema = z.object({
  type: z.string(),
  maxLength: z.int().positive().nullish().catch(null),
  readOnly: z.boolean().nullish(),
  disabled: z.boolean().nullish(),
  isCustom: z.boolean().nullish(),
});
const fieldsSchema = z.record(z.string(), z.unknown());

const TAKES: ReadonlyMap<string, DealField['takes']> = new Map([
  ['varchar', 'text'],
  ['text', 'text'],
  ['int', 'number'],
  ['float', 'number'],
]);
/** Of a `varchar` that says nothing else. */
const VARCHAR_MAX = 255;

const rowSchema = z.record(z.string(), z.unknown());

/** What it does not know, or the key's role may not edit, it leaves out without a word: what it answers with is compared. */
async function write(ask: Ask, id: string, values: FieldValues): Promise<Answered<unknown>> {
  const row = readBy(await call(ask, 'PUT', `${SCOPES.deal}/${id}`, values), rowSchema);
  if (!row.ok) return row;
  const lost = Object.entries(values).filter(([name, value]) => (row.value[name] ?? '') !== value);
  if (lost.length === 0) return row;
  return { ok: false, trouble: 'refused', words: `It was not kept in ${lost.map(([name]) => name).join(', ')}.` };
}

export const writeFields = ({ ask }: Link<unknown>, { id }: RecordRef, values: FieldValues): Promise<Answered<unknown>> =>
  /^[\w-]{1,40}$/.test(id) ? write(ask, id, values) : Promise.resolve({ ok: false, trouble: 'gone' });

export async function describe({ ask }: Link<unknown>, names: readonly string[]): Promise<Answered<DealField[]>> {
  const told = await get(ask, `Metadata?key=entityDefs.${SCOPES.deal}.fields`, fieldsSchema);
  if (!told.ok) return told;
  const fields = names.flatMap((name): DealField[] => {
    const field = Object.hasOwn(told.value, name) ? fieldSchema.safeParse(told.value[name]).data : undefined;
    if (!field || field.disabled) return [];
    const { type, maxLength, readOnly, isCustom } = field;
    const most = maxLength ?? (type === 'varchar' ? VARCHAR_MAX : null);
    return [{ name, takes: TAKES.get(type) ?? 'other', isWritable: !readOnly, isStandard: !isCustom, most }];
  });
  return { ok: true, value: fields };
}
