/**
 * How Odoo is asked with an API key: `/json/2` from 19 on, where the key alone says who asks; `/jsonrpc` before, where the database and the login belong
 * to it, and where errors come with status 200.
 */
import * as z from 'zod';
import type { Answered, Trouble } from '../../../core/handoff/crmNote.ts';
import { answered, readBy, refusalOf, type WordsIn } from '../answers.ts';
import type { Ask } from '../contract.ts';

export interface Credential {
  key: string;
  database?: string | undefined;
  login?: string | undefined;
}

/** One call of a method of a model, by the names of its parameters; `ids`: of the records that it is called on. */
export interface Call {
  model: string;
  method: string;
  ids?: readonly number[];
  params?: Readonly<Record<string, unknown>>;
}

export interface Door {
  /** Id of the user of the key. */
  uid: number;
  /** Which errors are told apart by name alone. */
  call(asked: Call): Promise<Answered<unknown>>;
}

const faultSchema = z.object({ name: z.string(), message: z.string().optional() });

const BY_NAME: ReadonlyMap<string, Trouble> = new Map([
  ['odoo.exceptions.AccessError', 'no-right'],
  ['odoo.exceptions.AccessDenied', 'signed-out'],
  ['odoo.exceptions.MissingError', 'gone'],
  ['odoo.exceptions.UserError', 'refused'],
  ['odoo.exceptions.ValidationError', 'refused'],
  ['werkzeug.exceptions.Unauthorized', 'signed-out'],
]);

/** Whatever else it is, a parameter, a field or a method that this version does not have is the usual reason. */
const troubleBy = (name: string): Trouble => BY_NAME.get(name) ?? 'changed';

/** An error of Odoo ends with what only its developers read. */
const firstLine = (message: string | undefined): string | undefined => message?.trim().split('\n', 1)[0];
const wordsIn: WordsIn = (body) => firstLine(faultSchema.safeParse(body).data?.message);

const whoSchema = z.object({ uid: z.int().positive() });

/** Null where this Odoo has no such door, or does not know which of its databases is meant. */
async function newDoor(ask: Ask): Promise<Answered<Door> | null> {
  async function call({ model, method, ids, params }: Call): Promise<Answered<unknown>> {
    const reply = await ask(`/json/2/${model}/${method}`, { method: 'POST', body: { ...(ids && { ids }), ...params } });
    const fault = reply.status >= 400 ? faultSchema.safeParse(reply.body).data : undefined;
    // What nobody foresaw there has status 500, and so has what its database does not do at the moment.
    const isTold = fault && (reply.status < 500 || fault.name.startsWith('builtins.'));
    return isTold ? refusalOf(reply, wordsIn, troubleBy(fault.name)) : answered(reply, wordsIn);
  }
  const me = await call({ model: 'res.users', method: 'context_get' });
  if (!me.ok && me.trouble === 'gone' && me.words === undefined) return null;
  const who = readBy(me, whoSchema);
  return who.ok ? { ok: true, value: { uid: who.value.uid, call } } : who;
}

const OLDER = 'This Odoo asks for more than the key: give the name of its database, and before version 19 the login too.';

const rpcSchema = z.object({ error: z.unknown().optional(), result: z.unknown().optional() });
const rpcFaultSchema = z.object({ data: faultSchema });

async function rpc(ask: Ask, service: string, method: string, args: readonly unknown[]): Promise<Answered<unknown>> {
  const reply = await ask('/jsonrpc', {
    method: 'POST',
    body: { jsonrpc: '2.0', method: 'call', id: 1, params: { service, method, args } },
  });
  const answer = readBy(answered(reply), rpcSchema);
  if (!answer.ok) return answer;
  const { error, result } = answer.value;
  if (error === undefined) return { ok: true, value: result };
  const fault = rpcFaultSchema.safeParse(error).data?.data;
  return refusalOf(reply, () => firstLine(fault?.message), fault ? troubleBy(fault.name) : 'changed');
}

async function oldDoor(ask: Ask, { key, database, login }: Credential): Promise<Answered<Door>> {
  if (!database || !login) return { ok: false, trouble: 'refused', words: OLDER };
  const who = await rpc(ask, 'common', 'authenticate', [database, login, key, {}]);
  if (!who.ok) return who;
  const uid = z.int().positive().safeParse(who.value).data;
  // It answers with false where nobody has this login and key.
  if (uid === undefined) return { ok: false, trouble: who.value === false ? 'signed-out' : 'changed' };
  const call = ({ model, method, ids, params = {} }: Call): Promise<Answered<unknown>> =>
    rpc(ask, 'object', 'execute_kw', [database, uid, key, model, method, ids ? [ids] : [], params]);
  return { ok: true, value: { uid, call } };
}

export async function doorOf(ask: Ask, credential: Credential): Promise<Answered<Door>> {
  return (await newDoor(ask)) ?? oldDoor(ask, credential);
}
