/** Reads a list of bookings, and takes in what fits; the rest is told line by line. */
import type { DateOrder } from '../../core/bookings/dates.ts';
import { timeIn } from '../../core/bookings/dates.ts';
import type { ImportAnswer } from '../../protocol/bookings.ts';
import type { HandoffFacts, Member } from '../auth/policy.ts';
import { takeTurn } from '../store/handoffs/changes.ts';
import { membersOf } from '../store/people/people.ts';
import { settingOf } from '../store/settings/settings.ts';
import type { Tx } from '../store/tables.ts';
import { readCsv } from './csv.ts';
import { readIcs } from './ics.ts';
import { takeBookings } from './take.ts';
import { keepUndo } from './undo.ts';

export interface AskedImport {
  workspace: string;
  /** Null for the command line. */
  by: Member | null;
  kind: 'csv' | 'ics';
  text: string;
  /** Of dates that can be read two ways. */
  order: DateOrder | null;
  /** Of times that name no zone; null for the workspace's own. */
  zone: string | null;
  /** Epoch milliseconds. */
  now: number;
}

export type Imported = { ok: true; answer: ImportAnswer; touched: HandoffFacts[] } | { ok: false; why: string };

export async function importBookings(tx: Tx, asked: AskedImport): Promise<Imported> {
  const { workspace, kind, text, order, by, now } = asked;
  await takeTurn(tx, workspace);
  const zone = asked.zone ?? (await settingOf(tx, workspace, 'clocks')).hours?.zone ?? null;
  const read = kind === 'csv' ? readCsv(text, zone, order) : readIcs(text, await addresses(tx, workspace), inZone);
  if (!read.ok) return read;
  const fitting = read.lines.flatMap(({ line, booking, isOpen }) => (booking ? [{ line, booking, isOpen }] : []));
  const { results, touched, changes } = await takeBookings(
    tx,
    { workspace, by, source: kind, now },
    fitting.map(({ booking }) => booking),
  );
  const undo = by && (await keepUndo(tx, by, changes, now));
  const answer: ImportAnswer = { undo, added: 0, changed: 0, same: 0, open: 0, refused: [] };
  for (const { line, why } of read.lines) if (why !== null) answer.refused.push({ line, why });
  for (const [index, { line, isOpen }] of fitting.entries()) {
    const result = results[index];
    if (!result) continue;
    if (result.is === 'refused') answer.refused.push({ line, why: result.why });
    else {
      answer[result.is] += 1;
      if (isOpen) answer.open += 1;
    }
  }
  answer.refused.sort((a, b) => a.line - b.line);
  return { ok: true, answer, touched };
}

const addresses = async (tx: Tx, workspace: string) =>
  new Set((await membersOf(tx, workspace)).filter(({ active }) => active).map(({ email }) => email));

/** A time of a zone that the file only names; null where nobody knows that name. */
function inZone(zone: string, plain: string): number | null {
  const read = timeIn(plain, null, zone);
  return read.ok ? read.at : null;
}
