/** Booked meetings without a brief that notices speak of. */
import { type RecordRef, recordSchema } from '../../core/handoff/record.ts';
import { type Member, may } from '../auth/policy.ts';
import { readOr } from '../store/damage/damage.ts';
import { among } from '../store/engine/bulk.ts';
import type { Tx } from '../store/tables.ts';

export interface BookingSeen {
  /** As far as anybody told. */
  account: string | null;
  /** User id of who booked it. */
  sdr: string;
  /** Null where nobody knows it. */
  record: RecordRef | null;
}

/** By id, those of these that the reader sees. `reader` null where several read it: they are told which account it is, and nobody's name there. */
export async function bookingsSeen(
  tx: Tx,
  workspace: string,
  reader: Member | null,
  ids: readonly string[],
): Promise<Map<string, BookingSeen>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('booking')
    .innerJoin('person', 'person.id', 'booking.sdr')
    .select(['booking.id', 'booking.sdr', 'booking.account', 'booking.domain', 'booking.contact', 'booking.record', 'person.team'])
    .where('booking.workspace', '=', workspace)
    .where(among(tx, 'booking.id', [...ids]))
    .execute();
  return new Map(
    rows
      .filter(({ sdr, team }) => reader === null || may(reader, 'booking:see', { workspace, sdr, team }))
      .map(({ id, sdr, account, domain, contact, record }) => [
        id,
        {
          account: account ?? domain ?? (reader === null ? null : contact),
          sdr,
          record: record === null ? null : (recordSchema.safeParse(readOr(record, null)).data ?? null),
        },
      ]),
  );
}
