/** The server's store is put back to an earlier time, by `restore` or by hand, and devices know more than it does. */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { STANDARD_BAR } from '../../../src/core/bar/bar.ts';
import { FIELD_KEYS } from '../../../src/core/brief/fields.ts';
import type { Role } from '../../../src/core/handoff/person.ts';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { httpTransport, postSignIn } from '../../../src/platform/transport.ts';
import { type Backend, createBackend } from '../../../src/server/backend.ts';
import { backUp } from '../../../src/server/backup/backup.ts';
import { restore } from '../../../src/server/backup/restore.ts';
import type { KeptAccount } from '../../../src/storage/records.ts';
import { syncOnce } from '../../../src/sync/syncOnce.ts';
import { opened } from '../../storage/open.ts';
import { BRIEF } from '../brief.ts';
import { begin, call, edit, newRecord, temporaryFolder, turnedClock, workspaceWith } from '../harness.ts';
import { storeIn } from '../stores.ts';

vi.setConfig({ testTimeout: 60_000 });

const HOWS = ['restore', 'restore of a backup made while it ran', 'by hand'] as const;
type How = (typeof HOWS)[number];

/** A copy of the store as it is now, and the way to put it in the place of what is there then. */
async function copyOf(how: How, dataFolder: string, place: string, now: () => number): Promise<() => Promise<void>> {
  const aside = temporaryFolder();
  if (how !== 'by hand') {
    const file = join(aside, 'backup.baton');
    await backUp(place, file, now());
    return async () => void (await restore({ place, dataFolder, file, force: true, now: now() }));
  }
  if (place === dataFolder) {
    cpSync(dataFolder, aside, { recursive: true });
    return async () => {
      rmSync(dataFolder, { recursive: true });
      cpSync(aside, dataFolder, { recursive: true });
    };
  }
  const name = new URL(place).pathname.slice(1);
  const copy = `copy_${crypto.randomUUID().replaceAll('-', '')}`;
  const admin = Object.assign(new URL(place), { pathname: '/postgres' }).href;
  const asked = async (...texts: string[]): Promise<void> => {
    const client = new pg.Client({ connectionString: admin });
    await client.connect();
    for (const text of texts) await client.query(text);
    await client.end();
  };
  await asked(`create database ${copy} template ${name}`);
  onTestFinished(() => asked(`drop database ${copy}`));
  return () => asked(`drop database ${name} with (force)`, `create database ${name} template ${copy}`);
}

async function company(how: How) {
  const dataFolder = temporaryFolder();
  const at = await storeIn(dataFolder);
  const clock = turnedClock();
  let backend: Backend = await createBackend({ ...at, clock });
  const port = Number(new URL(backend.url).port);
  onTestFinished(() => backend.close());
  const workspace = await workspaceWith(backend);
  let put: () => Promise<void> = async () => undefined;

  async function stopped(work: () => Promise<void>): Promise<void> {
    await backend.close();
    clock.forward(60_000);
    await work();
    backend = await createBackend({ ...at, clock, port });
    clock.forward(60_000);
  }

  async function device(account: KeptAccount) {
    const { device: kept } = opened();
    await kept.keepAccount(account);
    const owner = account.person.id;
    const ports = {
      storage: kept.storage(),
      transport: httpTransport(account),
      clock: { now: clock.now, random: () => 0, uuid: () => crypto.randomUUID() },
      lock: { exclusively: <T>(_: string, work: () => Promise<T>) => work() },
    };
    return {
      account,
      id: owner,
      kept,
      type: (record: ReturnType<typeof newRecord>, value: string, name: 'pain' | 'trigger' = 'pain') =>
        kept.writeRegister(owner, record, name, value),
      async sync() {
        clock.forward(1_000);
        return syncOnce(ports);
      },
      /** Sends, and hears nothing of what others did. */
      async sends() {
        clock.forward(1_000);
        const pull = async () => ({ ok: false, failure: { kind: 'unreachable' } }) as const;
        await syncOnce({ ...ports, transport: { ...ports.transport, pull } });
      },
      copy: (record: ReturnType<typeof newRecord>) => kept.openHandoff(owner, record),
    };
  }

  async function join(name: string, roles: Role[]) {
    const invited = await backend.invite({ workspace, name, email: `${name}@baton.example`, roles, team: 'One' });
    const signedIn = await postSignIn(backend.url, invited.ok ? invited.code : '', 'laptop', crypto.randomUUID());
    if (!signedIn.ok) throw new Error(signedIn.failure.kind);
    return device({ ...signedIn.value, server: backend.url, expired: false });
  }

  return {
    join,
    device,
    backend: () => backend,
    async copied() {
      const copy = async () => {
        put = await copyOf(how, dataFolder, at.databaseUrl ?? dataFolder, clock.now);
      };
      if (how === 'restore of a backup made while it ran') return copy();
      return stopped(copy);
    },
    putBack: () => stopped(put),
    /** What the server says to somebody who never asked before. */
    async truth(account: KeptAccount, record: ReturnType<typeof newRecord>) {
      const told = await call(backend, '/v1/sync/pull', { token: account.token });
      const { handoffs } = (await told.json()) as {
        handoffs: { id: string; state: string; registers: Record<string, { value: unknown }> }[];
      };
      return handoffs.find(({ id }) => id === handoffId(record));
    },
  };
}

