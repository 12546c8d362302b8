/** Who the key belongs to in EspoCRM, and what they may. */
import * as z from 'zod';

const aclSchema = z.object({
  table: z.record(z.string(), z.union([z.record(z.string(), z.string()), z.boolean()])).optional(),
});

export const meSchema = z.object({
  user: z.object({
    id: z.string().max(40),
    name: z.string().max(300).nullish(),
    userName: z.string().max(300).nullish(),
    type: z.string().nullish(),
  }),
  acl: aclSchema.optional().catch(undefined),
});
export type Me = z.infer<typeof meSchema>;

/** What writing a post on a deal takes. */
const NEEDED: readonly [scope: string, action: string, name: string][] = [
  ['Opportunity', 'read', 'read opportunities'],
  ['Opportunity', 'stream', 'see the stream of opportunities'],
  ['Note', 'create', 'create notes'],
  ['Note', 'edit', 'edit notes'],
];

export function missingOf({ acl, user }: Me): string[] {
  const table = acl?.table;
  if (!table || user.type === 'admin') return [];
  return NEEDED.filter(([scope, action]) => {
    const rights = table[scope];
    if (rights === undefined || typeof rights === 'boolean') return rights === false;
    return rights[action] === 'no';
  }).map(([, , name]) => name);
}
