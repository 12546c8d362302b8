/** Twenty, in its cloud or on a host of one's own, by an API key. */
import * as z from 'zod';
import type { Connector } from '../contract.ts';
import { keySchema } from '../key.ts';
import { rowsSchema } from '../pages.ts';
import { call, read } from './api.ts';
import { writeFields } from './fields.ts';
import { twentyShelf } from './note.ts';

const credentialSchema = z.object({ key: keySchema(2_000) });
const notesSchema = z.object({ data: z.object({ notes: rowsSchema }) });

/** An id that nothing has. */
const NOTHING = '00000000-0000-4000-8000-000000000000';

const CLOUD = /\.twenty\.com$/;

export const twenty: Connector<z.infer<typeof credentialSchema>> = {
  crm: 'twenty',
  credential: credentialSchema,
  hosts: 'own',
  api: (origin) => (CLOUD.test(new URL(origin).host) ? 'https://api.twenty.com' : origin),
  sign: ({ key }) => Promise.resolve({ ok: true, value: { headers: { authorization: `Bearer ${key}` } } }),
  async check({ ask }) {
    const notes = await read(ask, 'notes?limit=1&depth=0', notesSchema);
    if (!notes.ok) return notes;
    // What is not there cannot be changed: whoever may not is refused before that is seen.
    const probe = await call(ask, 'PATCH', `notes/${NOTHING}`, { title: '' });
    const missing = !probe.ok && probe.trouble === 'no-right' ? ['write notes'] : [];
    return { ok: true, value: { who: 'the API key', missing } };
  },
  shelf: ({ ask }, place, note) => twentyShelf(ask, place, note),
  fields: writeFields,
};
