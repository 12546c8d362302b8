/** A member of a workspace. */
import * as z from 'zod';

export const ROLES = ['sdr', 'ae', 'manager', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Out of office, ISO 8601. `backup`: user id of who stands in for that time; null for whoever does otherwise. */
export const awaySchema = z.object({ from: z.iso.datetime(), until: z.iso.datetime(), backup: z.string().nullable() });
export type Away = z.infer<typeof awaySchema>;

/** Epoch milliseconds. */
export const isAway = (away: Away | null | undefined, now: number): boolean =>
  !!away && Date.parse(away.from) <= now && now < Date.parse(away.until);

export const personSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  roles: z.array(z.enum(ROLES)),
  team: z.string(),
  active: z.boolean(),
  /** User id of who stands in for them as account executive; null for nobody. */
  backup: z.string().nullish(),
  /** Null where they announced nothing. */
  away: awaySchema.nullish(),
});
export type Person = z.infer<typeof personSchema>;
