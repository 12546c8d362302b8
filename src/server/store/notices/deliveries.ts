/** What is on its way out of the house. */
import type { Selectable } from 'kysely';
import type { WhyNot } from '../../../core/notices/whyNot.ts';
import type { Tables, Tx } from '../tables.ts';

export type Delivery = Selectable<Tables['delivery']>;

/** Milliseconds after which whoever took a message and said nothing of it counts as gone. Longer than any try takes. */
export const LEASE_MS = 120_000;

/** Where a channel's name stands, a letter to a buyer; its `target` is the handoff. */
export const BUYER = 'buyer';

export type NewDelivery = Pick<Delivery, 'workspace' | 'notice' | 'channel' | 'target' | 'key' | 'due' | 'at'>;

/** What goes to the same target by the same key is there already, and stays. */
export async function addDeliveries(tx: Tx, deliveries: readonly NewDelivery[]): Promise<void> {
  if (deliveries.length === 0) return;
  await tx
    .insertInto('delivery')
    .values(deliveries.map((one) => ({ id: crypto.randomUUID(), ...one, state: 'waiting' as const, tries: 0, message: null, why: null })))
    .onConflict((conflict) => conflict.columns(['workspace', 'channel', 'target', 'key']).doNothing())
    .execute();
}

/** Letters to buyers by the workspace since `after`, sent or not. */
export async function lettersSince(tx: Tx, workspace: string, after: number): Promise<number> {
  const { count } = await tx
    .selectFrom('delivery')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('workspace', '=', workspace)
    .where('channel', '=', BUYER)
    .where('at', '>', after)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Whether a letter to the buyer of a handoff was planned by this key. */
export async function hasLetter(tx: Tx, workspace: string, handoff: string, key: string): Promise<boolean> {
  const row = await tx
    .selectFrom('delivery')
    .select('id')
    .where('workspace', '=', workspace)
    .where('channel', '=', BUYER)
    .where('target', '=', handoff)
    .where('key', '=', key)
    .executeTakeFirst();
  return row !== undefined;
}

/** Notices that nobody has seen to yet, the oldest first; whoever gets them sees to them in this transaction, and nobody else. */
export async function takeUnplanned(tx: Tx, now: number, most: number): Promise<Selectable<Tables['notice']>[]> {
  const ids = tx.selectFrom('notice').select('id').where('planned', 'is', null).orderBy('at').limit(most);
  return tx.updateTable('notice').set({ planned: now }).where('planned', 'is', null).where('id', 'in', ids).returningAll().execute();
}

/**
 * The next message that is due: its deliveries, all with the same `message`, which stays theirs for good. Of two servers that ask, one gets it.
 * `bundles` says of a channel whether all that is due for a target becomes one message. Null where nothing is due.
 */
export async function takeDue(tx: Tx, now: number, bundles: (channel: string) => boolean): Promise<Delivery[] | null> {
  for (;;) {
    const next = await tx
      .selectFrom('delivery')
      .selectAll()
      .where('state', '=', 'waiting')
      .where('due', '<=', now)
      .orderBy('due')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    if (!next) return null;
    const { workspace, channel, target, message } = next;
    const taken = await tx
      .updateTable('delivery')
      .set((eb) => ({ message: message ?? crypto.randomUUID(), tries: eb('tries', '+', 1), due: now + LEASE_MS }))
      .where('state', '=', 'waiting')
      .where('due', '<=', now)
      .$if(message !== null, (query) => query.where('message', '=', message))
      .$if(message === null && bundles(channel), (query) =>
        query.where('workspace', '=', workspace).where('channel', '=', channel).where('target', '=', target).where('message', 'is', null),
      )
      .$if(message === null && !bundles(channel), (query) => query.where('id', '=', next.id).where('message', 'is', null))
      .returningAll()
      .execute();
    if (taken.length > 0) return taken;
  }
}

export type End = { state: 'sent' | 'given-up'; why: WhyNot | null } | { state: 'waiting'; why: WhyNot; due: number };

export async function endTry(tx: Tx, message: string, end: End, now: number): Promise<void> {
  await tx
    .updateTable('delivery')
    .set({ ...end, at: now })
    .where('message', '=', message)
    .where('state', '=', 'waiting')
    .execute();
}

/** When each of the last messages to a target went out, or was given up, since `after`; the newest first. */
export async function lastMessages(
  tx: Tx,
  { workspace, channel, target }: Pick<Delivery, 'workspace' | 'channel' | 'target'>,
  after: number,
): Promise<{ state: Delivery['state']; at: number }[]> {
  return tx
    .selectFrom('delivery')
    .select((eb) => ['message', 'state', eb.fn.max<number>('at').as('at')])
    .where('workspace', '=', workspace)
    .where('channel', '=', channel)
    .where('target', '=', target)
    .where('message', 'is not', null)
    .where('at', '>', after)
    .groupBy(['message', 'state'])
    .orderBy('at', 'desc')
    .execute();
}

export interface Trouble {
  channel: string;
  /** Name of whom it was for, of a letter to a buyer of its account executive; empty for a room. */
  person: string;
  why: string;
  state: Delivery['state'];
  at: number;
  count: number;
}

/** What did not arrive since `after`, by whom it was for and why; the newest first. */
export async function troublesOf(tx: Tx, workspace: string, after: number): Promise<Trouble[]> {
  const rows = await tx
    .selectFrom('delivery')
    .innerJoin('notice', 'notice.id', 'delivery.notice')
    .leftJoin('person', (joined) =>
      joined.on((eb) =>
        eb.or([
          eb('person.id', '=', eb.ref('delivery.target')),
          eb.and([eb('delivery.channel', '=', BUYER), eb('person.id', '=', eb.ref('notice.person'))]),
        ]),
      ),
    )
    .select((eb) => [
      'delivery.channel',
      'delivery.why',
      'delivery.state',
      'person.name as person',
      eb.fn.max<number>('delivery.at').as('at'),
      eb.fn.countAll<number>().as('count'),
    ])
    .where('delivery.workspace', '=', workspace)
    .where('delivery.state', '<>', 'sent')
    .where('delivery.why', 'is not', null)
    // That somebody else wrote first, or that the meeting is off, is no trouble.
    .where('delivery.why', '<>', 'unwanted' satisfies WhyNot)
    .where('delivery.at', '>', after)
    .groupBy(['delivery.channel', 'delivery.why', 'delivery.state', 'person.name'])
    .orderBy('at', 'desc')
    .limit(20)
    .execute();
  return rows.map(({ why, person, count, at, ...row }) => ({
    ...row,
    why: why ?? '',
    person: person ?? '',
    at: Number(at),
    count: Number(count),
  }));
}
