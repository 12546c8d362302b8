/** Several processes on one PostgreSQL. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { sql } from 'kysely';
import pg from 'pg';
import { expect, onTestFinished, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { PROJECT_ROOT } from '../../../src/server/config.ts';
import { StoreAway } from '../../../src/server/store/engine/away.ts';
import { takeChanges } from '../../../src/server/store/handoffs/changes.ts';
import { workspaceById } from '../../../src/server/store/people/workspaces.ts';
import { openStore } from '../../../src/server/store/store.ts';
import { openFeed } from '../../../src/server/sync/feed.ts';
import { completeEdits } from '../brief.ts';
import { begin, call, command, Device, edit, newRecord, signedIn, started, temporaryFolder, uuid, workspaceWith } from '../harness.ts';
import { CHANGED, DRAFTS, listening } from '../listening.ts';
import { emptyPlace, settingsFor, storeIn, writingElsewhere } from '../stores.ts';

/** Two servers on one database, and a person's device at each. */
async function two(heartbeatMs = 60_000) {
  const dataFolder = temporaryFolder();
  const here = await started({ dataFolder, heartbeatMs });
  const there = await started({ dataFolder, heartbeatMs });
  const workspace = await workspaceWith(here);
  const sdr = await signedIn(here, workspace, 'Sam', ['sdr']);
  const ae = await signedIn(there, workspace, 'Avery', ['ae']);
  const { databaseUrl = '' } = await storeIn(dataFolder);
  return { dataFolder, here, there, workspace, sdr, ae, databaseUrl };
}

async function asked(databaseUrl: string, text: string): Promise<pg.QueryResult> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  onTestFinished(() => client.end());
  return client.query(text);
}

test('an open page at one process hears of what is written at another, and of nothing that is not its person’s', async () => {
  const { sdr, ae, here, there, workspace } = await two();
  const other = await signedIn(there, workspace, 'Robin', ['sdr']);
  const [forAe, forOther, forSdr] = await Promise.all([
    listening(ae),
    listening(other),
    listening(await signedIn(there, workspace, 'Sam', ['sdr'])),
  ]);
  const record = newRecord();
  await sdr.push([begin(record), ...completeEdits(record, ae.id)]);
  expect(await forSdr.next()).toBe(CHANGED);
  const heard = forAe.next();
  await sdr.does(command(record, 1, { name: 'submit' }));
  expect(await heard).toBe(CHANGED);
  expect((await ae.handoff(handoffId(record)))?.state).toBe('submitted');
  // The first that Robin hears is their own, written at the other process on another device.
  await (await signedIn(here, workspace, 'Robin', ['sdr'])).does(begin(newRecord()));
  expect(await forOther.next()).toBe(CHANGED);
  expect((await other.pullAll()).handoffs).toHaveLength(1);
});

test('news of a push of two hundred reaches the other process', async () => {
  const { sdr, there, workspace } = await two();
  const managers = await Promise.all(['Morgan', 'Kim'].map((name) => signedIn(there, workspace, name, ['manager'])));
  const streams = await Promise.all(managers.map(listening));
  await sdr.push(Array.from({ length: 200 }, () => begin(newRecord())));
  for (const stream of streams) expect(await stream.next()).toBe(DRAFTS);
});

test('news of more than one notification holds arrives whole, and nobody need look in vain', async () => {
  const { databaseUrl } = await two();
  const [here, there] = await Promise.all([1, 2].map(() => openStore(databaseUrl)));
  if (!here || !there) throw new Error('no stores');
  const [speaker, hearer] = [await openFeed(here), await openFeed(there)];
  onTestFinished(async () => {
    await Promise.all([speaker.close(), hearer.close()]);
    await Promise.all([here.close(), there.close()]);
  });
  const handoffs = Array.from({ length: 200 }, () => ({
    workspace: uuid(),
    sdr: uuid(),
    team: uuid(),
    ae: uuid(),
    state: 'draft' as const,
  }));
  const heard: unknown[] = [];
  const own: unknown[] = [];
  hearer.listen((news) => void heard.push(...(news?.handoffs ?? [null])));
  speaker.listen((news) => void own.push(...(news?.handoffs ?? [null])));
  speaker.announce({ workspace: uuid(), handoffs });
  await expect.poll(() => heard.length).toBeGreaterThanOrEqual(200);
  expect(heard).toEqual(handoffs);
  // What comes back to whoever said it came before this.
  hearer.announce({ workspace: uuid(), handoffs: handoffs.slice(0, 1) });
  await expect.poll(() => own.length).toBeGreaterThanOrEqual(201);
  expect(own).toEqual([...handoffs, handoffs[0]]);
});

test('when the line between them breaks, it comes back by itself, and everybody is told to look', async () => {
  const { sdr, ae, databaseUrl } = await two();
  const forAe = await listening(ae);
  await asked(
    databaseUrl,
    "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'baton news' and datname = current_database()",
  );
  // Nothing was written.
  expect(await forAe.next()).toBe(CHANGED);
  const record = newRecord();
  await sdr.push([begin(record), ...completeEdits(record, ae.id), command(record, 1, { name: 'submit' })]);
  while ((await ae.handoff(handoffId(record))) === undefined) expect(await forAe.next()).toBe(CHANGED);
});

