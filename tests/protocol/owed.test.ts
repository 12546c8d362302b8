import { expect, test } from 'vitest';
import { owed } from '../../src/protocol/owed.ts';
import type { Operation } from '../../src/protocol/sync.ts';

const at = '2026-03-04T10:00:00Z';
const record = { crm: 'odoo', origin: 'https://crm.example', type: 'deal' as const, id: '7' };
const unsent = { value: 'new', base: { value: 'old', revision: 3, at, by: 'u' }, conflict: null };
const known = { id: 'x', record, server: { revision: 1 }, registers: {} };
const edit = (value: unknown): Operation => ({ kind: 'edit', key: 'k', handoff: 'x', register: 'pain', base: 3, value });
const submit: Operation = { kind: 'command', key: 'c', handoff: 'x', expected: 1, command: { name: 'submit' } };
const uuid = () => 'fresh';

test('an unsent register is owed at the revision the person saw', () => {
  expect(owed({ ...known, registers: { pain: unsent } }, [], uuid).add).toEqual([{ ...edit('new'), key: 'fresh' }]);
});

test.each([
  ['sent already', { ...unsent, value: 'old' }],
  ['waiting for a choice', { ...unsent, conflict: {} }],
  ['refused', { ...unsent, refused: {} }],
  ['never written', { value: { ticked: false, evidence: '' }, base: null, conflict: null }],
])('a register that is %s owes nothing', (_, register) => {
  expect(owed({ ...known, registers: { pain: register } }, [], uuid)).toEqual({ add: [], change: [] });
});

test.each([
  ['takes a later value while it has not left', [{ operation: edit('newer'), attempts: 0 }], [edit('new')]],
  ['keeps its value once it may have left', [{ operation: edit('newer'), attempts: 1 }], []],
  [
    'keeps its value once a command stands behind it',
    [
      { operation: edit('newer'), attempts: 0 },
      { operation: submit, attempts: 0 },
    ],
    [],
  ],
])('an entry %s, and there is never a second', (_, queued, change) => {
  expect(owed({ ...known, registers: { pain: unsent } }, queued, uuid)).toEqual({ add: [], change });
});

test('a handoff unknown to the server is begun before its first words, and not for its facts', () => {
  const strange = { ...known, server: null };
  const first = { ...unsent, base: null };
  const kinds = owed({ ...strange, registers: { facts: first, pain: first } }, [], uuid).add.map(({ kind }) => kind);
  expect(kinds).toEqual(['command', 'edit', 'edit']);
  expect(owed({ ...strange, registers: { facts: first } }, [], uuid).add).toEqual([]);
});
