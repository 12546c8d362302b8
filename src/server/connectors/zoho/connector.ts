/** Zoho CRM, by the refresh token of one of its users, in the data centre of its address. */
import * as z from 'zod';
import type { Connector } from '../contract.ts';
import { whoOf } from '../who.ts';
import { call, get } from './api.ts';
import { centreOf } from './centres.ts';
import { writeFields } from './fields.ts';
import { zohoShelf } from './note.ts';
import { type Credential, credentialSchema, sign } from './sign.ts';

const usersSchema = z.object({
  users: z.tuple([z.object({ full_name: z.string().max(300), email: z.string().max(300).nullish() })], z.unknown()),
});

export const zoho: Connector<Credential> = {
  crm: 'zoho',
  credential: credentialSchema,
  hosts: [
    ...['com', 'eu', 'in', 'com.au', 'jp', 'sa', 'com.cn'].flatMap((domain) => [`zoho.${domain}`, `zohoapis.${domain}`]),
    ...['zohocloud.ca', 'zohoapis.ca'],
  ],
  api: (origin) => centreOf(origin).api,
  sign,
  async check({ ask }) {
    const me = await get(ask, 'users?type=CurrentUser', usersSchema);
    if (!me.ok) return me;
    const [{ full_name, email }] = me.value.users;
    // Refused for want of words where it may be written, and for want of the right where it may not.
    const probe = await call(ask, 'POST', 'Notes', { data: [{}] });
    const missing = !probe.ok && probe.trouble === 'no-right' ? ['write notes'] : [];
    return { ok: true, value: { who: whoOf(full_name, email), missing } };
  },
  shelf: ({ ask }, place, note) => zohoShelf(ask, place, note),
  fields: writeFields,
};
