// @vitest-environment happy-dom

import './frame.ts';
import { expect, test } from 'vitest';
import { STANDARD_TEXT } from '../../src/core/bar/text.ts';
import { NO_VERSIONS } from '../../src/core/bar/versions.ts';
import { handoffId, type RecordRef } from '../../src/core/handoff/record.ts';
import type { LocalHandoff } from '../../src/sync/ports.ts';

const { keptBarOf } = await import('../../src/sidebar/state/bar.ts');

const AT = '2027-03-01T09:00:00.000Z';
const record: RecordRef = { crm: 'odoo', origin: 'https://crm.example', type: 'deal', id: '1' };
const signature = { by: 'kim', at: AT };
const versions = (...numbers: number[]) => ({
  ...NO_VERSIONS,
  versions: numbers.map((version) => ({ version, text: STANDARD_TEXT, sdrLead: signature, aeLead: signature })),
});
const settings = [
  { name: 'barVersions', of: 'mine', revision: 3, value: versions(1, 2) },
  { name: 'barVersions', of: 'theirs', revision: 1, value: versions(1, 2, 3) },
];

const local = (server: LocalHandoff['server']): LocalHandoff => ({
  ...{ format: 1, owner: 'sam', id: handoffId(record), record, server, registers: {}, waiting: [], refusal: null, touched: 1 },
});
const begun = (bar?: { team: string; version: number }): LocalHandoff =>
  local({ sdr: 'sam', state: 'draft', revision: 1, events: [{ type: 'begun', at: AT, by: 'sam', ...(bar && { bar }) }] });

test('what is only here has the version that counts in its writer’s team', () => {
  expect(keptBarOf(null, settings, 'mine').version).toBe(2);
  expect(keptBarOf(local(null), settings, 'mine').version).toBe(2);
  expect(keptBarOf(null, settings, 'a team that signed none').version).toBe(0);
});

test('what has begun keeps its own, of its own team, whoever looks', () => {
  expect(keptBarOf(begun({ team: 'mine', version: 1 }), settings, 'mine').version).toBe(1);
  expect(keptBarOf(begun({ team: 'theirs', version: 3 }), settings, 'mine').version).toBe(3);
  expect(keptBarOf(begun(), settings, 'mine').version).toBe(0);
});

test('versions that cannot be read here count as none', () => {
  expect(
    keptBarOf(null, [{ name: 'barVersions', of: 'mine', revision: 1, value: { versions: 'of a later release' } }], 'mine').version,
  ).toBe(0);
});
