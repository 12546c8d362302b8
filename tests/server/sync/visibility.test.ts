import { expect, test } from 'vitest';
import { STATES } from '../../../src/core/handoff/events.ts';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { type Member, may } from '../../../src/server/auth/policy.ts';
import { completeEdits, handOff } from '../brief.ts';
import { begin, command, type Device, edit, newRecord, signedIn, started, workspaceWith } from '../harness.ts';

async function company() {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  const elsewhere = await workspaceWith(backend, 'Contoso');
  return {
    backend,
    sdr: await signedIn(backend, workspace, 'Sam', ['sdr']),
    otherSdr: await signedIn(backend, workspace, 'Robin', ['sdr']),
    ae: await signedIn(backend, workspace, 'Avery', ['ae']),
    otherAe: await signedIn(backend, workspace, 'Kim', ['ae']),
    manager: await signedIn(backend, workspace, 'Morgan', ['manager']),
    otherManager: await signedIn(backend, workspace, 'Lee', ['manager'], 'Team two'),
    admin: await signedIn(backend, workspace, 'Ada', ['admin'], 'Team two'),
    stranger: await signedIn(backend, elsewhere, 'Eve', ['sdr', 'ae', 'manager', 'admin']),
  };
}

const sees = async (device: Device, id: string): Promise<boolean> => (await device.handoff(id)) !== undefined;

