/** Brings the tables up to date, from whatever release they are of. Of several processes at once, one does it and the others wait. */
import { Kysely } from 'kysely';
import { Migrator } from 'kysely/migration';
import { MIGRATIONS } from '../migrations/registry.ts';
import type { Tables } from '../tables.ts';
import type { Engine } from './engine.ts';

/** Each step is a transaction. Throws where the store is not Baton's, or of a newer one. `until` is the last step to take; all of them where it is left out. */
export async function migrate(db: Kysely<Tables>, engine: Engine, until?: string): Promise<void> {
  const migrations = Object.fromEntries(
    Object.entries(MIGRATIONS).map(([name, step]) => [name, { up: (tx: Kysely<Tables>) => step(tx, engine) }]),
  );
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = until === undefined ? await migrator.migrateToLatest() : await migrator.migrateTo(until);
  if (error) throw error;
}

/** The same, on a connection that may take its time. */
export async function migrateApart(engine: Engine, db: Kysely<Tables>): Promise<void> {
  if (!engine.migrator) return migrate(db, engine);
  const apart = new Kysely<Tables>({ dialect: engine.migrator() });
  try {
    await migrate(apart, engine);
  } finally {
    await apart.destroy();
  }
}
