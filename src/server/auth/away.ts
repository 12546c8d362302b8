/** Says that somebody is out of office, and who stands in for them. */
import type { Away } from '../../core/handoff/person.ts';
import { takeTurn } from '../store/handoffs/changes.ts';
import { lookAtThoseOf } from '../store/handoffs/clocks.ts';
import { keepRequest, seenRequest } from '../store/handoffs/requests.ts';
import { saveAway } from '../store/people/absences.ts';
import { personById } from '../store/people/people.ts';
import type { Store } from '../store/store.ts';
import type { Tx } from '../store/tables.ts';
import type { News } from '../sync/feed.ts';
import { printsOf } from '../sync/print.ts';
import { type Member, may } from './policy.ts';

export interface AskedAway {
  member: Member;
  /** Whose, by user id. */
  person: string;
  away: Away | null;
  /** The body as it came. */
  sent: unknown;
  /** The request's idempotency key. */
  key: string;
  /** Epoch milliseconds. */
  now: number;
}

export type AwayAnswer =
  | { ok: true; away: Away | null; news: News }
  | { ok: false; problem: 'not-signed-in' | 'not-found' | 'not-allowed' | 'key-reused' }
  /** `detail` says what to do. */
  | { ok: false; problem: 'not-now'; detail: string };

/** Refused, nothing is kept of it: the same request is judged anew. */
export const setAway = (store: Pick<Store, 'transact'>, asked: AskedAway): Promise<AwayAnswer> => store.transact((tx) => judge(tx, asked));

async function judge(tx: Tx, { member: asker, person: id, away, sent, key, now }: AskedAway): Promise<AwayAnswer> {
  const { workspace } = asker;
  await takeTurn(tx, workspace);
  // They may have been removed, or have other roles, since they asked.
  const member = await personById(tx, asker.id);
  if (!member?.active) return { ok: false, problem: 'not-signed-in' };
  const person = await personById(tx, id);
  if (!person?.active || person.workspace !== workspace) return { ok: false, problem: 'not-found' };
  if (!may(member, 'person:away', person)) return { ok: false, problem: 'not-allowed' };
  const news: News = { workspace, handoffs: [], people: 'everybody' };
  const print = printsOf([{ id, sent }], [{ id, away }]).whole;
  const seen = await seenRequest(tx, member.id, key);
  if (seen && !print.fits(seen.hash)) return { ok: false, problem: 'key-reused' };
  if (seen) return { ok: true, away: person.away ?? null, news };
  const detail = away && (await fault(tx, person, away, now));
  if (detail) return { ok: false, problem: 'not-now', detail };
  await keepRequest(tx, member.id, key, { hash: print.hash, at: now });
  await announceAway(tx, person, away, now);
  return { ok: true, away, news };
}

/** Null where it can be. In words that say what to do. */
async function fault(tx: Tx, person: Member, { until, backup }: Away, now: number): Promise<string | null> {
  if (Date.parse(until) <= now) return 'That time is over. Choose a day to come back that is still to come.';
  if (backup === null) return null;
  if (backup === person.id) return 'Nobody stands in for themselves. Choose somebody else.';
  const standIn = await personById(tx, backup);
  return standIn && may(person, 'handoff:assign', standIn) ? null : 'Choose an account executive of your workspace to stand in.';
}

/** In this workspace's turn. What waits for them is looked at when they leave. */
export async function announceAway(
  tx: Tx,
  { id, workspace }: Pick<Member, 'id' | 'workspace'>,
  away: Away | null,
  now: number,
): Promise<void> {
  await saveAway(tx, workspace, id, away);
  if (away) await lookAtThoseOf(tx, workspace, id, Math.max(now, Date.parse(away.from)));
}
