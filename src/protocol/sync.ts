/** What devices and the server say to each other. Shapes of push and pull; version in the path (`/v1`). */
import * as z from 'zod';
import { commandSchema } from '../core/handoff/commands/registry.ts';
import { handoffSchema, registerStateSchema } from '../core/handoff/handoff.ts';
import { personSchema } from '../core/handoff/person.ts';
import { handoffIdSchema } from '../core/handoff/record.ts';
import { refusalSchema } from '../core/handoff/refusal.ts';
import { levelsOf } from './json.ts';
import { workspaceNamesSchema } from './names.ts';
import { toldSettingsSchema } from './settings.ts';

/** Idempotency key of one operation: a UUID made where the person acted. The same key is applied once, however often it is sent. */
export const operationKey = z.uuid();

/** Lists and objects within each other that a value may have; a register needs three. Without a bound, writing it down again overflows the stack. */
const DEPTH = 32;

function isShallow(value: unknown): boolean {
  let depth = 0;
  for (const _ of levelsOf(value)) {
    depth += 1;
    if (depth > DEPTH) return false;
  }
  return true;
}

export const operationSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('edit'),
    key: operationKey,
    handoff: handoffIdSchema,
    /** A `RegisterName`. */
    register: z.string().max(60),
    /** The register's revision that the person saw; 0 where it had never been written. */
    base: z.int().nonnegative(),
    value: z.unknown().refine(isShallow, 'Lists within lists, too deep to be read.'),
  }),
  z.object({
    kind: z.literal('command'),
    key: operationKey,
    handoff: handoffIdSchema,
    /** The handoff's revision that the person saw; 0 for `begin`. */
    expected: z.int().nonnegative(),
    /** Of what hands the brief off: how often its parts were written (`timesWritten`), as the person saw it. Devices of older versions do not say. */
    written: z.int().nonnegative().optional(),
    command: commandSchema,
  }),
]);
export type Operation = z.infer<typeof operationSchema>;

/** How far a device has heard. Opaque to it, but for what may be put around it. */
export const cursor = z.string().max(120);

/** Before a cursor: tell everything from the beginning, to a device that has heard as far as this. */
export const AGAIN = 'again:';
/** Behind a cursor: what the answer to a push has said of how far the device knows its own changes. The cursor alone says what was pulled. */
export const HEARD = '~';

/** Judged in order, each for itself: one refused operation stops no other. */
export const pushSchema = z.object({
  operations: z.array(operationSchema).min(1).max(200),
  /** How far the device has heard, so that nothing is judged by revisions of a store that was put back since. */
  cursor: cursor.optional(),
});

export const resultSchema = z.discriminatedUnion('status', [
  /** `register` after an edit, `revision` of the handoff always. A repeated key gets the answer of the first time, a conflict with what the server has by then. */
  z.object({ key: operationKey, status: z.literal('applied'), revision: z.int(), register: registerStateSchema.optional() }),
  /** An edit whose base is not the server's: what the server has. */
  z.object({ key: operationKey, status: z.literal('conflict'), register: registerStateSchema }),
  z.object({ key: operationKey, status: z.literal('refused'), refusal: refusalSchema }),
]);
export type OperationResult = z.infer<typeof resultSchema>;

export const pushedSchema = z.object({
  results: z.array(resultSchema),
  /** A cursor that stands behind these changes. Not to be pulled from: others' may lie before it. */
  heard: z.string().max(50).optional(),
});
export type Pushed = z.infer<typeof pushedSchema>;

/** Of one that is gone because it was given to another account executive: to whom, by user id, and when. */
export const givenSchema = z.object({ id: z.string(), to: z.string(), at: z.iso.datetime() });
export type Given = z.infer<typeof givenSchema>;

export const pulledSchema = z.object({
  /** Opaque; send it back next time. */
  cursor,
  /**
   * Begins anew, for the device's cursor is of a store that was put back to an earlier time since. ISO 8601, the server's clock: what was written
   * until `since` is there, what was written later may be lost. Null where nobody knows.
   */
  anew: z.object({ since: z.iso.datetime().nullable() }).optional(),
  /** Whole handoffs that changed since the cursor and that this person may see. */
  handoffs: z.array(handoffSchema),
  /** Ids of handoffs this person could see and no longer may. */
  gone: z.array(z.string()),
  /** Of those that are gone, what is told of where they went. A server from before that was told leaves it out. */
  given: z.array(givenSchema).optional(),
  /** Members of the workspace that changed since the cursor. */
  people: z.array(personSchema),
  /** The workspace's own names, all of them, where they changed since the cursor; always on the first page. A server from before they were does not tell. */
  names: workspaceNamesSchema.optional(),
  /** What this person may see of what is set, where it changed since the cursor; all of it on the first page. A server from before there were settings does not tell. */
  settings: toldSettingsSchema.optional(),
  /** True when there is more: pull again at once. */
  more: z.boolean(),
});
export type Pulled = z.infer<typeof pulledSchema>;

/** What a newer server tells in a way that this version cannot read, whole. */
export interface Unread {
  table: 'handoffs' | 'people';
  row: unknown;
}

/** A page without its handoffs, as a device takes it. Names that do not fit are left where they are: those known before go on counting. */
export const pulledFrame = pulledSchema.omit({ handoffs: true }).extend({
  people: z.array(z.unknown()),
  given: z.array(givenSchema).optional().catch(undefined),
  names: workspaceNamesSchema.optional().catch(undefined),
  settings: toldSettingsSchema.optional().catch(undefined),
});

/** Each person is judged for themselves, so that one stops no other. */
export function withPeople<T extends { people: unknown[] }>(frame: T): Omit<T, 'people'> & { people: Pulled['people']; unread: Unread[] } {
  const [people, odd] = sorted(personSchema, frame.people);
  return { ...frame, people, unread: odd.map((row) => ({ table: 'people', row })) };
}

/** A page as a device takes it: its frame must fit, and each handoff and person is judged for itself. */
export const pulledPageSchema = pulledFrame.extend({ handoffs: z.array(z.unknown()) }).transform((page): Pulled & { unread: Unread[] } => {
  const [handoffs, odd] = sorted(handoffSchema, page.handoffs);
  const { unread, ...frame } = withPeople(page);
  return { ...frame, handoffs, unread: [...odd.map((row) => ({ table: 'handoffs' as const, row })), ...unread] };
});

function sorted<T>(schema: z.ZodType<T>, rows: readonly unknown[]): [readable: T[], odd: unknown[]] {
  const readable: T[] = [];
  const odd: unknown[] = [];
  for (const row of rows) {
    const parsed = schema.safeParse(row);
    if (parsed.success) readable.push(parsed.data);
    else odd.push(row);
  }
  return [readable, odd];
}
