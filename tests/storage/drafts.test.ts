import { describe, expect, test, vi } from 'vitest';
import type { Rating } from '../../src/core/handoff/events.ts';
import type { KeptAccount } from '../../src/storage/records.ts';
import { plan } from '../../src/sync/plan.ts';
import type { LocalHandoff } from '../../src/sync/ports.ts';
import { choose, ID, opened, RECORD, shownOf, until } from './open.ts';

const ACCOUNT: KeptAccount = {
  person: { id: 'u', name: 'Sam', email: 'sam@baton.example', roles: ['sdr'], team: 'a', active: true },
  workspace: { id: 'w', name: 'Northwind' },
  server: 'http://127.0.0.1',
  token: 't'.repeat(30),
  expired: false,
};

describe('writing', () => {
  test('nothing is stored before the first words', async () => {
    const { device } = opened();
    const handoff = await device.openHandoff('', RECORD);
    expect(handoff).toMatchObject({ id: ID, server: null, registers: {} });
    await device.writeRegister('', RECORD, 'facts', { account: 'Northwind' });
    expect(await device.storage().handoff('', ID)).toBeNull();
  });

  test('what the page told is stored along with the first words', async () => {
    const { device } = opened();
    await device.writeRegister('', RECORD, 'facts', { account: 'Northwind' });
    await device.writeRegister('', RECORD, 'trigger', 'They raised a round.');
    const handoff = await device.openHandoff('', RECORD);
    expect(handoff.registers.trigger?.value).toBe('They raised a round.');
    expect(handoff.registers.facts?.value).toEqual({ account: 'Northwind' });
  });

  test('two tabs writing different registers keep both', async () => {
    const { device, again } = opened();
    const other = again();
    await Promise.all([device.writeRegister('u', RECORD, 'pain', 'a'), other.writeRegister('u', RECORD, 'trigger', 'b')]);
    expect((await device.openHandoff('u', RECORD)).registers).toMatchObject({ pain: { value: 'a' }, trigger: { value: 'b' } });
  });

  test('two tabs writing one register from the same text: sentences that do not touch are merged, others kept as a conflict', async () => {
    const { device, again } = opened();
    const other = again();
    const from = { value: 'One. Two. Three.' };
    await device.writeRegister('u', RECORD, 'pain', from.value);
    await device.writeRegister('u', RECORD, 'pain', 'Uno. Two. Three.', from);
    await other.writeRegister('u', RECORD, 'pain', 'One. Two. Tre.', from);
    expect((await device.openHandoff('u', RECORD)).registers.pain).toMatchObject({ value: 'Uno. Two. Tre.', conflict: null });
    await other.writeRegister('u', RECORD, 'pain', 'Eins. Two. Tre.', from);
    const { pain } = (await device.openHandoff('u', RECORD)).registers;
    expect(pain).toMatchObject({ value: 'Eins. Two. Tre.', conflict: { theirs: { value: 'Uno. Two. Tre.' }, original: from.value } });
  });

  test.each([
    ['mine', 'Eins.'],
    ['theirs', 'Uno.'],
  ] as const)('a conflict ends with the choice of %s', async (choice, value) => {
    const { device } = opened();
    await device.writeRegister('u', RECORD, 'pain', 'Uno.');
    await device.writeRegister('u', RECORD, 'pain', 'Eins.', { value: 'One.' });
    expect(await choose(device, 'u', RECORD, 'pain', choice)).toBe(true);
    expect((await device.openHandoff('u', RECORD)).registers.pain).toMatchObject({ value, conflict: null });
  });

  test.each(['mine', 'theirs'] as const)('a choice of %s lets go of nothing that was not shown', async (choice) => {
    const { device } = opened();
    await device.writeRegister('u', RECORD, 'pain', 'Uno.');
    await device.writeRegister('u', RECORD, 'pain', 'Eins.', { value: 'One.' });
    const shown = shownOf((await device.openHandoff('u', RECORD)).registers.pain);
    await device.writeRegister('u', RECORD, 'pain', 'Eins. Zwei.', { value: 'Eins.' });
    expect(await device.resolveConflict('u', ID, 'pain', choice, shown)).toBe(false);
    const { pain } = (await device.openHandoff('u', RECORD)).registers;
    expect(pain).toMatchObject({ value: 'Eins. Zwei.', conflict: { theirs: { value: 'Uno.' } } });
  });
});

