/** What a device sends, for tests, and for what runs outside of them. */
import { handoffId, type RecordRef } from '../../src/core/handoff/record.ts';
import type { Operation } from '../../src/protocol/sync.ts';

export const uuid = (): string => crypto.randomUUID();

let records = 0;

export function newRecord(id = String(++records)): RecordRef {
  return { crm: 'practice', origin: 'https://crm.example', type: 'deal', id };
}

export const command = (record: RecordRef, expected: number, asked: Extract<Operation, { kind: 'command' }>['command']): Operation => ({
  kind: 'command',
  key: uuid(),
  handoff: handoffId(record),
  expected,
  command: asked,
});

export const begin = (record: RecordRef): Operation => command(record, 0, { name: 'begin', record });

export const edit = (record: RecordRef, register: string, base: number, value: unknown): Operation => ({
  kind: 'edit',
  key: uuid(),
  handoff: handoffId(record),
  register,
  base,
  value,
});
