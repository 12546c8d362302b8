/** Removing people and workspaces, from the log too. */

import { forgetPersonInCrms } from '../crm/crmNotes.ts';
import { withLogUnlocked } from '../engine/logLock.ts';
import { forgetWordsInAnswers } from '../handoffs/answers.ts';
import { takeChanges } from '../handoffs/changes.ts';
import { removeNoticesOf } from '../notices/notices.ts';
import { dropCalibrationsOf } from '../settings/calibrations.ts';
import type { Tx } from '../tables.ts';
import { removeHandoff } from './removedHandoffs.ts';
import { mentionsOf, scrubHandoffs } from './scrub.ts';
import { addTombstone, type Tombstone } from './tombstones.ts';

/** What devices show instead of a name. */
export const REMOVED_NAME = 'Removed person';
/** How the address ends that stands in place of theirs. */
export const REMOVED_ADDRESS = '@removed.invalid';

/** Does what the tombstone says, and keeps it. False where there is nothing to remove, or nothing more. */
export async function remove(tx: Tx, tombstone: Tombstone): Promise<boolean> {
  const done = tombstone.kind === 'workspace' ? await removeWorkspace(tx, tombstone.id) : await removePerson(tx, tombstone);
  await addTombstone(tx, tombstone);
  return done;
}

async function removePerson(tx: Tx, { id, workspace, briefs, at }: Tombstone): Promise<boolean> {
  const person = await tx.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
  if (!person || person.workspace !== workspace) return false;
  const isKnown = !person.email.endsWith(REMOVED_ADDRESS);
  let isThere = isKnown || person.active === 1;
  const change = await takeChanges(tx, workspace, 1);
  const theirs = await tx
    .selectFrom('handoff')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('sdr', '=', id)
    .$if(briefs === 0, (query) => query.where((eb) => eb.or([eb('state', '=', 'draft'), eb('ae', 'is', null)])))
    .execute();
  isThere ||= theirs.length > 0;
  await withLogUnlocked(tx, async () => {
    for (const handoff of theirs) await removeHandoff(tx, handoff, at);
    if (isKnown) await scrubHandoffs(tx, workspace, mentionsOf(person));
    await forgetWordsInAnswers(tx, workspace);
    // An invitation names the device it signed in.
    for (const table of [
      'invitation',
      'device',
      'person_identity',
      'person_role',
      'released',
      'removed_reader',
      'operation',
      'request',
      'booking_undo',
    ] as const) {
      const { numDeletedRows } = await tx.deleteFrom(table).where('person', '=', id).executeTakeFirst();
      isThere ||= numDeletedRows > 0n;
    }
  });
  await dropCalibrationsOf(tx, id);
  const { numDeletedRows: set } = await tx.deleteFrom('setting').where('of', '=', id).executeTakeFirst();
  isThere ||= set > 0n;
  isThere = (await removeNoticesOf(tx, id)) || isThere;
  if (!isThere) return false;
  if (isKnown) await forgetPersonInCrms(tx, workspace, person);
  await tx
    .updateTable('person')
    .set({
      name: REMOVED_NAME,
      email: `${id}${REMOVED_ADDRESS}`,
      active: 0,
      backup: null,
      away_from: null,
      away_until: null,
      away_backup: null,
      change,
    })
    .where('id', '=', id)
    .execute();
  await tx.updateTable('person').set({ backup: null, change }).where('backup', '=', id).execute();
  await tx.updateTable('person').set({ away_backup: null, change }).where('away_backup', '=', id).execute();
  return true;
}

async function removeWorkspace(tx: Tx, workspace: string): Promise<boolean> {
  const there = await tx.selectFrom('workspace').select('id').where('id', '=', workspace).executeTakeFirst();
  if (!there) return false;
  // Takes its turn, so that nobody writes in between.
  await takeChanges(tx, workspace, 1);
  await withLogUnlocked(tx, async () => {
    for (const table of ['released', 'register', 'event', 'removed_handoff', 'removed_reader'] as const)
      await tx.deleteFrom(table).where('workspace', '=', workspace).execute();
  });
  for (const table of ['calibration_grade', 'calibration'] as const)
    await tx.deleteFrom(table).where('workspace', '=', workspace).execute();
  for (const table of ['delivery', 'notice', 'reminder', 'outlet', 'crm_note', 'connection', 'clock_due', 'clock_mark'] as const)
    await tx.deleteFrom(table).where('workspace', '=', workspace).execute();
  for (const table of ['booking', 'booking_undo', 'booking_hook', 'booking_delivery'] as const)
    await tx.deleteFrom(table).where('workspace', '=', workspace).execute();
  await tx.deleteFrom('handoff').where('workspace', '=', workspace).execute();
  const people = tx.selectFrom('person').select('id').where('workspace', '=', workspace);
  for (const table of ['invitation', 'device', 'person_identity', 'person_role', 'operation', 'request'] as const)
    await tx.deleteFrom(table).where('person', 'in', people).execute();
  for (const table of ['person', 'team', 'workspace_names', 'setting', 'life'] as const)
    await tx.deleteFrom(table).where('workspace', '=', workspace).execute();
  await tx.deleteFrom('workspace').where('id', '=', workspace).execute();
  // Tombstones of its people are contained in its own.
  await tx.deleteFrom('tombstone').where('kind', '=', 'person').where('workspace', '=', workspace).execute();
  return true;
}
