/** Is what is stored whole? */

import type { Kysely } from 'kysely';
import { sql } from 'kysely';
import { connected } from '../../backup/connected.ts';
import { damagedOthers, type OtherDamage } from '../../store/damage/damagedOthers.ts';
import { damagedRows } from '../../store/damage/damagedRows.ts';
import type { Tables } from '../../store/tables.ts';
import { type Check, type Finding, good, look, PUT_BACK, wrong } from '../check.ts';
import { hasEmbedded, isEmbedded } from '../embedded.ts';

export const integrityCheck: Check = {
  name: 'integrity',
  async examine({ place }) {
    if (!hasEmbedded(place)) return [];
    return connected(place, async (db) => {
      const there = await db.introspection.getTables();
      if (!there.some(({ name }) => name === 'event')) return [];
      // A store of an older release is brought up to date before its rows are read.
      const isReadable = there.some(({ name, columns }) => name === 'register' && columns.some((column) => column.name === 'handed_value'));
      const isWhole = LATER.every((table) => there.some(({ name }) => name === table));
      const found = [
        ...(isEmbedded(place) ? await pages(db) : []),
        ...(await logs(db)),
        ...(isReadable ? await rows(db) : []),
        ...(isWhole ? await others(db) : []),
      ];
      return found.length > 0 ? found : [good('what is stored is whole')];
    });
  },
};

/** Not there in a store of an older release. */
const LATER = ['workspace_names', 'setting', 'notice', 'booking'];

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

/** Named one by one; beyond these, how many more there are. */
const NAMED = 20;

async function rows(db: Kysely<Tables>): Promise<Finding[]> {
  return named((await damagedRows(db)).map(({ handoff, part }) => wrong(`${part} of ${handoff} cannot be read. ${mendOf(part)}`)));
}

async function others(db: Kysely<Tables>): Promise<Finding[]> {
  return named((await damagedOthers(db)).map(findingOf));
}

function named(found: Finding[]): Finding[] {
  const left = found.length - NAMED;
  return left > 0 ? [...found.slice(0, NAMED), wrong(`${left} more cannot be read. ${PUT_BACK}`)] : found;
}

/** What counts meanwhile, and who sets it right. */
const MEANWHILE: Record<OtherDamage['kind'], string> = {
  setting: `The standard counts in its place until whoever may change it saves it anew in the settings. Otherwise: ${PUT_BACK}`,
  bar: `The standard bar counts in its place until both leads sign the team’s anew in the settings. Otherwise: ${PUT_BACK}`,
  names: `No such names count until they are given anew with “baton workspace names”. Otherwise: ${PUT_BACK}`,
  absence: 'They count as in until they say anew that they are away',
  notice: 'It says less, and goes to no room of several people. It is forgotten in time; nothing has to be done',
  booking: 'It leads to no page of the CRM until the booking is told anew. Nothing else has to be done',
};

function findingOf({ kind, part, workspace }: OtherDamage): Finding {
  const text = `${part} of workspace ${workspace} cannot be read. ${MEANWHILE[kind]}`;
  return kind === 'notice' || kind === 'booking' ? look(text) : wrong(text);
}

/** What somebody writes can be written anew; what the log says, and whose record it is, cannot. */
function mendOf(part: string): string {
  if (part.endsWith(' as handed off')) return `It stands right again once the brief is handed off anew. Otherwise: ${PUT_BACK}`;
  if (part === 'record' || part.startsWith('event ')) return PUT_BACK;
  return `Whoever wrote it writes it anew, in a draft or after a bounce. Otherwise: ${PUT_BACK}`;
}
