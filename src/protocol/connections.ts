/** CRMs that the server keeps notes in by a key, as administrators and devices are told of them. Never a secret. */
import * as z from 'zod';
import { mappingSchema, typedMappingSchema } from '../core/connections/mapping.ts';
import { TROUBLES } from '../core/handoff/crmNote.ts';
import { handoffIdSchema, recordSchema } from '../core/handoff/record.ts';

export const CONNECTIONS_PATH = '/v1/connections';

const { crm, origin } = recordSchema.shape;

export const connectionSchema = z.object({
  id: z.string().max(100),
  crm,
  origin,
  /** The parts of its key that are no secret, by what they are called. */
  shown: z.record(z.string(), z.string()),
  /** As whom it writes, in the CRM's words. */
  who: z.string().nullable(),
  /** When a note was last kept there; null for never. */
  wentWell: z.iso.datetime().nullable(),
  /** What is wrong since and what to do, in a sentence; null where nothing is. */
  wrong: z.object({ says: z.string(), at: z.iso.datetime() }).nullable(),
  /** Where what of a brief is copied to, by the CRM's names of its fields. */
  fields: mappingSchema.default({}),
  /** What the fields last did not take and what to do, in a sentence; null where all went well. */
  unfilled: z.object({ says: z.string(), at: z.iso.datetime() }).nullable().default(null),
  /** Notes that wait to be tried, and those that wait for somebody. */
  waiting: z.int().min(0),
  stuck: z.int().min(0),
});
export type ConnectionTold = z.infer<typeof connectionSchema>;

export const connectionsSchema = z.object({
  /** Whether this server has a key of its own, to seal others with; whoever runs it sets that up. */
  canKeep: z.boolean(),
  connections: z.array(connectionSchema),
});
export type ConnectionsTold = z.infer<typeof connectionsSchema>;

const PART_MAX = 4_000;

/** In the place of one of the same address. */
export const newConnectionSchema = z.object({
  crm,
  /** Any address of the CRM. */
  address: z.string().trim().min(1, 'Paste an address of your CRM.').max(2_000),
  /** By what the connection's kind asks for. */
  key: z.record(z.string().max(40), z.string().max(PART_MAX)).refine((parts) => Object.keys(parts).length <= 10),
});
export type NewConnection = z.infer<typeof newConnectionSchema>;

/** `isGood`: the CRM took the key; one that it does not take is not kept. */
export const checkedSchema = z.object({ isGood: z.boolean(), says: z.string(), missing: z.array(z.string()) });
export type CheckedTold = z.infer<typeof checkedSchema>;

/** In the place of those of before; empty copies nothing any more. */
export const connectionFieldsSchema = z.object({ fields: typedMappingSchema });
export type ConnectionFields = z.infer<typeof connectionFieldsSchema>;

export const noteAskedSchema = z.object({ handoff: handoffIdSchema });

/** How the note of a handoff stands, where the server keeps it; null where it does not, or nothing was to be told yet. */
export const noteToldSchema = z.object({
  note: z
    .object({
      /** `waiting`: for its turn, or to be tried again. */
      state: z.enum(['waiting', 'stands', 'trouble']),
      /** It was there before, as far as the server knows. */
      stood: z.boolean(),
      trouble: z.enum(TROUBLES).nullable(),
      /** The CRM's own words. */
      words: z.string().nullable(),
      /** When it is tried next; null where nothing more is tried. */
      due: z.iso.datetime().nullable(),
      /** Why what was handed off does not stand in the fields of the deal, where it should. */
      unfilled: z
        .object({ trouble: z.enum(TROUBLES), words: z.string().nullable() })
        .nullable()
        .optional(),
    })
    .nullable(),
});
export type NoteTold = z.infer<typeof noteToldSchema>['note'];
