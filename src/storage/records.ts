/** What stored records look like. They are checked when read: another version of the extension, or a fault of the disk, may have written them. */
import * as z from 'zod';
import { commandSchema } from '../core/handoff/commands/registry.ts';
import { handoffSchema, registerStateSchema } from '../core/handoff/handoff.ts';
import { personSchema } from '../core/handoff/person.ts';
import { recordSchema } from '../core/handoff/record.ts';
import { refusalSchema } from '../core/handoff/refusal.ts';
import { accountSchema } from '../protocol/account.ts';
import { packedRowsSchema } from '../protocol/packed.ts';
import { keptSettingSchema } from '../protocol/settings.ts';
import { operationSchema } from '../protocol/sync.ts';

const register = z.object({
  value: z.unknown(),
  base: registerStateSchema.nullable(),
  conflict: z.object({ theirs: registerStateSchema, original: z.unknown() }).nullable(),
  heard: registerStateSchema.optional(),
  refused: refusalSchema.optional(),
});

const handoff = z.object({
  format: z.literal(1),
  owner: z.string(),
  id: z.string(),
  record: recordSchema,
  from: z.string().optional(),
  server: handoffSchema.pick({ sdr: true, state: true, revision: true, events: true }).nullable(),
  registers: z.record(z.string(), register),
  waiting: z.array(z.string()),
  refusal: refusalSchema.nullable(),
  refused: z.object({ command: commandSchema, refusal: refusalSchema, earlier: z.array(commandSchema).optional() }).nullish(),
  touched: z.number(),
  apart: z.object({ since: z.string().nullable() }).optional(),
  untold: z.literal(true).optional(),
});

/** What is on a page, for whoever looks for one handoff. `touched` is of all of them: epoch milliseconds of their coming. */
const listed = z.object({
  format: z.literal(1),
  owner: z.string(),
  number: z.int(),
  touched: z.number(),
  rows: packedRowsSchema,
  /** Ids of those that have a row of their own since: what the page says of them is over. */
  taken: z.array(z.string()).optional(),
});
export type ListedRow = z.infer<typeof listed>;

/** Handoffs as they came, nothing of which was changed here. */
export interface PageRow {
  /** The same as in its list. */
  number: number;
  owner: string;
  bytes: Uint8Array<ArrayBuffer>;
}

const outbox = z.object({
  format: z.literal(1),
  owner: z.string(),
  position: z.int(),
  operation: operationSchema,
  attempts: z.int().nonnegative(),
  due: z.number(),
  // Another version may know other reasons: none of them is worth setting an entry aside.
  failed: z.string().optional(),
  away: z.literal(true).optional(),
  late: z.int().nonnegative().optional(),
});

const people = z.object({ format: z.literal(1), owner: z.string(), id: z.string(), person: personSchema });

export const keptAccountSchema = accountSchema.extend({
  server: z.string(),
  token: z.string(),
  /** The server no longer takes the token: the person stays who they are here, and signs in again when they can. */
  expired: z.boolean(),
});
export type KeptAccount = z.infer<typeof keptAccountSchema>;

const settings = keptSettingSchema.extend({ format: z.literal(1), owner: z.string() });
export type SettingRow = z.infer<typeof settings>;

const keep = z.object({ format: z.literal(1), name: z.string(), value: z.unknown() });

export const SCHEMAS = { handoffs: handoff, listed, outbox, people, settings, keep } as const;
export type TableName = keyof typeof SCHEMAS;

export interface PersonRow {
  format: 1;
  owner: string;
  id: string;
  person: z.infer<typeof personSchema>;
}

export interface KeepRow {
  format: 1;
  /** `account`, `server`, `revoke`, `cursor:OWNER`, `apart:OWNER`, `names:OWNER`, `given:OWNER ID`, `place:CRM`, `prep:OWNER ID`, `prepAhead`, `theme`, `putAway`, `vocabulary`. */
  name: string;
  value: unknown;
}

/** A record this version cannot read, exactly as it was found. */
export interface SetAsideRow {
  number?: number;
  format: 1;
  /** Of the record: whoever else is signed in does not see it. */
  owner: string;
  table: TableName;
  /** Epoch milliseconds. */
  at: number;
  row: unknown;
  /** Whose it is and its id, where a server told it: it can be asked for again. */
  told?: string;
}

export function isReadable(table: TableName, row: unknown): boolean {
  return SCHEMAS[table].safeParse(row).success;
}