test('who sees a draft, and who sees what was handed off', async () => {
  const { sdr, otherSdr, ae, otherAe, manager, otherManager, admin, stranger } = await company();
  const draft = newRecord();
  await sdr.push([begin(draft), ...completeEdits(draft, ae.id)]);
  const submitted = newRecord();
  await handOff(sdr, ae, submitted);
  const bounced = newRecord();
  await handOff(sdr, ae, bounced);
  await ae.does(command(bounced, 2, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs.' }));

  const matrix: [Device, boolean, boolean][] = [
    [sdr, true, true],
    [otherSdr, false, false],
    [ae, false, true],
    [otherAe, false, false],
    [manager, true, true],
    [otherManager, false, false],
    [admin, true, true],
    [stranger, false, false],
  ];
  for (const [device, ofDraft, ofSent] of matrix) {
    expect(await sees(device, handoffId(draft)), `${device.name}, draft`).toBe(ofDraft);
    expect(await sees(device, handoffId(submitted)), `${device.name}, submitted`).toBe(ofSent);
    expect(await sees(device, handoffId(bounced)), `${device.name}, bounced`).toBe(ofSent);
  }
});

test('whoever may not see a handoff cannot tell whether it is there', async () => {
  const { sdr, otherSdr, ae, stranger } = await company();
  const record = newRecord();
  await sdr.push([begin(record), ...completeEdits(record, ae.id)]);
  const nowhere = newRecord();
  for (const device of [otherSdr, ae, stranger])
    for (const asked of [
      (of: typeof record) => edit(of, 'pain', 0, 'mine'),
      (of: typeof record) => command(of, 1, { name: 'submit' }),
      (of: typeof record) => command(of, 1, { name: 'accept' }),
    ]) {
      const { key: _there, ...there } = await device.does(asked(record));
      const { key: _not, ...not } = await device.does(asked(nowhere));
      expect(there).toMatchObject({ status: 'refused', refusal: { reason: 'unknown-handoff' } });
      expect(there).toEqual(not);
    }
});

test('seeing is not writing: nobody but its SDR edits or submits, nobody but its AE reviews', async () => {
  const { sdr, ae, manager, admin } = await company();
  const record = newRecord();
  await sdr.push([begin(record), ...completeEdits(record, ae.id)]);
  for (const device of [manager, admin]) {
    expect(await device.does(edit(record, 'pain', 1, 'mine'))).toMatchObject({ refusal: { reason: 'not-allowed' } });
    expect(await device.does(command(record, 1, { name: 'submit' }))).toMatchObject({ refusal: { reason: 'not-allowed' } });
  }
  await sdr.does(command(record, 1, { name: 'submit' }));
  for (const device of [sdr, manager, admin])
    for (const asked of [{ name: 'accept' } as const, { name: 'rate', rating: 'green', missing: [] as never[] } as const])
      expect(await device.does(command(record, 2, asked))).toMatchObject({ refusal: { reason: 'not-allowed' } });
});

test('what is mended after a bounce is seen by nobody but its side until it is handed off again, and by whom it is handed to then', async () => {
  const { sdr, ae, otherAe, manager } = await company();
  const record = newRecord();
  const id = handoffId(record);
  await handOff(sdr, ae, record);
  const sent = (await ae.handoff(id))?.registers;
  await ae.does(command(record, 2, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs.' }));
  const { cursor } = await ae.pullAll();
  const mended = 'They lose 40 pallets a month to wrong labels, €18k in freight they pay themselves.';
  await sdr.push([edit(record, 'pain', 1, mended), edit(record, 'people', 0, []), edit(record, 'ae', 1, otherAe.id)]);

  expect(await ae.pullAll(cursor)).toMatchObject({ gone: [] });
  expect((await ae.handoff(id))?.registers).toEqual(sent);
  for (const device of [sdr, manager]) expect((await device.handoff(id))?.registers['pain']?.value).toBe(mended);
  expect(await otherAe.pullAll()).toMatchObject({ handoffs: [], gone: [] });
  for (const asked of [{ name: 'accept' } as const, { name: 'rate', rating: 'green', missing: [] as never[] } as const])
    expect(await otherAe.does(command(record, 3, asked))).toMatchObject({ refusal: { reason: 'unknown-handoff' } });
  expect(await ae.does(command(record, 3, { name: 'rate', rating: 'red', missing: ['pain'] }))).toMatchObject({ status: 'applied' });

  await sdr.does(command(record, 4, { name: 'submit', fix: 'It says what it costs now.' }));
  expect(await ae.pullAll(cursor)).toMatchObject({ handoffs: [], gone: [id] });
  expect((await otherAe.handoff(id))?.registers['pain']?.value).toBe(mended);
  expect(await ae.does(command(record, 5, { name: 'rate', rating: 'red', missing: ['pain'] }))).toMatchObject({
    refusal: { reason: 'not-allowed', message: expect.stringContaining(`given to ${otherAe.name}`) },
  });

  await otherAe.does(command(record, 5, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Which freight?' }));
  await sdr.push([edit(record, 'ae', 2, ae.id), command(record, 6, { name: 'submit', fix: 'It says what it costs now.' })]);
  expect((await ae.pullAll(cursor)).gone).toEqual([]);
  expect((await ae.handoff(id))?.state).toBe('submitted');
  expect((await otherAe.pullAll()).gone).toEqual([id]);
});

test('an AE who was chosen and replaced while it was a draft never hears of it', async () => {
  const { sdr, ae, otherAe } = await company();
  const record = newRecord();
  await sdr.push([begin(record), edit(record, 'ae', 0, ae.id), edit(record, 'ae', 1, otherAe.id), edit(record, 'ae', 2, null)]);
  expect(await ae.pullAll()).toMatchObject({ handoffs: [], gone: [] });
});

test('two workspaces with the same record share nothing', async () => {
  const { sdr, ae, stranger } = await company();
  const record = newRecord();
  await handOff(sdr, ae, record);
  // Their counter runs past the other workspace's, so that no number keeps the two apart.
  await stranger.push(Array.from({ length: 50 }, () => begin(newRecord())));
  expect(await stranger.does(begin(record))).toMatchObject({ status: 'applied', revision: 1 });
  expect(await stranger.does(edit(record, 'ae', 0, ae.id))).toMatchObject({ refusal: { reason: 'malformed' } });
  await stranger.does(edit(record, 'pain', 0, 'theirs'));
  expect((await sdr.handoff(handoffId(record)))?.registers['pain']?.value).not.toBe('theirs');
  const { handoffs, people } = await stranger.pullAll();
  expect(handoffs).toHaveLength(51);
  expect(new Set(handoffs.map(({ sdr: writer }) => writer))).toEqual(new Set([stranger.id]));
  expect(people.map(({ name }) => name)).toEqual(['Eve']);
});

test('what the query shows is what the policy allows, for every role, state and relation', async () => {
  const { backend, ...devices } = await company();
  const members = Object.values(devices);
  const people = new Map((await devices.admin.pullAll()).people.map((person) => [person.id, person]));
  const [own] = await backend.store.transact((tx) => tx.selectFrom('workspace').select('id').where('name', '=', 'Northwind').execute());
  const workspace = own?.id ?? '';
  for (const state of STATES)
    for (const writer of [devices.sdr, devices.otherSdr])
      for (const ae of [null, devices.ae, devices.otherAe]) {
        const record = newRecord();
        await writer.push([begin(record), ...(ae ? [edit(record, 'ae', 0, ae.id)] : [])]);
        const id = handoffId(record);
        await backend.store.transact((tx) =>
          tx
            .updateTable('handoff')
            .set({ state, ae: ae?.id ?? null })
            .where('id', '=', id)
            .execute(),
        );
        const facts = { workspace, sdr: writer.id, team: people.get(writer.id)?.team ?? '', ae: ae?.id ?? null, state };
        for (const device of members) {
          const person = people.get(device.id);
          const member: Member = person ? { ...person, workspace } : { ...strangerOf(device), workspace: 'another' };
          expect(await sees(device, id), `${device.name} ${state}`).toBe(may(member, 'handoff:see', facts));
        }
      }
});

const strangerOf = ({ id, name }: Device) => ({
  id,
  name,
  email: '',
  team: '',
  active: true,
  roles: ['sdr', 'ae', 'manager', 'admin'] as Member['roles'],
});

test('someone who left may do nothing, whatever their roles', () => {
  const left: Member = { id: 'p', workspace: 'w', name: '', email: '', team: 't', active: false, roles: ['sdr', 'ae', 'manager', 'admin'] };
  const facts = { workspace: 'w', sdr: 'p', team: 't', ae: 'p', state: 'submitted' } as const;
  for (const action of ['handoff:see', 'handoff:edit', 'handoff:command'] as const) expect(may(left, action, facts)).toBe(false);
});
