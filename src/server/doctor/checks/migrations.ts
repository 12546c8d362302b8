/** Is the store there, and of this release? */
import { connected, migrationOf } from '../../backup/connected.ts';
import { MIGRATIONS } from '../../store/migrations/registry.ts';
import { type Check, good, look } from '../check.ts';
import { hasEmbedded } from '../embedded.ts';

export const migrationsCheck: Check = {
  name: 'migrations',
  async examine({ place }) {
    if (!hasEmbedded(place)) return [look('there is no store here yet; it is made at the first start')];
    const names = Object.keys(MIGRATIONS);
    const last = await connected(place, (db) => migrationOf(db, names));
    if (last === null) return [look('the database is empty; the tables are made at the first start')];
    const missing = names.slice(names.indexOf(last) + 1);
    if (missing.length > 0)
      return [look(`the store is of an older release (${last}). Take a backup, then run baton migrate, or start the server`)];
    return [good(`the store answers and is up to date (${last})`)];
  },
};
