/** A member of a workspace. */
import * as z from 'zod';

export const ROLES = ['sdr', 'ae', 'manager', 'admin'] as const;
export type Role = (typeof ROLES)[number];

export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(ROLES)),
  team: z.string(),
  active: z.boolean(),
  /** User id of who stands in for them as account executive; null for nobody. */
  backup: z.string().nullish(),
});
export type Person = z.infer<typeof personSchema>;
