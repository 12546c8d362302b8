/**
 * A store that is put back from a copy counts on from an earlier number, and what it told since is not so any more. Each start of a server begins
 * another life of it, and a cursor says in which life it was given out: one of a life that this store never had, or that goes further than it went
 * here, is of a branch that was cut off.
 */

import type { Tx } from '../tables.ts';
import { takeChanges } from './changes.ts';

export interface Cursor {
  change: number;
  /** Null for one from before lives were counted. */
  life: { id: string; at: number } | null;
  /** Asks for everything from the beginning, and only says what the device knows. */
  again: boolean;
  /** As the answer to its last push had it, where it has not pulled to an end since. */
  heard: string | null;
}

/** What devices are told who knew more than this store does. */
export interface CutOff {
  /** ISO 8601, the server's clock: what was written until then is in this store, what was written later and is not of its own is lost. Null where nobody knows. */
  since: string | null;
}

const SHAPE = /^(again:)?(\d{1,15})(?:\.([0-9a-f]{8})\.([0-9a-z]{1,10}))?(?:~([^~:]+))?$/;

/** Null where no server ever gave it out. Nothing at all is the beginning. */
export function cursorIn(text: string | undefined): Cursor | null {
  if (!text) return { change: 0, life: null, again: false, heard: null };
  const [found, again, change, id, at, heard] = SHAPE.exec(text) ?? [];
  if (found === undefined || (heard !== undefined && !cursorIn(heard))) return null;
  const life = id !== undefined && at !== undefined ? { id, at: Number.parseInt(at, 36) } : null;
  return { change: Number(change), life, again: again !== undefined, heard: heard ?? null };
}

/** `life` is what the workspace's row says. */
export const cursorText = (change: number, life: string | null): string => (life === null ? String(change) : `${change}.${life}`);

const stampOf = ({ id, at }: { id: string; at: number }): string => `${id}.${at.toString(36)}`;

/** Begins a life of each workspace, or of one. `now` in epoch milliseconds. */
export async function beginLives(tx: Tx, now: number): Promise<void> {
  // Every operation that wrote something has left its answer.
  const { since } = await tx
    .selectFrom('operation')
    .select((eb) => eb.fn.max('at').as('since'))
    .executeTakeFirstOrThrow();
  const workspaces = await tx.selectFrom('workspace').select('id').orderBy('id').execute();
  for (const { id: workspace } of workspaces) {
    const began = (await takeChanges(tx, workspace, 0)) - 1;
    const { last } = await tx
      .selectFrom('life')
      .select((eb) => eb.fn.max('number').as('last'))
      .where('workspace', '=', workspace)
      .executeTakeFirstOrThrow();
    const life = { id: crypto.randomUUID().slice(0, 8), at: now };
    await tx
      .insertInto('life')
      .values({ workspace, number: (last ?? 0) + 1, began, since: since ?? null, ...life })
      .execute();
    await tx
      .updateTable('workspace')
      .set({ life: stampOf(life) })
      .where('id', '=', workspace)
      .execute();
  }
}

/** Null where the device knows nothing that this store does not. `last` and `life` are what the workspace's row says now. */
export async function cutOff(tx: Tx, workspace: string, cursor: Cursor, last: number, life: string | null): Promise<CutOff | null> {
  // It was heard after what was pulled, so that whoever had the one had the other.
  const further = cursor.heard === null ? null : cursorIn(cursor.heard);
  if (further) return cutOff(tx, workspace, further, last, life);
  if (cursor.change === 0 && !cursor.life) return null;
  const given = cursor.life ? stampOf(cursor.life) : null;
  if (given === life) return cursor.change > last ? { since: null } : null;
  const lives = await tx.selectFrom('life').selectAll().where('workspace', '=', workspace).orderBy('number').execute();
  const at = given === null ? -1 : lives.findIndex((one) => stampOf(one) === given);
  const isKnown = given === null || at >= 0;
  // One that was begun on the branch that was cut off: the store was put back after that.
  const next = isKnown ? lives[at + 1] : lives.find((one) => one.at > (cursor.life?.at ?? 0));
  if (isKnown && next && cursor.change <= next.began) return null;
  if (isKnown && !next && cursor.change <= last) return null;
  const since = next?.since ?? null;
  return { since: since === null ? null : new Date(since).toISOString() };
}

/** Forgets lives that were begun before `before`, but never the last one of a workspace. */
export async function forgetLives(tx: Tx, before: number): Promise<void> {
  await tx
    .deleteFrom('life')
    .where('at', '<', before)
    .where((eb) =>
      eb(
        'number',
        '<',
        eb
          .selectFrom('life as later')
          .select((of) => of.fn.max('later.number').as('number'))
          .whereRef('later.workspace', '=', 'life.workspace'),
      ),
    )
    .execute();
}
