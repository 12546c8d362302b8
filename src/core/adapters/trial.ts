/** What an adapter that is tried out finds on the page that is open. */
import * as z from 'zod';
import { factsSchema, recordSchema } from '../handoff/record.ts';
import { ADAPTED_FACT_NAMES } from './adapter.ts';

/** Why a selector tells nothing. `selector`: the browser does not take it. `unread`: something stands there that is none of what it should be. */
const WHY = ['selector', 'none', 'hidden', 'several', 'empty', 'unread'] as const;

const text = z.string().max(500);

const factFoundSchema = z.object({
  fact: z.enum(ADAPTED_FACT_NAMES),
  /** Elements, seen or not. */
  found: z.int().min(0),
  /** What stands there, in the page's own words. */
  said: text.nullable(),
  /** What Baton makes of it. */
  value: factsSchema.nullable(),
  why: z.enum(WHY).nullable(),
});
export type FactFound = z.infer<typeof factFoundSchema>;

export const trialSchema = z.object({
  title: z.string().max(200),
  url: text,
  address: z.object({
    record: recordSchema.nullable(),
    /** Null where the address leads to a record of this CRM. */
    why: z.enum(['other-host', 'other-path', 'other-word', 'other-crm', 'unknown']).nullable(),
  }),
  /** Whose rules were tried. */
  type: z.enum(['deal', 'meeting']),
  /** Null where it was found, or left to the built-in adapter. */
  container: z.enum(['selector', 'none', 'hidden', 'several']).nullable(),
  facts: z.array(factFoundSchema).max(ADAPTED_FACT_NAMES.length),
});
export type Trial = z.infer<typeof trialSchema>;
