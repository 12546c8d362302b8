/** Every table of the store, in an order in which rows can be put back: what is referred to comes first. */
import type { Tables } from '../store/tables.ts';

/** Its primary key, by which rows are read a page at a time. */
export const KEYS: { [T in keyof Tables]: (keyof Tables[T] & string)[] } = {
  workspace: ['id'],
  life: ['workspace', 'number'],
  pulse: ['id'],
  workspace_names: ['workspace'],
  setting: ['workspace', 'name', 'of'],
  team: ['id'],
  person: ['id'],
  person_role: ['person', 'role'],
  person_identity: ['issuer', 'subject'],
  company_sign_in: ['state_hash'],
  booking: ['id'],
  booking_undo: ['id'],
  booking_hook: ['workspace'],
  booking_delivery: ['workspace', 'id'],
  device: ['id'],
  invitation: ['code_hash'],
  calibration: ['id'],
  calibration_grade: ['calibration', 'handoff'],
  handoff: ['workspace', 'id'],
  register: ['workspace', 'handoff', 'name'],
  event: ['workspace', 'handoff', 'revision'],
  notice: ['id'],
  delivery: ['id'],
  outlet: ['workspace', 'channel'],
  connection: ['id'],
  crm_note: ['workspace', 'handoff'],
  reminder: ['workspace', 'handoff', 'person', 'kind'],
  clock_due: ['workspace', 'handoff'],
  clock_mark: ['workspace', 'handoff', 'clock', 'run', 'mark'],
  released: ['workspace', 'handoff', 'person'],
  removed_handoff: ['workspace', 'handoff'],
  removed_reader: ['workspace', 'handoff', 'person'],
  operation: ['person', 'key'],
  request: ['person', 'key'],
  tombstone: ['id'],
};

export type TableName = keyof Tables;
export const TABLES = Object.keys(KEYS) as TableName[];

export const isTable = (name: string): name is TableName => Object.hasOwn(KEYS, name);
