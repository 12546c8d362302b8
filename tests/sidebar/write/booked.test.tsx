// @vitest-environment happy-dom

/** When a meeting was booked, which its own page does not tell, stays with its brief. */
import { afterEach, expect, test, vi } from 'vitest';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import type { LocalHandoff } from '../../../src/sync/ports.ts';
import { AT } from '../../core/handoff/brief.ts';
import { put } from '../frame.ts';

const { device } = await import('../../../src/sidebar/state/device.ts');
const { useHandoff } = await import('../../../src/sidebar/state/handoffStore.ts');
const { useSession } = await import('../../../src/sidebar/state/session.ts');
const { showRecord, takeFacts, takeLocal } = await import('../../../src/sidebar/state/typing.ts');

const sam = { id: 'sam', name: 'Sam', email: 'sam@team.example', roles: ['sdr' as const], team: 't', active: true };
let stop = () => {};
afterEach(() => stop());

test.each(['deal', 'meeting'] as const)('on the page of a %s', async (type) => {
  const record: RecordRef = { crm: 'practice', origin: 'http://crm.example', type, id: `booked-${type}` };
  const id = handoffId(record);
  const value = { account: 'Halden', booked: AT };
  const local: LocalHandoff = {
    ...{ format: 1, owner: 'sam', id, record, waiting: [], refusal: null, touched: 1 },
    server: { sdr: 'sam', state: 'draft', revision: 1, events: [{ type: 'begun', at: AT, by: 'sam' }] },
    registers: { facts: { value, base: { value, revision: 1, at: AT, by: 'baton' }, conflict: null } },
  };
  useSession.setState({
    account: { person: sam, token: 't', workspace: { id: 'w', name: 'Team' }, server: 'http://127.0.0.1:1', expired: false },
    people: [sam],
  });
  await put(local);
  showRecord('sam', record);
  stop = device.watchHandoff('sam', id, ({ handoff, queued }) => takeLocal(handoff, queued));
  await vi.waitFor(() => expect(useHandoff.getState().ready).toBe(true));
  takeFacts({ account: 'Halden Maritime' });
  expect(useHandoff.getState().values.facts).toEqual({ account: 'Halden Maritime', booked: AT });
});
