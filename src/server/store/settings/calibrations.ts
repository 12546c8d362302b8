/** Rounds in which two leads grade the same handoffs. */
import type { Selectable } from 'kysely';
import * as z from 'zod';
import { type Grades, gradesSchema } from '../../../core/bar/calibration.ts';
import type { Lead } from '../../../core/bar/versions.ts';
import { readOr } from '../damage/damage.ts';
import type { Tables, Tx } from '../tables.ts';

const COLUMN = { sdrLead: 'sdr_lead', aeLead: 'ae_lead' } as const satisfies Record<Lead, string>;
const answersSchema = z.record(z.string(), z.boolean());

/** `done` and `at` in epoch milliseconds; grades are null before they were handed in. */
export interface Round {
  id: string;
  team: string;
  at: number;
  done: number | null;
  leads: Record<Lead, string>;
  /** Ids. */
  handoffs: string[];
  grades: Record<Lead, Grades | null>;
}

/** The newest of a team first; at most `most`. */
export async function roundsOf(tx: Tx, workspace: string, team: string, most: number): Promise<Round[]> {
  const rows = await tx
    .selectFrom('calibration')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('team', '=', team)
    .orderBy('at', 'desc')
    .limit(most)
    .execute();
  return Promise.all(rows.map((row) => roundOf(tx, row)));
}

async function roundOf(tx: Tx, { id, team, at, done, sdr_lead, ae_lead }: Selectable<Tables['calibration']>): Promise<Round> {
  const rows = await tx.selectFrom('calibration_grade').selectAll().where('calibration', '=', id).orderBy('handoff').execute();
  const gradesBy = (lead: Lead): Grades | null => {
    if (rows.every((row) => row[COLUMN[lead]] === null)) return null;
    return gradesSchema.parse(
      Object.fromEntries(rows.map((row) => [row.handoff, answersSchema.catch({}).parse(readOr(row[COLUMN[lead]] ?? '{}', {}))])),
    );
  };
  return {
    ...{ id, team, at, done, leads: { sdrLead: sdr_lead, aeLead: ae_lead } },
    handoffs: rows.map(({ handoff }) => handoff),
    grades: { sdrLead: gradesBy('sdrLead'), aeLead: gradesBy('aeLead') },
  };
}

/** In the place of one of this team that nobody has finished. */
export async function addRound(
  tx: Tx,
  { workspace, team, at, leads, handoffs }: Pick<Round, 'team' | 'at' | 'leads' | 'handoffs'> & { workspace: string },
): Promise<void> {
  const open = await tx
    .selectFrom('calibration')
    .select('id')
    .where('workspace', '=', workspace)
    .where('team', '=', team)
    .where('done', 'is', null)
    .execute();
  await drop(
    tx,
    open.map(({ id }) => id),
  );
  const id = crypto.randomUUID();
  await tx
    .insertInto('calibration')
    .values({ id, workspace, team, at, sdr_lead: leads.sdrLead, ae_lead: leads.aeLead, done: null })
    .execute();
  await tx
    .insertInto('calibration_grade')
    .values(handoffs.map((handoff) => ({ calibration: id, handoff, workspace, sdr_lead: null, ae_lead: null })))
    .execute();
}

/** `done`: when both had handed in; null where the other has not. */
export async function keepGrades(tx: Tx, { id }: Round, lead: Lead, grades: Grades, done: number | null): Promise<void> {
  for (const [handoff, answers] of Object.entries(grades))
    await tx
      .updateTable('calibration_grade')
      .set({ [COLUMN[lead]]: JSON.stringify(answers) })
      .where('calibration', '=', id)
      .where('handoff', '=', handoff)
      .execute();
  await tx.updateTable('calibration').set({ done }).where('id', '=', id).execute();
}

async function drop(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.deleteFrom('calibration_grade').where('calibration', 'in', ids).execute();
  await tx.deleteFrom('calibration').where('id', 'in', ids).execute();
}

/** What somebody who is removed had begun to grade. Of what both have finished stays what was said, of nobody who can be told. */
export async function dropCalibrationsOf(tx: Tx, person: string): Promise<void> {
  const open = await tx
    .selectFrom('calibration')
    .select('id')
    .where('done', 'is', null)
    .where((eb) => eb.or([eb('sdr_lead', '=', person), eb('ae_lead', '=', person)]))
    .execute();
  await drop(
    tx,
    open.map(({ id }) => id),
  );
}

export async function forgetCalibrations(tx: Tx, before: number): Promise<void> {
  const old = await tx.selectFrom('calibration').select('id').where('at', '<', before).execute();
  await drop(
    tx,
    old.map(({ id }) => id),
  );
}
