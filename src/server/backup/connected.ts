/** A connection of its own to a store, as it stands: no table is made or changed. */
import { type Kysely, Kysely as KyselyInstance } from 'kysely';
import type { Engine } from '../store/engine/engine.ts';
import { engineAt } from '../store/engine/engines.ts';
import type { Tables } from '../store/tables.ts';

export async function connected<T>(place: string, work: (db: Kysely<Tables>, engine: Engine) => Promise<T>): Promise<T> {
  const engine = engineAt(place);
  const db = new KyselyInstance<Tables>({ dialect: (engine.migrator ?? engine.writers)() });
  try {
    return await work(db, engine);
  } finally {
    await db.destroy();
  }
}

/** The last migration that was made; null where there is no store yet. Throws where it is one of a newer release. */
export async function migrationOf(db: Kysely<Tables>, known: string[]): Promise<string | null> {
  const there = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!there.some(({ name }) => name === 'kysely_migration')) return null;
  const made = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute();
  const unknown = made.find(({ name }) => !known.includes(name));
  if (unknown) throw new Error(`This store is of a newer Baton (${unknown.name}). Update this one first.`);
  return made.at(-1)?.name ?? null;
}