describe('commands', () => {
  test('go out behind begin and the edits they depend on, once', async () => {
    const { device } = opened();
    await device.writeRegister('u', RECORD, 'trigger', 'A');
    await device.queueCommand('u', ID, { name: 'submit' });
    await device.queueCommand('u', ID, { name: 'submit' });
    const entries = await device.storage().outbox('u', 50);
    expect(entries.map(({ operation }) => (operation.kind === 'edit' ? operation.register : operation.command.name))).toEqual([
      'begin',
      'trigger',
      'submit',
    ]);
    expect(entries.at(-1)?.operation).toMatchObject({ expected: 1 });
    expect((await device.openHandoff('u', RECORD)).waiting).toEqual(['submit']);
  });

  test('a rating changed before it left takes its own place; one changed on its way goes out behind it', async () => {
    const { device } = opened();
    await device.writeRegister('u', RECORD, 'trigger', 'A');
    const server = { sdr: 's', state: 'accepted' as const, revision: 3, events: [] };
    const storage = device.storage();
    await storage.atomically(async (store) =>
      store.putHandoff({ ...((await store.handoff('u', ID)) as LocalHandoff), server, registers: {} }),
    );
    const rate = (rating: Rating) => device.queueCommand('u', ID, { name: 'rate', rating, missing: [] });
    const ratings = async () =>
      (await storage.outbox('u', 9)).map(
        ({ operation: one }) => one.kind === 'command' && one.command.name === 'rate' && [one.command.rating, one.expected],
      );
    await rate('red');
    await rate('yellow');
    expect(await ratings()).toEqual([['yellow', 3]]);
    const leave = (change: Partial<NonNullable<LocalHandoff['server']>>) =>
      storage.atomically(async (store) => {
        for (const entry of await store.outboxOf('u', ID)) await store.putOutbox({ ...entry, attempts: 1 });
        await store.putHandoff({ ...((await store.handoff('u', ID)) as LocalHandoff), server: { ...server, ...change } });
      });
    await leave({});
    await rate('green');
    expect(await ratings()).toEqual([
      ['yellow', 3],
      ['green', 4],
    ]);
    expect((await device.openHandoff('u', RECORD)).waiting).toEqual(['rate', 'rate']);
    // Its events came with a pull before its answer did: they count once.
    await leave({ revision: 5 });
    await rate('red');
    expect((await ratings()).at(-1)).toEqual(['red', 5]);
  });

  test('what is taken back before it has left was never given; behind one that has left goes the taking back', async () => {
    const { device } = opened();
    await device.writeRegister('u', RECORD, 'trigger', 'A');
    const server = { sdr: 's', state: 'submitted' as const, revision: 3, events: [] };
    const storage = device.storage();
    await storage.atomically(async (store) =>
      store.putHandoff({ ...((await store.handoff('u', ID)) as LocalHandoff), server, registers: {} }),
    );
    const given = async () =>
      (await storage.outbox('u', 9)).map(({ operation: one }) => one.kind === 'command' && [one.command.name, one.expected]);
    const give = (name: 'accept' | 'held' | 'undo') => device.queueCommand('u', ID, { name });
    await give('accept');
    await give('held');
    await give('undo');
    expect(await given()).toEqual([['accept', 3]]);
    expect((await device.openHandoff('u', RECORD)).waiting).toEqual(['accept']);
    await storage.atomically(async (store) => {
      for (const entry of await store.outboxOf('u', ID)) await store.putOutbox({ ...entry, attempts: 1 });
    });
    await give('undo');
    await give('accept');
    await give('accept');
    expect(await given()).toEqual([
      ['accept', 3],
      ['undo', 4],
      ['accept', 5],
    ]);
    const undos = (await storage.outbox('u', 9)).flatMap(({ operation: one }) =>
      one.kind === 'command' && one.command.name === 'undo' ? [one.command] : [],
    );
    expect(undos, 'it says what it means').toEqual([{ name: 'undo', of: 'accepted' }]);
    expect((await device.openHandoff('u', RECORD)).waiting).toEqual(['accept', 'undo', 'accept']);
  });

  test('a touch that the page saw is taken back by that name, before and behind what was told', async () => {
    const { device } = opened();
    await device.writeRegister('u', RECORD, 'trigger', 'A');
    const accepted = { type: 'accepted' as const, at: '2027-03-01T09:00:00.000Z', by: 'u' };
    const server = { sdr: 's', state: 'accepted' as const, revision: 1, events: [accepted] };
    const storage = device.storage();
    await storage.atomically(async (store) =>
      store.putHandoff({ ...((await store.handoff('u', ID)) as LocalHandoff), server, registers: {} }),
    );
    await device.queueCommand('u', ID, { name: 'first-touch', seen: 'e-mail' });
    await device.queueCommand('u', ID, { name: 'undo' });
    await device.queueCommand('u', ID, { name: 'held' });
    await storage.atomically(async (store) => {
      for (const entry of await store.outboxOf('u', ID)) await store.putOutbox({ ...entry, attempts: 1 });
    });
    await device.queueCommand('u', ID, { name: 'undo' });
    const undos = (await storage.outbox('u', 9)).flatMap(({ operation: one }) =>
      one.kind === 'command' && one.command.name === 'undo' ? [one.command.of] : [],
    );
    expect(undos).toEqual(['first-touch', 'held']);
  });

  test('are refused on the spot without an account, and while a text waits for a choice', async () => {
    const { device } = opened();
    await device.writeRegister('', RECORD, 'trigger', 'A');
    await device.queueCommand('', ID, { name: 'submit' });
    expect((await device.openHandoff('', RECORD)).refusal?.message).toMatch(/^Sign in first/);
    await device.writeRegister('u', RECORD, 'pain', 'Uno.');
    await device.writeRegister('u', RECORD, 'pain', 'Eins.', { value: 'One.' });
    await device.queueCommand('u', ID, { name: 'submit' });
    expect((await device.openHandoff('u', RECORD)).refusal?.reason).toBe('stale');
    expect(await device.storage().outbox('u', 50)).toEqual([]);
  });
});

