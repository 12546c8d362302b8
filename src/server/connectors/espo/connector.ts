/** EspoCRM, by the key of an API user. */
import * as z from 'zod';
import type { Connector } from '../contract.ts';
import { keySchema } from '../key.ts';
import { whoOf } from '../who.ts';
import { get } from './api.ts';
import { describe, writeFields } from './fields.ts';
import { meSchema, missingOf } from './me.ts';
import { espoShelf } from './note.ts';

const credentialSchema = z.object({ key: keySchema() });

export const espo: Connector<z.infer<typeof credentialSchema>> = {
  crm: 'espo',
  credential: credentialSchema,
  hosts: 'own',
  api: (origin) => origin,
  sign: ({ key }) => Promise.resolve({ ok: true, value: { headers: { 'x-api-key': key } } }),
  async check({ ask }) {
    const me = await get(ask, 'App/user', meSchema);
    if (!me.ok) return me;
    const { name, userName } = me.value.user;
    return { ok: true, value: { who: whoOf(name || userName || 'the API user', userName), missing: missingOf(me.value) } };
  },
  shelf: ({ ask }, place, note) => espoShelf(ask, place, note),
  fields: writeFields,
  describe,
};
