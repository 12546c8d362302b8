/** Whether quality touches pay (domain, "Credit and pay"). */
import * as z from 'zod';
import { setting } from './setting.ts';

const schema = z.object({
  /** The account executive's rating touches a slice of what a meeting pays. Off unless the workspace wants it. */
  multiplier: z.boolean().default(false),
  slice: z.number().min(0.1).max(0.15).default(0.1),
});
export type CreditSettings = z.output<typeof schema>;

export const credit = setting({ schema, standard: schema.parse({}), scope: 'workspace', changers: ['admin'] });
