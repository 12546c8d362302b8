/** Settings over HTTP, as a page reads and changes them. */
import { expect } from 'vitest';
import { keptSettingSchema, listedSettingsSchema } from '../../src/protocol/settings.ts';
import { call, type Device, uuid } from './harness.ts';

export async function listed({ backend, token }: Device) {
  const response = await call(backend, '/v1/settings', { token });
  expect(response.status).toBe(200);
  return listedSettingsSchema.parse(await response.json());
}

export interface Change {
  of?: string;
  expected?: number;
  value: unknown;
}

export const change = ({ backend, token }: Device, name: string, { expected = 0, ...rest }: Change, key = uuid()): Promise<Response> =>
  call(backend, `/v1/settings/${name}`, { method: 'PUT', token, key, body: { expected, ...rest } });

/** The setting as it is after a change that is taken. */
export async function changed(device: Device, name: string, asked: Change, key = uuid()) {
  const response = await change(device, name, asked, key);
  expect(response.status, await response.clone().text()).toBe(200);
  return keptSettingSchema.parse(await response.json());
}

/** Id of the team of this name. */
export async function teamOf(device: Device, name = 'Team one'): Promise<string> {
  const team = (await listed(device)).teams.find((one) => one.name === name);
  if (!team) throw new Error(`no team ${name}`);
  return team.id;
}
