/** Properties of a HubSpot deal that are an account's own. */
import * as z from 'zod';
import type { FieldValues } from '../../../core/connections/mapping.ts';
import type { Answered } from '../../../core/handoff/crmNote.ts';
import type { RecordRef } from '../../../core/handoff/record.ts';
import { readBy } from '../answers.ts';
import type { DealField, Link } from '../contract.ts';
import { rowsOf, rowsSchema } from '../pages.ts';
import { call } from './api.ts';

/** Characters of any property. */
const MOST = 65_536;

const propertiesSchema = z.object({ results: rowsSchema });
const propertySchema = z.object({
  name: z.string(),
  type: z.string(),
  fieldType: z.string().optional(),
  hubspotDefined: z.boolean().nullish(),
  calculated: z.boolean().nullish(),
  modificationMetadata: z.object({ readOnlyValue: z.boolean().optional() }).nullish(),
});

const TEXTS: readonly (string | undefined)[] = ['text', 'textarea', undefined];

function takesOf({ type, fieldType }: z.infer<typeof propertySchema>): DealField['takes'] {
  if (type === 'number') return 'number';
  return type === 'string' && TEXTS.includes(fieldType) ? 'text' : 'other';
}

export const writeFields = ({ ask }: Link<unknown>, { id }: RecordRef, values: FieldValues): Promise<Answered<unknown>> =>
  /^\d{1,20}$/.test(id)
    ? call(ask, 'PATCH', `/crm/v3/objects/deals/${id}`, {
        properties: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
      })
    : Promise.resolve({ ok: false, trouble: 'gone' });

export async function describe({ ask }: Link<unknown>, names: readonly string[]): Promise<Answered<DealField[]>> {
  const told = readBy(await call(ask, 'GET', '/crm/v3/properties/deals'), propertiesSchema);
  if (!told.ok) return told;
  const properties = rowsOf(told.value.results, propertySchema).filter(({ name }) => names.includes(name));
  return {
    ok: true,
    value: properties.map((property) => ({
      name: property.name,
      takes: takesOf(property),
      isWritable: !property.calculated && !property.modificationMetadata?.readOnlyValue,
      isStandard: property.hubspotDefined === true,
      most: MOST,
    })),
  };
}
