/** What these tests do to one device and see of it, on the first record. */
import type { RecordRef } from '../../src/core/handoff/record.ts';
import type { RegisterName } from '../../src/core/handoff/registers.ts';
import type { TransportFailure } from '../../src/sync/ports.ts';
import { type Client, idOf, RECORDS } from './client.ts';

export const RECORD = RECORDS[0] as RecordRef;
export const ID = idOf(RECORD);

export const type = (one: Client, name: RegisterName, value: unknown) => one.device.writeRegister(one.person.id, RECORD, name, value);
export const copy = (one: Client) => one.device.openHandoff(one.person.id, RECORD);
export const outbox = (one: Client) => one.device.storage().outbox(one.person.id, 50);
export const failing = (failure: TransportFailure) => ({ push: async () => ({ ok: false as const, failure }) });
export const problem = (name: 'not-signed-in' | 'too-large' | 'too-many' | 'failed' | 'bad-input', retryAfterMs: number | null = null) =>
  ({ kind: 'problem', problem: name, status: 400, retryAfterMs, detail: 'Told why.' }) as const;
