/** Close, by the API key of one of its users. */
import * as z from 'zod';
import type { Connector } from '../contract.ts';
import { keySchema } from '../key.ts';
import { whoOf } from '../who.ts';
import { call, get } from './api.ts';
import { writeFields } from './fields.ts';
import { closeShelf } from './note.ts';

const credentialSchema = z.object({ key: keySchema() });
const meSchema = z.object({
  first_name: z.string().max(200).nullish(),
  last_name: z.string().max(200).nullish(),
  email: z.string().max(300),
});

/** The key is the name, and the password is empty. */
const basic = (key: string): string => `Basic ${Buffer.from(`${key}:`).toString('base64')}`;

export const close: Connector<z.infer<typeof credentialSchema>> = {
  crm: 'close',
  credential: credentialSchema,
  hosts: ['close.com'],
  api: () => 'https://api.close.com',
  sign: ({ key }) => Promise.resolve({ ok: true, value: { headers: { authorization: basic(key) } } }),
  async check({ ask }) {
    const me = await get(ask, 'me/', meSchema);
    if (!me.ok) return me;
    const { first_name, last_name, email } = me.value;
    // Refused for want of a lead where it may be written, and for want of the right where it may not.
    const probe = await call(ask, 'POST', 'activity/note/', {});
    const missing = !probe.ok && probe.trouble === 'no-right' ? ['write notes'] : [];
    const name = [first_name, last_name].filter(Boolean).join(' ');
    return { ok: true, value: { who: whoOf(name || email, email), missing } };
  },
  shelf: ({ ask }, place, note) => closeShelf(ask, place, note),
  fields: writeFields,
};
