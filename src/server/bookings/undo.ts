/** Takes back a list of bookings: what it added goes, what it changed is as it was, and what somebody has written on since stays. */
import { instantOf } from '../../core/clocks/booked.ts';
import { UNDO_MS } from '../../core/handoff/commands/undo.ts';
import { type ImportAnswer, type UndoneImport, undoneImportSchema } from '../../protocol/bookings.ts';
import { type HandoffFacts, type Member, may } from '../auth/policy.ts';
import {
  addBooking,
  type BookingRow,
  bookingById,
  bookingByRecord,
  bookingByUid,
  removeBooking,
  saveBooking,
} from '../store/bookings/bookings.ts';
import { keptUndo, saveUndo, saveUndone } from '../store/bookings/bookingUndo.ts';
import { takeTurn } from '../store/handoffs/changes.ts';
import { readableById } from '../store/handoffs/handoffs.ts';
import type { Tx } from '../store/tables.ts';
import { plainFacts, tellBooked } from './match.ts';
import type { Change } from './take.ts';

/** Null where nothing changed. */
export async function keepUndo(
  tx: Tx,
  { workspace, id: person }: Member,
  changes: readonly Change[],
  now: number,
): Promise<ImportAnswer['undo']> {
  if (changes.length === 0) return null;
  const id = crypto.randomUUID();
  await saveUndo(tx, { id, workspace, person, at: now, changes: JSON.stringify(changes), undone: null });
  return { id, until: new Date(now + UNDO_MS).toISOString() };
}

export interface Undone {
  answer: UndoneImport;
  touched: HandoffFacts[];
}

/** Null where this person brought no such list in the last ten minutes. Asked again it answers the same. */
export async function undoImport(tx: Tx, member: Member, id: string, now: number): Promise<Undone | null> {
  const { workspace } = member;
  await takeTurn(tx, workspace);
  const kept = await keptUndo(tx, member.id, id);
  if (!kept || !may(member, 'booking:bring', { workspace })) return null;
  if (kept.undone !== null) return { answer: undoneImportSchema.parse(JSON.parse(kept.undone)), touched: [] };
  if (now - kept.at > UNDO_MS) return null;
  const undone: Undone = { answer: { removed: 0, restored: 0, kept: 0 }, touched: [] };
  // The last first: of what two lines changed, each finds what it left.
  for (const change of (JSON.parse(kept.changes) as Change[]).toReversed()) {
    const handoff = change.row.handoff === null ? null : await readableById(tx, workspace, change.row.handoff);
    if (!(await stands(tx, change, plainFacts(handoff?.handoff.registers['facts']).booked))) {
      undone.answer.kept += 1;
      continue;
    }
    await putBack(tx, change, now);
    if (handoff && change.facts) {
      await tellBooked(tx, handoff, change.facts.booked, now);
      undone.touched.push(handoff.facts);
    }
    undone.answer[change.before === null ? 'removed' : 'restored'] += 1;
  }
  await saveUndone(tx, id, JSON.stringify(undone.answer));
  return undone;
}

const COMPARED = [
  ...(['sdr', 'uid', 'record', 'account', 'domain', 'contact', 'booked', 'first_seen'] as const),
  ...(['start', 'cancelled', 'source', 'handoff'] as const),
] satisfies (keyof BookingRow)[];

/** Nobody has written on it since, and nobody else's meeting has taken its place. */
async function stands(tx: Tx, { row, before, facts }: Change, booked: string | undefined): Promise<boolean> {
  const now = await bookingById(tx, row.workspace, row.id);
  if (!now || COMPARED.some((part) => now[part] !== row[part])) return false;
  // What else the page told since is nobody's word on the time.
  if (facts && (booked === undefined || instantOf(booked) !== instantOf(facts.told))) return false;
  const others = [
    before?.uid ? await bookingByUid(tx, row.workspace, before.uid) : undefined,
    before?.record_id ? await bookingByRecord(tx, row.workspace, before.record_id) : undefined,
  ];
  return others.every((other) => other === undefined || other.id === row.id);
}

async function putBack(tx: Tx, { row, before, gone }: Change, now: number): Promise<void> {
  if (before) await saveBooking(tx, before, now);
  else await removeBooking(tx, row);
  if (gone) await addBooking(tx, gone, now);
}
