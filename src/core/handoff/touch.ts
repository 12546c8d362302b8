/** Contact with the buyer as the record's page in the CRM shows it. */
import * as z from 'zod';

export const TOUCHES = ['e-mail', 'call', 'meeting'] as const;

export const touchSchema = z.object({
  /** What somebody of ours did: sent an e-mail, logged a call or a meeting. What the buyer did is none. */
  kind: z.enum(TOUCHES),
  /** Who did it, as the page shows them: name or e-mail address. */
  by: z.string().min(1).max(200),
  at: z.iso.datetime({ offset: true }),
});
export type Touch = z.infer<typeof touchSchema>;
