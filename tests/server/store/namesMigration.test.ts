import { Kysely } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { MIGRATIONS } from '../../../src/server/store/migrations/registry.ts';
import { keepNames, namesOf } from '../../../src/server/store/settings/names.ts';
import type { Tables } from '../../../src/server/store/tables.ts';
import { emptyEngine } from '../stores.ts';

test('a workspace from before has no names until it is given some', async () => {
  const engine = await emptyEngine();
  const db = new Kysely<Tables>({ dialect: engine.writers() });
  onTestFinished(() => db.destroy());
  for (const [name, step] of Object.entries(MIGRATIONS)) {
    if (name === '0005_names') await db.insertInto('workspace').values({ id: 'w', name: 'Northwind', change: 9 }).execute();
    await step(db, engine);
  }
  const inOne = db.transaction();
  expect(await inOne.execute((tx) => namesOf(tx, 'w'))).toEqual({ ours: [], competitors: [] });
  await inOne.execute((tx) => keepNames(tx, 'w', { ours: ['Handover Desk'], competitors: [] }));
  await inOne.execute((tx) => keepNames(tx, 'w', { ours: ['Pilot'], competitors: ['Rival'] }));
  expect(await inOne.execute((tx) => namesOf(tx, 'w'))).toEqual({ ours: ['Pilot'], competitors: ['Rival'] });
  expect(await db.selectFrom('workspace_names').select('change').execute()).toEqual([{ change: 11 }]);
});
