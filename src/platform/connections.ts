/** What the server says of CRMs that it keeps notes in by a key. */
import {
  type CheckedTold,
  CONNECTIONS_PATH,
  type ConnectionFields,
  type ConnectionsTold,
  checkedSchema,
  connectionsSchema,
  type NewConnection,
  type NoteTold,
  noteToldSchema,
} from '../protocol/connections.ts';
import type { Transported } from '../sync/ports.ts';
import { request } from './http.ts';

interface SignedIn {
  server: string;
  token: string;
}

/** Milliseconds without a word: a CRM is asked several things before the server answers. */
const PATIENCE_MS = 40_000;

const write = (token: string, path: string, body?: unknown) => ({
  token,
  path,
  key: crypto.randomUUID(),
  ...(body !== undefined && { body }),
});

export const getConnections = ({ server, token }: SignedIn): Promise<Transported<ConnectionsTold>> =>
  request(server, { method: 'GET', path: CONNECTIONS_PATH, token, schema: connectionsSchema });

export const putConnection = ({ server, token }: SignedIn, connection: NewConnection): Promise<Transported<CheckedTold>> =>
  request(server, { method: 'PUT', ...write(token, CONNECTIONS_PATH, connection), schema: checkedSchema }, PATIENCE_MS);

export const postCheck = ({ server, token }: SignedIn, id: string): Promise<Transported<CheckedTold>> =>
  request(server, { method: 'POST', ...write(token, `${CONNECTIONS_PATH}/${id}/check`), schema: checkedSchema }, PATIENCE_MS);

export const putFields = ({ server, token }: SignedIn, id: string, fields: ConnectionFields['fields']): Promise<Transported<CheckedTold>> =>
  request(server, { method: 'PUT', ...write(token, `${CONNECTIONS_PATH}/${id}/fields`, { fields }), schema: checkedSchema }, PATIENCE_MS);

export const postRemove = ({ server, token }: SignedIn, id: string): Promise<Transported<void>> =>
  request<void>(server, { method: 'POST', ...write(token, `${CONNECTIONS_PATH}/${id}/remove`), schema: null });

/** Null where the server keeps none for it. */
export async function getCrmNote({ server, token }: SignedIn, handoff: string): Promise<NoteTold | undefined> {
  const path = `/v1/crm-note?${new URLSearchParams({ handoff })}`;
  const answered = await request(server, { method: 'GET', path, token, schema: noteToldSchema });
  return answered.ok ? answered.value.note : undefined;
}

export async function postCrmNoteAgain({ server, token }: SignedIn, handoff: string): Promise<NoteTold | undefined> {
  const answered = await request(server, { method: 'POST', ...write(token, '/v1/crm-note/again', { handoff }), schema: noteToldSchema });
  return answered.ok ? answered.value.note : undefined;
}
