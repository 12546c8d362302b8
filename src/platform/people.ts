/** People, teams and devices on the server, for the page that looks after them. */
import type * as z from 'zod';
import {
  type Code,
  codeSchema,
  type NewPerson,
  type OwnDevices,
  ownDevicesSchema,
  type PeopleList,
  type PersonChange,
  type PersonRemoval,
  peopleListSchema,
  teamSchema,
} from '../protocol/people.ts';
import type { Transported } from '../sync/ports.ts';
import { request } from './http.ts';

interface Account {
  server: string;
  token: string;
}

function write<T>({ server, token }: Account, method: 'POST' | 'PUT', path: string, body: unknown, schema: z.ZodType<T> | null) {
  return request<T>(server, { method, path, token, key: crypto.randomUUID(), body, schema });
}

const at = (kind: 'people' | 'teams' | 'devices', id: string, what = ''): string => `/v1/${kind}/${encodeURIComponent(id)}${what}`;

export function getDevices({ server, token }: Account): Promise<Transported<OwnDevices>> {
  return request(server, { method: 'GET', path: '/v1/devices', token, schema: ownDevicesSchema });
}

export const endDevice = (account: Account, device: string) => write<void>(account, 'POST', at('devices', device, '/end'), {}, null);

export function getPeople({ server, token }: Account): Promise<Transported<PeopleList>> {
  return request(server, { method: 'GET', path: '/v1/people', token, schema: peopleListSchema });
}

export const invitePerson = (account: Account, person: NewPerson): Promise<Transported<Code>> =>
  write(account, 'POST', '/v1/people', person, codeSchema);

export const changePerson = (account: Account, person: string, change: PersonChange) =>
  write<void>(account, 'PUT', at('people', person), change, null);

export const newCode = (account: Account, person: string): Promise<Transported<Code>> =>
  write(account, 'POST', at('people', person, '/code'), {}, codeSchema);

export const releasePerson = (account: Account, person: string) => write<void>(account, 'POST', at('people', person, '/release'), {}, null);

export const removePerson = (account: Account, person: string, removal: PersonRemoval) =>
  write<void>(account, 'POST', at('people', person, '/remove'), removal, null);

export const addTeam = (account: Account, name: string) => write(account, 'POST', '/v1/teams', { name }, teamSchema);

export const renameTeam = (account: Account, team: string, name: string) => write<void>(account, 'PUT', at('teams', team), { name }, null);
