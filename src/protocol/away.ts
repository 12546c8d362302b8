/** Out of office, as it is sent and answered. */
import * as z from 'zod';
import { awaySchema } from '../core/handoff/person.ts';

/** Where people stand, each below it. */
export const PEOPLE_PATH = '/v1/people';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Longer than anybody is away and comes back to the same handoffs. */
const LONGEST = 400 * DAY_MS;

export const newAwaySchema = z.object({
  away: awaySchema
    .refine(({ from, until }) => Date.parse(from) < Date.parse(until), { path: ['until'], error: 'Come back after you left.' })
    .refine(({ from, until }) => Date.parse(until) - Date.parse(from) <= LONGEST, { path: ['until'], error: 'Choose a day within a year.' })
    .nullable(),
});
export type NewAway = z.infer<typeof newAwaySchema>;

export const keptAwaySchema = z.object({ away: awaySchema.nullable() });
