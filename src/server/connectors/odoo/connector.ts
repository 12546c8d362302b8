/** Odoo, by the API key of one of its users: 19 and later by `/json/2`, before by JSON-RPC. */
import * as z from 'zod';
import type { Answered } from '../../../core/handoff/crmNote.ts';
import { readBy } from '../answers.ts';
import type { Connector, Link } from '../contract.ts';
import { keySchema } from '../key.ts';
import { whoOf } from '../who.ts';
import { type Call, type Credential, type Door, doorOf } from './door.ts';
import { describe, writeFields } from './fields.ts';
import { MODELS, odooShelf } from './note.ts';

const credentialSchema = z.object({
  key: keySchema(),
  database: z
    .string()
    .trim()
    .max(200)
    .regex(/^[\w.-]*$/, 'A database has letters, digits, dots, dashes and underscores in its name.')
    .optional(),
  login: z.string().trim().max(300).optional(),
});

const usersSchema = z.tuple([z.object({ name: z.string().max(300), login: z.string().max(300) })], z.unknown());

/** Which door is open is asked once for each link. */
const doors = new WeakMap<Link<Credential>, Promise<Answered<Door>>>();

function enter(link: Link<Credential>): Promise<Answered<Door>> {
  const door = doors.get(link) ?? doorOf(link.ask, link.credential);
  doors.set(link, door);
  return door;
}

const callBy =
  (link: Link<Credential>) =>
  async (asked: Call): Promise<Answered<unknown>> => {
    const door = await enter(link);
    return door.ok ? door.value.call(asked) : door;
  };

/** Whether the user of the key may write deals: whoever may, may write notes on them. Null where this version is asked otherwise. */
async function mayWrite(call: (asked: Call) => Promise<Answered<unknown>>): Promise<boolean | null> {
  const model = MODELS.deal;
  const now = await call({ model, method: 'has_access', ids: [], params: { operation: 'write' } });
  if (now.ok) return now.value === true;
  const before = await call({ model, method: 'check_access_rights', params: { operation: 'write', raise_exception: false } });
  return before.ok ? before.value === true : null;
}

export const odoo: Connector<Credential> = {
  crm: 'odoo',
  credential: credentialSchema,
  hosts: 'own',
  api: (origin) => origin,
  sign: ({ key, database }) =>
    Promise.resolve({ ok: true, value: { headers: { authorization: `bearer ${key}`, ...(database && { 'x-odoo-database': database }) } } }),
  async check(link) {
    const door = await enter(link);
    if (!door.ok) return door;
    const { uid, call } = door.value;
    const me = readBy(await call({ model: 'res.users', method: 'read', ids: [uid], params: { fields: ['name', 'login'] } }), usersSchema);
    if (!me.ok) return me;
    const [{ name, login }] = me.value;
    const missing = (await mayWrite(call)) === false ? ['write on leads'] : [];
    return { ok: true, value: { who: whoOf(name, login), missing } };
  },
  shelf: (link, place, note) => odooShelf(callBy(link), place, note),
  fields: (link, place, values) => writeFields(callBy(link), place, values),
  describe: (link, names) => describe(callBy(link), names),
};
