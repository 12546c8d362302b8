/** What a lead does with a team's bar. */
import * as z from 'zod';

/** `draft`: the revision of the setting `bar` that the person read. */
export const barActSchema = z.discriminatedUnion('does', [
  z.object({ does: z.literal('sign'), draft: z.int().nonnegative() }),
  z.object({ does: z.literal('take-back'), draft: z.int().nonnegative() }),
  z.object({ does: z.literal('read') }),
]);
export type BarAct = z.infer<typeof barActSchema>;