describe('adopting', () => {
  test('a draft becomes this person’s', async () => {
    const { device } = opened();
    await device.writeRegister('', RECORD, 'trigger', 'A');
    await device.keepAccount(ACCOUNT);
    expect((await device.openHandoff('u', RECORD)).registers.trigger?.value).toBe('A');
    expect(await device.storage().handoff('', ID)).toBeNull();
  });

  test('signing in is one step: without the drafts there is no account either', async () => {
    const { device } = opened();
    await device.writeRegister('', RECORD, 'trigger', 'A');
    const remove = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(device.keepAccount(ACCOUNT)).rejects.toThrow();
    remove.mockRestore();
    expect(await device.account()).toBeNull();
    expect((await device.openHandoff('', RECORD)).registers.trigger?.value).toBe('A');
  });

  test('a text on both sides is kept as a conflict', async () => {
    const { device } = opened();
    await device.writeRegister('u', RECORD, 'trigger', 'there');
    await device.writeRegister('', RECORD, 'trigger', 'draft');
    await device.writeRegister('', RECORD, 'pain', 'only draft');
    await device.keepAccount(ACCOUNT);
    const { registers } = await device.openHandoff('u', RECORD);
    expect(registers.trigger).toMatchObject({ value: 'draft', conflict: { theirs: { value: 'there' } } });
    expect(registers.pain?.value).toBe('only draft');
  });

  test('signing out hides and deletes nothing', async () => {
    const { device } = opened();
    await device.writeRegister('u', RECORD, 'trigger', 'A');
    await device.forgetAccount();
    expect((await device.openHandoff('', RECORD)).registers).toEqual({});
    expect((await device.openHandoff('u', RECORD)).registers.trigger?.value).toBe('A');
  });
});

