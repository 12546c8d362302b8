/** Which notices of a person are over: what they are about was done, or has passed. */

import type { HandoffEvent } from '../../core/handoff/events.ts';
import type { About } from '../../core/notices/about.ts';
import { isKindName, type KindName } from '../../core/notices/kinds.ts';
import { isOver } from '../../core/notices/over.ts';
import type { Member } from '../auth/policy.ts';
import { theirsToSee } from '../bookings/theirs.ts';
import { stillUnwritten, unwrittenWork } from '../store/bookings/unwritten.ts';
import { readRow } from '../store/damage/damage.ts';
import { among } from '../store/engine/bulk.ts';
import type { Tx } from '../store/tables.ts';
import { aboutIn, type NoticeRow } from './lines.ts';

/** More of them than a list of work can hold are told as they were. */
const MOST = 500;

interface Noticed {
  row: NoticeRow;
  kind: KindName;
  about: About;
}

/** What counts meetings. */
export const COUNTS: ReadonlySet<KindName> = new Set(['unwritten-many', 'unwritten-many-in-team']);

export interface Standing {
  /** Ids of notices. */
  over: ReadonlySet<string>;
  /** The same rows; those that count meetings count no more than there are. */
  rows: NoticeRow[];
}

/** `rows`: notices of `member`. */
export async function standingOfNotices(tx: Tx, rows: readonly NoticeRow[], member: Member, now: number): Promise<Standing> {
  const noticed = rows.flatMap((row): Noticed[] =>
    isKindName(row.kind) && row.read === null ? [{ row, kind: row.kind, about: aboutIn(row.about) ?? {} }] : [],
  );
  const logs = await logsOf(tx, member.workspace, noticed);
  const over = new Set<string>();
  for (const { row, kind, about } of noticed) {
    const events = row.handoff === null ? undefined : logs.get(row.handoff);
    if (events && isOver(kind, about, row.at, events, now)) over.add(row.id);
  }
  const booked = noticed.flatMap(({ row, about: { booking } }) =>
    row.handoff === null && booking !== undefined ? [{ row, booking }] : [],
  );
  const left = await stillUnwritten(
    tx,
    member.workspace,
    booked.map(({ booking }) => booking),
    now,
  );
  for (const { row, booking } of booked) if (!left.has(booking)) over.add(row.id);
  const counted = new Map<string, NoticeRow>();
  for (const [kind, many] of Map.groupBy(noticed, ({ kind }) => kind)) {
    if (!COUNTS.has(kind)) continue;
    const count = await countOf(tx, member, kind, now);
    if (count === null) continue;
    for (const { row, about } of many) {
      if (count === 0) over.add(row.id);
      else if (count < (about.count ?? 0)) counted.set(row.id, { ...row, about: JSON.stringify({ ...about, count }) });
    }
  }
  return { over, rows: rows.map((row) => counted.get(row.id) ?? row) };
}

/** How many wait now; null where their list does not show them, or not all. */
async function countOf(tx: Tx, member: Member, kind: KindName, now: number): Promise<number | null> {
  const theirs = await theirsToSee(tx, member);
  const sdrs = kind === 'unwritten-many' ? [member.id] : theirs.filter((id) => id !== member.id);
  if (sdrs.length === 0) return null;
  const { length } = await unwrittenWork(tx, member.workspace, sdrs, now, MOST);
  return length < MOST ? length : null;
}

async function logsOf(tx: Tx, workspace: string, noticed: readonly Noticed[]): Promise<Map<string, HandoffEvent[]>> {
  const ids = [...new Set(noticed.flatMap(({ row }) => row.handoff ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('event')
    .select(['handoff', 'body'])
    .where('workspace', '=', workspace)
    .where(among(tx, 'handoff', ids))
    .orderBy('handoff')
    .orderBy('revision')
    .execute();
  // One that cannot be read keeps its place, so that the others keep their numbers.
  const damaged: HandoffEvent = { type: 'prep-opened', at: '', by: '' };
  return new Map(
    [...Map.groupBy(rows, ({ handoff }) => handoff)].map(([id, theirs]) => [
      id,
      theirs.map(({ body }) => readRow<HandoffEvent, null>(body, null, () => undefined)[0] ?? damaged),
    ]),
  );
}
