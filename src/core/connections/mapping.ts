/** Which fields of a CRM's deal take what of a brief, by the CRM's own names for them. */
import * as z from 'zod';
import type { Brief } from '../brief/fields.ts';
import { FIELD_KEYS, FIELDS } from '../brief/fields.ts';
import type { BriefScore } from '../rubric/score.ts';

export const MAPPED_KEYS = [...FIELD_KEYS, 'score'] as const;
export type MappedKey = (typeof MAPPED_KEYS)[number];

const NAME_MAX = 120;

/** Left out: not copied anywhere. */
export const mappingSchema = z.partialRecord(z.enum(MAPPED_KEYS), z.string().trim().min(1).max(NAME_MAX));
export type Mapping = z.infer<typeof mappingSchema>;

/** As it is typed: empty where nothing is to be copied. */
export const typedMappingSchema = z.partialRecord(z.enum(MAPPED_KEYS), z.string().trim().max(NAME_MAX));

export interface FieldNames {
  /** What a name looks like that may be written to. */
  pattern: RegExp;
  example: string;
  /** Standard fields that look like one of a company's own. */
  never?: readonly string[];
}

/** As people read them, in the order of the brief. */
export const MAPPED: readonly { key: MappedKey; name: string }[] = [
  ...FIELDS.map(({ key, name }) => ({ key, name })),
  { key: 'score', name: 'Score (of 15)' },
];

export interface MappingFault {
  key: MappedKey;
  message: string;
}

/** What keeps a name from being taken, by what it looks like alone; `crm`: the CRM's name for people. */
export function mappingFaults(mapping: Mapping, { pattern, example, never = [] }: FieldNames, crm: string): MappingFault[] {
  const taken = new Set<string>();
  return MAPPED_KEYS.flatMap((key): MappingFault[] => {
    const name = mapping[key];
    if (name === undefined) return [];
    const isTwice = taken.has(name.toLowerCase());
    taken.add(name.toLowerCase());
    if (!pattern.test(name)) return [{ key, message: `Give the API name of a field of your own in ${crm}, like ${example}.` }];
    if (never.some((one) => one.toLowerCase() === name.toLowerCase()))
      return [
        { key, message: `“${name}” is one of ${crm}’s own fields, which others rely on. Make a field for this, and give its API name.` },
      ];
    return isTwice ? [{ key, message: `“${name}” stands above already. Give each its own field.` }] : [];
  });
}

/** What is to stand in the CRM's fields, by their names: text, and of the score a number. */
export type FieldValues = Readonly<Record<string, string | number>>;

export function fieldValues(mapping: Mapping, brief: Brief, { total }: Pick<BriefScore, 'total'>): FieldValues {
  return Object.fromEntries(
    MAPPED_KEYS.flatMap((key): [string, string | number][] => {
      const name = mapping[key];
      return name === undefined ? [] : [[name, key === 'score' ? total : brief[key]]];
    }),
  );
}
