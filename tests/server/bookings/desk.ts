/** Bookings over HTTP, as the settings page and the workspace's own programs send them. */
import { expect } from 'vitest';
import type { RecordRef } from '../../../src/core/handoff/record.ts';
import { bookingListSchema, importAnswerSchema } from '../../../src/protocol/bookings.ts';
import { call, type Device, signedIn, started, turnedClock, workspaceWith } from '../harness.ts';

export async function office() {
  const clock = turnedClock();
  const backend = await started({ clock });
  const workspace = await workspaceWith(backend);
  const at = workspace.slice(0, 8);
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  return {
    backend,
    clock,
    workspace,
    sam,
    /** Address of somebody of this name. */
    mail: (name: string) => `${name.toLowerCase()}@${at}.example`,
    kim: await signedIn(backend, workspace, 'Kim', ['sdr'], 'Team two'),
    avery: await signedIn(backend, workspace, 'Avery', ['ae']),
    morgan: await signedIn(backend, workspace, 'Morgan', ['manager']),
    admin: await signedIn(backend, workspace, 'Ada', ['admin']),
  };
}

export const sent = (device: Device, text: string, more: object = {}, kind = 'csv') =>
  call(device.backend, '/v1/bookings/import', { token: device.token, body: { kind, text, zone: 'Europe/Berlin', ...more } });

export async function brought(device: Device, text: string, more: object = {}, kind = 'csv') {
  const response = await sent(device, text, more, kind);
  expect(response.status, await response.clone().text()).toBe(200);
  return importAnswerSchema.parse(await response.json());
}

export async function open(device: Device) {
  const response = await call(device.backend, '/v1/bookings', { token: device.token });
  expect(response.status).toBe(200);
  return bookingListSchema.parse(await response.json());
}

export const recordOf = (id: string): RecordRef => ({ crm: 'practice', origin: 'http://127.0.0.1:8787/practice', type: 'deal', id });
