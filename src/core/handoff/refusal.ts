/** Why a command was not followed, in a way that programs can tell apart and people can act on. */
import * as z from 'zod';

/** Only ever appended to. What is added after `malformed` answers commands that were added with it: older devices do not know it. */
export const REFUSALS = [
  'not-allowed',
  'wrong-state',
  'stale',
  'incomplete',
  'taken',
  'locked',
  'unknown-handoff',
  'malformed',
  'too-late',
] as const;
export const refusalSchema = z.object({
  reason: z.enum(REFUSALS),
  /** A sentence for the person, saying what to do. */
  message: z.string(),
});
export type Refusal = z.infer<typeof refusalSchema>;