describe.each(HOWS)('put back (%s)', (how) => {
  test('a newer text is sent again, an equal one is not touched, and nobody is asked', async () => {
    const { join, copied, putBack, truth } = await company(how);
    const [sam, kim] = [await join('sam', ['sdr']), await join('kim', ['sdr'])];
    const [changed, same] = [newRecord(), newRecord()];
    await sam.type(changed, 'First.');
    await sam.type(same, 'Equal.');
    await sam.sync();
    await copied();
    await sam.type(changed, 'First. Second.');
    await sam.sync();
    await sam.type(changed, 'First. Second. Third.');
    await sam.sync();
    await putBack();
    expect((await truth(sam.account, changed))?.registers['pain']?.value).toBe('First.');
    // The counter goes past what Sam has heard.
    for (let count = 0; count < 12; count += 1) await kim.type(newRecord(), `Kim ${count}.`);
    await kim.sync();
    expect(await sam.sync()).toMatchObject({ state: 'synced' });
    for (const [record, text] of [
      [changed, 'First. Second. Third.'],
      [same, 'Equal.'],
    ] as const) {
      expect((await truth(sam.account, record))?.registers['pain']?.value).toBe(text);
      expect(await sam.copy(record)).toMatchObject({ registers: { pain: { value: text, conflict: null } }, refusal: null });
      expect(await sam.copy(record)).not.toHaveProperty('apart');
    }
    expect(await sam.sync()).toMatchObject({ state: 'synced', changed: false });
  });

  test('what was answered counts, though nothing was pulled after it', async () => {
    const { join, copied, putBack, truth } = await company(how);
    const sam = await join('sam', ['sdr']);
    const record = newRecord();
    await sam.sync();
    await copied();
    await sam.type(record, 'Sent, and nothing heard since.');
    await sam.sends();
    expect((await sam.copy(record)).server).not.toBeNull();
    await putBack();
    expect(await sam.sync()).toMatchObject({ state: 'synced' });
    expect((await truth(sam.account, record))?.registers['pain']?.value).toBe('Sent, and nothing heard since.');
  });

  test('a brief that the server never heard of is begun again, and stays with who only reads it', async () => {
    const { join, copied, putBack, truth } = await company(how);
    const [sam, morgan] = [await join('sam', ['sdr']), await join('morgan', ['manager'])];
    const record = newRecord();
    await morgan.sync();
    await copied();
    await sam.type(record, 'Begun after the backup.');
    await sam.sync();
    await morgan.sync();
    await putBack();
    await morgan.sync();
    expect(await morgan.copy(record)).toMatchObject({
      registers: { pain: { value: 'Begun after the backup.' } },
      refusal: { message: expect.stringContaining('kept on this device') },
    });
    expect(await sam.sync()).toMatchObject({ state: 'synced' });
    expect((await truth(sam.account, record))?.registers['pain']?.value).toBe('Begun after the backup.');
    await morgan.sync();
    expect((await morgan.copy(record)).server).toMatchObject({ state: 'draft', revision: 1 });
  });

  test('what two devices wrote on either side of it is shown side by side; what came after a text that survived is not', async () => {
    const { join, device, copied, putBack } = await company(how);
    const desk = await join('sam', ['sdr']);
    const home = await device(desk.account);
    const record = newRecord();
    await desk.type(record, 'First.');
    await desk.type(record, 'Calm.', 'trigger');
    await desk.sync();
    await home.sync();
    await copied();
    await home.type(record, 'Said at home.');
    await home.sync();
    await putBack();
    await desk.type(record, 'Said at the desk.');
    await desk.type(record, 'Calm. More.', 'trigger');
    await desk.sync();
    await home.sync();
    expect((await home.copy(record)).registers).toMatchObject({
      pain: { value: 'Said at home.', conflict: { theirs: { value: 'Said at the desk.' } } },
      trigger: { value: 'Calm. More.', conflict: null },
    });
  });

  test('an edit that was made on a lost text never goes over what stands there now, though the revisions are the same', async () => {
    const { join, device, copied, putBack, truth } = await company(how);
    const desk = await join('sam', ['sdr']);
    const home = await device(desk.account);
    const record = newRecord();
    await desk.type(record, 'First.');
    await desk.sync();
    await home.sync();
    await copied();
    await home.type(record, 'Said at home.');
    await home.sync();
    await home.type(record, 'Said at home. And once more.');
    await putBack();
    await desk.type(record, 'Said at the desk.');
    await desk.sync();
    await home.sync();
    expect((await truth(desk.account, record))?.registers['pain']?.value).toBe('Said at the desk.');
    expect((await home.copy(record)).registers.pain).toMatchObject({
      value: 'Said at home. And once more.',
      conflict: { theirs: { value: 'Said at the desk.' } },
    });
  });

  test('a bounce that was lost is shown to who wrote it, with its words', async () => {
    const { join, copied, putBack } = await company(how);
    const [sam, avery] = [await join('sam', ['sdr']), await join('avery', ['ae'])];
    const record = newRecord();
    await sam.kept.writeRegisters(sam.id, record, [
      ...FIELD_KEYS.map((name) => ({ name, value: BRIEF[name] })),
      ...STANDARD_BAR.items.map(({ key, example }) => ({ name: `bar:${key}` as const, value: { ticked: true, evidence: example } })),
      { name: 'attendees', value: [{ id: 'a', name: 'Dana Whitfield', role: 'CFO', confirmed: true }] },
      { name: 'nextStep', value: 'Demo of the import' },
      { name: 'nextStepDate', value: '2027-03-09' },
      { name: 'ae', value: avery.id },
    ]);
    await sam.kept.queueCommand(sam.id, handoffId(record), { name: 'submit' });
    await sam.sync();
    await avery.sync();
    await copied();
    const bounce = { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs.' } as const;
    await avery.kept.queueCommand(avery.id, handoffId(record), bounce);
    await avery.sync();
    expect((await avery.copy(record)).server?.state).toBe('bounced');
    await putBack();
    await avery.sync();
    expect(await avery.copy(record)).toMatchObject({
      server: { state: 'submitted', revision: 2 },
      refused: { command: bounce, refusal: { message: expect.stringContaining('put back to an earlier time') } },
    });
  });

  test('a device of an older version goes on: it says nothing of how far it has heard, and is told everything', async () => {
    const { join, copied, putBack, backend } = await company(how);
    const { account } = await join('sam', ['sdr']);
    const record = newRecord();
    const push = (operations: unknown[]) => call(backend(), '/v1/sync/push', { token: account.token, body: { operations } });
    await push([begin(record), edit(record, 'pain', 0, 'First.')]);
    await copied();
    await push([edit(record, 'pain', 1, 'Second.')]);
    const { cursor } = (await (await call(backend(), '/v1/sync/pull', { token: account.token })).json()) as { cursor: string };
    await putBack();
    const told = await call(backend(), `/v1/sync/pull?cursor=${cursor}`, { token: account.token });
    expect(await told.json()).toMatchObject({ handoffs: [{ registers: { pain: { value: 'First.' } } }] });
    expect((await push([edit(record, 'pain', 1, 'Third.')])).status).toBe(200);
    const refused = await call(backend(), '/v1/sync/push', { token: account.token, body: { operations: [begin(record)], cursor } });
    expect(refused.status).toBe(409);
  });

  test('an ordinary restart makes nobody fetch anything anew', async () => {
    const { join, copied } = await company(how);
    const sam = await join('sam', ['sdr']);
    await sam.type(newRecord(), 'First.');
    await sam.sync();
    await copied();
    await copied();
    expect(await sam.sync()).toMatchObject({ state: 'synced', changed: false });
  });
});
