/** What a migration writes into rows that were there before it. 0016 and 0018 write nothing into any. */
import { Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { askedUntil } from '../../../src/core/bookings/unwritten.ts';
import { migrate } from '../../../src/server/store/engine/migrate.ts';
import type { Tables } from '../../../src/server/store/tables.ts';
import { emptyEngine } from '../stores.ts';

const BOOKED = 1_800_000_000_000;
const HOUR = 60 * 60_000;

interface Booking {
  id: string;
  start?: number | null;
  cancelled?: number;
  handoff?: string | null;
}

test('0017: a booking without a brief is asked about until its meeting, stands among the unwritten, and its clocks are looked at', async () => {
  const engine = await emptyEngine();
  const db = new Kysely<Tables>({ dialect: engine.writers() });
  onTestFinished(() => db.destroy());
  await migrate(db, engine, '0016_calibrations');
  await sql`insert into workspace (id, name, change) values ('w', 'Northwind', 1)`.execute(db);
  await sql`insert into team (id, workspace, name) values ('t', 'w', 'Team one')`.execute(db);
  await sql`insert into person (id, workspace, team, name, email, active, change) values ('sam', 'w', 't', 'Sam', 'sam@a.example', 1, 1)`.execute(
    db,
  );
  const book = ({ id, start = null, cancelled = 0, handoff = null }: Booking) =>
    sql`insert into booking (id, workspace, sdr, booked, first_seen, "start", cancelled, source, handoff)
      values (${id}, 'w', 'sam', ${BOOKED}, 0, ${start}, ${cancelled}, 'csv', ${handoff})`.execute(db);
  const starts = { untimed: null, soon: BOOKED + HOUR, met: BOOKED - HOUR, far: BOOKED + 1000 * HOUR };
  for (const [id, start] of Object.entries(starts)) await book({ id, start });
  await book({ id: 'written', handoff: 'h' });
  await book({ id: 'cancelled', cancelled: 1 });

  await migrate(db, engine);
  const rows = await db.selectFrom('booking').select(['id', 'unwritten', 'asked_until']).orderBy('id').execute();
  const asked = Object.entries(starts).map(([id, start]) => ({ id, unwritten: 1, asked_until: askedUntil(BOOKED, start) }));
  const others = ['written', 'cancelled'].map((id) => ({ id, unwritten: 0, asked_until: askedUntil(BOOKED, null) }));
  expect(rows).toEqual([...asked, ...others].toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  const due = await db.selectFrom('clock_due').selectAll().orderBy('handoff').execute();
  expect(due).toEqual(
    Object.keys(starts)
      .toSorted()
      .map((id) => ({ workspace: 'w', handoff: `booking:${id}`, at: 0 })),
  );
});
