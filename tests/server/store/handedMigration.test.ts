import { Kysely } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import type { HandoffEvent, State } from '../../../src/core/handoff/events.ts';
import { people } from '../../../src/server/store/migrations/0001_people.ts';
import { handoffs } from '../../../src/server/store/migrations/0002_handoffs.ts';
import { handed } from '../../../src/server/store/migrations/0003_handed.ts';
import type { Tables } from '../../../src/server/store/tables.ts';
import { emptyEngine } from '../stores.ts';

const BEGUN = '2027-03-01T09:00:00.000Z';
const SENT = '2027-03-02T09:00:00.000Z';
const BOUNCED = '2027-03-03T09:00:00.000Z';
const MENDED = '2027-03-04T09:00:00.000Z';

const begun: HandoffEvent = { type: 'begun', at: BEGUN, by: 'sam' };
const submitted: HandoffEvent = { type: 'submitted', at: SENT, by: 'sam', score: 15, words: 150 };
const bounced: HandoffEvent = {
  type: 'bounced',
  at: BOUNCED,
  by: 'avery',
  reason: { kind: 'field', key: 'pain' },
  fix: 'Say what it costs.',
};

test('handoffs from before are shown to whom they were handed, as far as is known', async () => {
  const engine = await emptyEngine();
  const db = new Kysely<Tables>({ dialect: engine.writers() });
  onTestFinished(() => db.destroy());
  await people(db);
  await handoffs(db, engine);
  await db.insertInto('workspace').values({ id: 'w', name: 'Northwind', change: 9 }).execute();
  await db.insertInto('team').values({ id: 't', workspace: 'w', name: 'Team one' }).execute();
  for (const id of ['sam', 'avery', 'kim'])
    await db.insertInto('person').values({ id, workspace: 'w', team: 't', name: id, email: id, active: 1, change: 1 }).execute();
  const written: [State, string, HandoffEvent[]][] = [
    ['draft', 'kim', [begun]],
    ['submitted', 'avery', [begun, submitted]],
    ['bounced', 'kim', [begun, submitted, bounced]],
  ];
  for (const [index, [state, ae, events]] of written.entries()) {
    await db
      .insertInto('handoff')
      .values({ workspace: 'w', id: state, record: '{}', sdr: 'sam', team: 't', ae, state, revision: events.length, change: index + 1 })
      .execute();
    for (const [name, at] of [
      ['pain', BEGUN],
      ['promised', state === 'bounced' ? MENDED : BEGUN],
    ] as const) {
      // As it was written then: without the columns that are to come.
      const row = { workspace: 'w', handoff: state, name, value: '"x"', revision: 1, at, by: 'sam' } as Tables['register'];
      await db.insertInto('register').values(row).execute();
    }
    for (const [position, event] of events.entries())
      await db
        .insertInto('event')
        .values({ workspace: 'w', handoff: state, revision: position + 1, type: event.type, body: JSON.stringify(event) })
        .execute();
  }

  await handed(db);

  expect(await db.selectFrom('handoff').select(['id', 'ae']).orderBy('change').execute()).toEqual([
    { id: 'draft', ae: null },
    { id: 'submitted', ae: 'avery' },
    { id: 'bounced', ae: 'avery' },
  ]);
  const shown = await db.selectFrom('register').select(['handoff', 'name']).where('handed_value', 'is not', null).execute();
  expect(shown.map(({ handoff, name }) => `${handoff} ${name}`).toSorted()).toEqual([
    'bounced pain',
    'submitted pain',
    'submitted promised',
  ]);
});
