/** Is what is stored whole? */

import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { connected } from '../../backup/connected.ts';
import type { Tables } from '../../store/tables.ts';
import { type Check, type Finding, good, PUT_BACK, wrong } from '../check.ts';
import { hasEmbedded, isEmbedded } from '../embedded.ts';

export const integrityCheck: Check = {
  name: 'integrity',
  async examine({ place }) {
    if (!hasEmbedded(place)) return [];
    return connected(place, async (db) => {
      const there = await db.introspection.getTables();
      if (!there.some(({ name }) => name === 'event')) return [];
      const found = [...(isEmbedded(place) ? await pages(db) : []), ...(await logs(db))];
      return found.length > 0 ? found : [good('what is stored is whole')];
    });
  },
};

async function pages(db: Kysely<Tables>): Promise<Finding[]> {
  const { rows: faults } = await sql<{ integrity_check: string }>`pragma integrity_check(5)`.execute(db);
  const { rows: orphans } = await sql<{ table: string }>`pragma foreign_key_check`.execute(db);
  const said = faults.map(({ integrity_check }) => integrity_check).filter((text) => text !== 'ok');
  return [
    ...said.map((text) => wrong(`the file is damaged: ${text}. ${PUT_BACK}`)),
    ...(orphans.length > 0 ? [wrong(`${orphans.length} rows refer to something that is not there. ${PUT_BACK}`)] : []),
  ];
}

/** A handoff's revision is the number of its events; nothing else in the program would notice where it is not. */
async function logs(db: Kysely<Tables>): Promise<Finding[]> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from handoff h where h.revision <>
    (select count(*) from event e where e.workspace = h.workspace and e.handoff = h.id)`.execute(db);
  const count = Number(rows[0]?.count ?? 0);
  return count > 0 ? [wrong(`${count === 1 ? 'a handoff does not fit its' : `${count} handoffs do not fit their`} log. ${PUT_BACK}`)] : [];
}