test('another tab’s writes are seen live', async () => {
  const { device, again } = opened();
  const seen = until<{ handoff: { registers: { trigger?: { value: unknown } } } | null }>(
    (cb) => device.watchHandoff('u', ID, cb),
    ({ handoff }) => handoff?.registers.trigger?.value === 'A',
  );
  await again().writeRegister('u', RECORD, 'trigger', 'A');
  expect((await seen).handoff).not.toBeNull();
});

test('a place is remembered per CRM, and an odd one is not believed', async () => {
  const { device } = opened();
  await device.keepPlace('odoo', { collapsed: true });
  await device.keepPlace('odoo', { width: 420 });
  expect(await device.place('odoo')).toEqual({ collapsed: true, width: 420 });
  expect(await device.place('hubspot')).toEqual({ collapsed: false, width: null });
  await device.keepPlace('hubspot', { width: 9e9 });
  expect(await device.place('hubspot')).toEqual({ collapsed: false, width: null });
});

describe('a brief whose record is not saved yet', () => {
  const draft = { ...RECORD, id: 'new.one' };

  test('is not sent, goes to the record that was saved, and leaves nothing behind', async () => {
    const { device } = opened();
    await device.writeRegister('u', draft, 'trigger', 'They raised a round.');
    await device.queueCommand('u', `${draft.origin}|${draft.type}|${draft.id}`, { name: 'submit' });
    expect((await device.openHandoff('u', draft)).refusal?.message).toMatch(/Save the record/);
    const sent: string[] = [];
    await plan(device.storage(), { now: () => 0, random: () => 0, uuid: () => 'k' }, 'u');
    for (const { operation } of await device.storage().outbox('u', 10)) sent.push(operation.handoff);
    expect(sent).toEqual([]);
    await device.writeRegister('u', RECORD, 'facts', { account: 'Northwind' });
    expect(await device.placeDraft('u', draft, RECORD)).toBe(true);
    const brief = await device.openHandoff('u', RECORD);
    expect(brief.registers.trigger?.value).toBe('They raised a round.');
    expect(brief.record).toEqual(RECORD);
    expect((await device.handoffs('u')).map(({ id }) => id)).toEqual([ID]);
    expect(await device.placeDraft('u', draft, RECORD)).toBe(false);
  });

  test('what was typed on the saved record and taken back there costs no word of it', async () => {
    const { device } = opened();
    await device.writeRegister('u', draft, 'trigger', 'They raised a round in May.');
    await device.writeRegister('u', draft, 'facts', { account: 'Northw' });
    await device.writeRegister('u', RECORD, 'trigger', 'x');
    await device.writeRegister('u', RECORD, 'trigger', '');
    await device.writeRegister('u', RECORD, 'facts', { account: 'Northwind' });
    expect(await device.placeDraft('u', draft, RECORD)).toBe(true);
    const { registers } = await device.openHandoff('u', RECORD);
    expect([registers.trigger?.value, registers.facts?.value]).toEqual(['They raised a round in May.', { account: 'Northwind' }]);
  });

  test('never goes over a brief that is there, nor to another record that is not saved', async () => {
    const { device } = opened();
    await device.writeRegister('u', draft, 'trigger', 'Of the new one.');
    await device.writeRegister('u', RECORD, 'trigger', 'Of this one.');
    expect(await device.placeDraft('u', draft, RECORD)).toBe(false);
    expect(await device.placeDraft('u', draft, { ...RECORD, id: 'new.two' })).toBe(false);
    expect(await device.placeDraft('u', RECORD, { ...RECORD, id: '77' })).toBe(false);
    expect((await device.openHandoff('u', RECORD)).registers.trigger?.value).toBe('Of this one.');
    expect((await device.openHandoff('u', draft)).registers.trigger?.value).toBe('Of the new one.');
  });
});
