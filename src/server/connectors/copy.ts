/** Copies what was handed off into fields of the deal, beside the note: once for the same words, whatever else happens to the handoff. */
import { createHash } from 'node:crypto';
import { type FieldValues, fieldValues, type Mapping, mappingSchema } from '../../core/connections/mapping.ts';
import type { Answered, Refusal } from '../../core/handoff/crmNote.ts';
import type { RecordRef } from '../../core/handoff/record.ts';
import type { Connection } from '../store/crm/connections.ts';
import type { Connector, DealField, Link } from './contract.ts';
import type { Due } from './due.ts';

export interface Copied {
  /** Of what stands in the fields now, as far as is known; null for nothing of ours. */
  copied: string | null;
  /** Null where it went well, or nothing was to be copied. */
  refusal: Refusal | null;
}

/** Empty where nothing is to be copied. */
export function mappingOf({ fields }: Pick<Connection, 'fields'>): Mapping {
  try {
    return mappingSchema.parse(JSON.parse(fields ?? '{}'));
  } catch {
    return {};
  }
}

const digestOf = (place: RecordRef, values: FieldValues): string =>
  createHash('sha256')
    .update(JSON.stringify([place, Object.entries(values)]))
    .digest('base64url');

/** What is wrong with fields of these names, in words, by what the CRM says of them; by their names. */
export function faultsBy(fields: readonly DealField[], { score, ...texts }: Mapping): Map<string, string> {
  const known = new Map(fields.map((field) => [field.name, field]));
  const faultOf = (name: string, isNumber: boolean): string | null => {
    const field = known.get(name);
    if (!field) return 'is not there, or the key may not see it';
    if (field.isStandard) return 'is one of the CRM’s own';
    if (!field.isWritable) return 'may not be written by the key';
    // A number can be read as text too.
    if (field.takes === 'text' || (isNumber && field.takes === 'number')) return null;
    return isNumber ? 'takes no number' : 'takes no plain text';
  };
  const names: [name: string, isNumber: boolean][] = Object.values(texts).map((name) => [name, false]);
  if (score !== undefined) names.push([score, true]);
  return new Map(
    names.flatMap(([name, isNumber]): [string, string][] => {
      const fault = faultOf(name, isNumber);
      return fault === null ? [] : [[name, fault]];
    }),
  );
}

export const faultWords = (faults: ReadonlyMap<string, string>): string =>
  [...faults].map(([name, fault]) => `${name} ${fault}.`).join(' ');

const fitting = (value: string | number, field: DealField | undefined): string | number => {
  if (typeof value === 'number') return field?.takes === 'text' ? String(value) : value;
  if (field?.most === null || field?.most === undefined || value.length <= field.most) return value;
  // Never half of a sign that takes two places.
  return `${value.slice(0, field.most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
};

/** The CRM's words, with the names of the fields where it did not name any. */
function named({ words, ...refusal }: Refusal, names: readonly string[]): Refusal {
  const isNamed = words !== undefined && names.some((name) => words.includes(name));
  const told = isNamed ? words : [names.join(', '), words].filter(Boolean).join(': ');
  // What it does not understand it will not understand later either.
  return { ...refusal, trouble: refusal.trouble === 'changed' && words !== undefined ? 'refused' : refusal.trouble, words: told };
}

async function write(connector: Connector<unknown>, link: Link<unknown>, place: RecordRef, mapping: Mapping, values: FieldValues) {
  const names = Object.keys(values);
  // Where it may not be asked, the update itself says what is wrong.
  const described = await connector.describe?.(link, names);
  const fields = described?.ok ? described.value : null;
  const faults: ReadonlyMap<string, string> = fields ? faultsBy(fields, mapping) : new Map();
  const fits = Object.entries(values)
    .filter(([name]) => !faults.has(name))
    .map(
      ([name, value]) =>
        [
          name,
          fitting(
            value,
            fields?.find((field) => field.name === name),
          ),
        ] as const,
    );
  const done: Answered<unknown> =
    fits.length > 0 && connector.fields ? await connector.fields(link, place, Object.fromEntries(fits)) : { ok: true, value: null };
  if (!done.ok)
    return named(
      done,
      fits.map(([name]) => name),
    );
  return faults.size > 0 ? ({ ok: false, trouble: 'refused', words: faultWords(faults) } satisfies Refusal) : null;
}

/** `before`: of the last time. Only a deal has the fields. */
export async function copyFields(
  connector: Connector<unknown>,
  link: Link<unknown>,
  { places, note, brief, score }: Due,
  mapping: Mapping,
  before: string | null,
): Promise<Copied> {
  const place = places.find(({ type }) => type === 'deal');
  const values = fieldValues(mapping, brief, score);
  // What was taken back stays as it was, until it is handed off again.
  if (!place || !connector.fields || note.isTakenBack || Object.keys(values).length === 0) return { copied: before, refusal: null };
  const digest = digestOf(place, values);
  if (digest === before) return { copied: before, refusal: null };
  const refusal = await write(connector, link, place, mapping, values);
  return { copied: refusal ? null : digest, refusal };
}