test('of many written at once at two processes, each has its own number and a puller misses none', async () => {
  const { sdr, there, workspace } = await two();
  const manager = await signedIn(there, workspace, 'Morgan', ['manager']);
  const records = Array.from({ length: 40 }, () => newRecord());
  const elsewhere = new Device(there, sdr.token, sdr.id, 'Sam');
  await sdr.push(records.map(begin));
  const latest = new Map<string, unknown>();
  let cursor = '';
  let writing = true;
  const writers = Promise.all(
    [sdr, elsewhere, sdr, elsewhere].map(async (device, writer) => {
      const own = records.filter((_, index) => index % 4 === writer);
      for (let round = 0; round < 8; round++)
        await Promise.all(own.map((record) => device.does(edit(record, 'pain', round, `round ${round}`))));
    }),
  ).then(() => {
    writing = false;
  });
  for (let behind = true; behind; ) {
    const stillWriting = writing;
    const page = await manager.pull(cursor);
    for (const { id, registers } of page.handoffs) latest.set(id, registers['pain']?.value);
    cursor = page.cursor;
    behind = stillWriting || page.more;
  }
  await writers;
  expect(records.filter((record) => latest.get(handoffId(record)) !== 'round 7')).toEqual([]);
});

test('one push sent to both at once is applied once, and answered alike', async () => {
  const { sdr, there } = await two();
  const elsewhere = new Device(there, sdr.token, sdr.id, 'Sam');
  for (let round = 0; round < 10; round++) {
    const record = newRecord();
    const operations = [begin(record), edit(record, 'pain', 0, 'They lose pallets.')];
    const key = uuid();
    const [first, second] = await Promise.all([sdr.push(operations, key), elsewhere.push(operations, key)]);
    expect(second).toEqual(first);
    const handoff = await sdr.handoff(handoffId(record));
    expect([handoff?.events.length, handoff?.registers['pain']?.revision]).toEqual([1, 1]);
  }
});

test('one sign-in sent to both at once signs in one device', async () => {
  const { here, there, workspace, databaseUrl } = await two();
  const invited = await here.invite({ workspace, name: 'Kim', email: 'kim@a.example', roles: ['sdr'], team: 'Team one' });
  const body = { code: invited.ok ? invited.code : '', device: 'laptop' };
  const key = uuid();
  const answers = await Promise.all([here, there, here, there].map((backend) => call(backend, '/v1/sign-in', { key, body })));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
  const { rows } = await asked(
    databaseUrl,
    "select count(*)::int as devices from device join person on person.id = device.person where email = 'kim@a.example'",
  );
  expect(rows).toEqual([{ devices: 1 }]);
});

test('one person invited at both at once is one person', async () => {
  const { here, there, workspace } = await two();
  // The first round finds few connections open, and goes one after the other.
  for (let round = 0; round < 5; round++) {
    const person = { workspace, name: 'Kim', email: `kim${round}@a.example`, roles: ['sdr' as const], team: `Team ${round}` };
    const answers = await Promise.all([here, there, here, there, here, there].map((backend) => backend.invite(person)));
    expect(new Set(answers.map((answer) => answer.ok && answer.person.id)).size).toBe(1);
  }
});

test('processes that start at once on an empty database make one store and one first workspace', async () => {
  const empty = await emptyPlace();
  const stores = await Promise.all([1, 2, 3].map(() => openStore(empty)));
  await Promise.all(stores.map((store) => store.close()));
  const dataFolder = temporaryFolder();
  const backends = await Promise.all([1, 2, 3].map(() => started({ dataFolder })));
  const codes = await Promise.all(backends.map((backend) => backend.firstWorkspace()));
  expect(codes.map((made) => made.length)).toEqual([3, 3, 3]);
  const there = await backends[0]?.store.read((tx) => tx.selectFrom('workspace').select('name').execute());
  expect(there).toEqual([{ name: 'Practice' }]);
});

test('readers do not stand in line behind any number of waiting writers', async () => {
  const { dataFolder, sdr, ae, here } = await two();
  const done = await writingElsewhere(dataFolder);
  const pushes = Array.from({ length: 30 }, () => sdr.push([begin(newRecord())]));
  expect((await call(here, '/readyz')).status).toBe(200);
  expect((await sdr.pullAll()).handoffs).toEqual([]);
  expect((await ae.pullAll()).handoffs).toEqual([]);
  await done();
  await Promise.all(pushes);
  expect((await sdr.pullAll()).handoffs).toHaveLength(30);
});

test('a process that stands still in the middle of writing is let go, and the others go on', async () => {
  const { workspace, databaseUrl, sdr } = await two();
  const limited = await openStore(databaseUrl);
  onTestFinished(() => limited.close());
  const { rows } = await limited.transact((tx) =>
    sql<{ limit: string }>`select current_setting('idle_in_transaction_session_timeout') as limit`.execute(tx),
  );
  expect(rows).toEqual([{ limit: '20s' }]);
  // The same, but sooner.
  const still = await openStore(`${databaseUrl}?idle_in_transaction_session_timeout=100`);
  onTestFinished(() => still.close());
  let goOn = (): void => undefined;
  const standing = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  let holds = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    holds = resolve;
  });
  const stopped = still.transact(async (tx) => {
    await takeChanges(tx, workspace, 1);
    holds();
    await standing;
    await tx.updateTable('workspace').set({ name: 'Too late' }).where('id', '=', workspace).execute();
  });
  await held;
  expect(await sdr.does(begin(newRecord()))).toMatchObject({ status: 'applied' });
  goOn();
  await expect(stopped).rejects.toBeInstanceOf(StoreAway);
  expect(await still.read((tx) => workspaceById(tx, workspace))).toMatchObject({ name: 'Northwind' });
});

test('the server stops at once when told to, with its lines to the database', async () => {
  const child = spawn(process.execPath, [join(PROJECT_ROOT, 'src/server/main.ts'), '--first-workspace'], {
    env: { ...process.env, ...(await settingsFor(temporaryFolder())), PORT: '0' },
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  for await (const chunk of child.stdout) if (String(chunk).includes('Ctrl+C')) break;
  const ended = new Promise((resolve) => child.on('exit', resolve));
  child.kill('SIGTERM');
  expect(await ended).toBe(0);
});
