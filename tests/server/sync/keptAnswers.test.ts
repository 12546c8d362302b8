/** What is kept of answers for repeats holds nothing that people wrote. */
import { Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import type { GivenCommand } from '../../../src/core/handoff/commands/registry.ts';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { migrate } from '../../../src/server/store/engine/migrate.ts';
import { remove } from '../../../src/server/store/removal/removals.ts';
import type { Tables } from '../../../src/server/store/tables.ts';
import { handOff } from '../brief.ts';
import { begin, command, edit, newRecord, START, signedIn, started, workspaceWith } from '../harness.ts';
import { emptyEngine } from '../stores.ts';

const NAME = 'Samantha Quillfeather';

async function conflicted() {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  const kim = await signedIn(backend, workspace, 'Kim', ['sdr']);
  const { id: sam } = await signedIn(backend, workspace, 'Sam', ['sdr']);
  await backend.store.transact((tx) => tx.updateTable('person').set({ name: NAME }).where('id', '=', sam).execute());
  const record = newRecord();
  await kim.push([begin(record), edit(record, 'pain', 0, `${NAME} heard that they lose pallets.`)]);
  const again = edit(record, 'pain', 0, 'They lose boxes.');
  expect(await kim.does(again)).toMatchObject({ status: 'conflict', register: { value: `${NAME} heard that they lose pallets.` } });
  const answers = () => backend.store.read((tx) => tx.selectFrom('operation').select('answer').execute());
  return { backend, workspace, kim, sam, record, again, answers };
}

test('of a conflict no text is kept, and sent again it is told with what is there by then', async () => {
  const { kim, record, again, answers } = await conflicted();
  expect(JSON.stringify(await answers())).not.toMatch(/pallets|boxes|Quillfeather/);
  await kim.does(edit(record, 'pain', 1, 'They lose forty pallets.'));
  const register = (await kim.handoff(handoffId(record)))?.registers['pain'];
  expect(await kim.does(again)).toEqual({ key: again.key, status: 'conflict', register });
  expect(register).toMatchObject({ value: 'They lose forty pallets.', revision: 2 });
});

test('a conflict that is sent again tells nothing of a handoff that is another’s now, or no more', async () => {
  const { backend, workspace, kim, sam, record, again } = await conflicted();
  const unknown = { status: 'refused', refusal: { reason: 'unknown-handoff' } };
  const give = (sdr: string) =>
    backend.store.transact((tx) => tx.updateTable('handoff').set({ sdr }).where('id', '=', handoffId(record)).execute());
  await give(sam);
  expect(await kim.does(again)).toMatchObject(unknown);
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: sam, workspace, briefs: 1, at: START }));
  expect(await kim.does(again)).toMatchObject(unknown);
});

test('somebody who was removed is in no kept answer, of an older release neither, nor in what is told when it is asked again', async () => {
  const { backend, workspace, kim, sam, again, answers } = await conflicted();
  const register = { value: `${NAME} told me.`, revision: 1, at: new Date(START).toISOString(), by: kim.id };
  await backend.store.transact((tx) =>
    tx
      .updateTable('operation')
      .set({ answer: JSON.stringify({ status: 'conflict', register }) })
      .where('key', '=', again.key)
      .execute(),
  );
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: sam, workspace, briefs: 0, at: START }));
  expect(JSON.stringify(await answers())).not.toContain('Quillfeather');
  expect(await kim.does(again)).toMatchObject({
    status: 'conflict',
    register: { value: '[removed] heard that they lose pallets.', revision: 2 },
  });
});

test.each<GivenCommand>([{ name: 'rate', rating: 'red', missing: ['pain'] }, { name: 'first-touch' }, { name: 'accept' }])(
  '$name, whose kept answer is damaged, is done once, however often it comes again',
  async (asked) => {
    const { backend, workspace, kim } = await conflicted();
    const ann = await signedIn(backend, workspace, 'Ann', ['ae']);
    const record = newRecord();
    await handOff(kim, ann, record);
    if (asked.name === 'rate') await ann.does(command(record, 2, { name: 'accept' }));
    const { revision = 0 } = (await ann.handoff(handoffId(record))) ?? {};
    const sent = command(record, revision, asked);
    const first = await ann.does(sent);
    expect(first).toMatchObject({ status: 'applied' });
    const log = (await ann.handoff(handoffId(record)))?.events;
    const tear = () =>
      backend.store.transact((tx) => tx.updateTable('operation').set({ answer: '{"torn' }).where('key', '=', sent.key).execute());
    await tear();
    expect(await ann.does(sent)).toEqual(first);
    const kept = await backend.store.read((tx) => tx.selectFrom('operation').select('answer').where('key', '=', sent.key).execute());
    expect(kept.map(({ answer }) => JSON.parse(answer))).toMatchObject([{ status: 'applied' }]);
    await tear();
    expect(await ann.does(sent)).toEqual(first);
    expect((await ann.handoff(handoffId(record)))?.events).toEqual(log);
  },
);

test('a store of an older release comes up to date without the texts of its conflicts', async () => {
  const engine = await emptyEngine();
  const db = new Kysely<Tables>({ dialect: engine.writers() });
  onTestFinished(() => db.destroy());
  await migrate(db, engine, '0007_lives');
  await sql`insert into workspace (id, name, change) values ('w', 'Northwind', 0)`.execute(db);
  await sql`insert into team (id, workspace, name) values ('t', 'w', 'Team one')`.execute(db);
  await sql`insert into person (id, workspace, team, name, email, active, change) values ('p', 'w', 't', 'Kim', 'kim@a.example', 1, 1)`.execute(
    db,
  );
  const applied = '{"status":"applied","revision":1}';
  for (const [key, answer] of [
    ['a', applied],
    ['b', JSON.stringify({ status: 'conflict', register: { value: NAME, revision: 1, at: '', by: 'p' } })],
  ])
    await sql`insert into operation (person, "key", hash, answer, "at") values ('p', ${key}, '', ${answer}, 1)`.execute(db);
  await migrate(db, engine);
  expect(await db.selectFrom('operation').select('answer').orderBy('key').execute()).toEqual([
    { answer: applied },
    { answer: '{"status":"conflict"}' },
  ]);
});
