/** Pipedrive, by the API token of one of its users. */
import * as z from 'zod';
import type { Connector } from '../contract.ts';
import { keySchema } from '../key.ts';
import { whoOf } from '../who.ts';
import { call, get } from './api.ts';
import { writeFields } from './fields.ts';
import { pipedriveShelf } from './note.ts';

const credentialSchema = z.object({ token: keySchema() });
const meSchema = z.object({ name: z.string().max(300), email: z.string().max(300).nullish() });

export const pipedrive: Connector<z.infer<typeof credentialSchema>> = {
  crm: 'pipedrive',
  credential: credentialSchema,
  hosts: ['pipedrive.com'],
  api: (origin) => origin,
  sign: ({ token }) => Promise.resolve({ ok: true, value: { headers: { 'x-api-token': token } } }),
  async check({ ask }) {
    const me = await get(ask, '/users/me', meSchema);
    if (!me.ok) return me;
    // Refused for want of content where it may be written, and for want of the right where it may not.
    const probe = await call(ask, 'POST', '/notes', {});
    const missing = !probe.ok && probe.trouble === 'no-right' ? ['write notes'] : [];
    return { ok: true, value: { who: whoOf(me.value.name, me.value.email), missing } };
  },
  shelf: ({ ask }, place, note) => pipedriveShelf(ask, place, note),
  fields: writeFields,
};
