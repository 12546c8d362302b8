/** Sees to it that what was told goes out: to whom, by which way, and when. */
import { mailDue } from '../../core/notices/goesOut.ts';
import { isForRoom, isKindName, kindOf } from '../../core/notices/kinds.ts';
import type { Topic } from '../../core/notices/topics.ts';
import { zoneOf } from '../../core/notices/zone.ts';
import { addDeliveries, lastMessages, type NewDelivery, takeUnplanned } from '../store/notices/deliveries.ts';
import { outletsOf } from '../store/notices/outlets.ts';
import { settingOf } from '../store/settings/settings.ts';
import type { Tx } from '../store/tables.ts';
import { aboutIn, type NoticeRow } from './lines.ts';

/** Notices that are seen to in one transaction. */
const AT_ONCE = 100;
/** What is older when it is found goes out no more: a server was away, or a store was put back. It is in the sidebar. */
const OLD_MS = 7 * 24 * 60 * 60_000;
/** So many messages to a target in that time; what comes then waits and becomes one. */
const FLOOD = { messages: 3, withinMs: 10 * 60_000 };
/** So many messages that did not arrive, one after the other, and none is tried for that long. */
const DEAD = { messages: 5, forMs: 24 * 60 * 60_000 };

/** Whom there is news for, by workspace. */
export type Planned = Map<string, string[]>;

/** Resolves with whom there is news for; null where there was nothing to see to. */
export async function planNotices(tx: Tx, now: number, hasMail: boolean): Promise<Planned | null> {
  const rows = await takeUnplanned(tx, now, AT_ONCE);
  if (rows.length === 0) return null;
  const news: Planned = new Map();
  for (const [workspace, theirs] of Map.groupBy(rows, (row) => row.workspace)) {
    news.set(workspace, [...new Set(theirs.map(({ person }) => person))]);
    const known = theirs.filter(({ kind, at }) => isKindName(kind) && at > now - OLD_MS).toSorted((a, b) => a.at - b.at);
    const planned = [...(hasMail ? await mails(tx, workspace, known, now) : []), ...(await posts(tx, workspace, known, now))];
    await addDeliveries(tx, planned);
  }
  return news;
}

async function mails(tx: Tx, workspace: string, rows: readonly NoticeRow[], now: number): Promise<NewDelivery[]> {
  const planned: NewDelivery[] = [];
  const clocks = await settingOf(tx, workspace, 'clocks');
  for (const [person, theirs] of Map.groupBy(rows, (row) => row.person)) {
    const chosen = await settingOf(tx, workspace, 'notices', person);
    const choices = { ...chosen, zone: zoneOf({ person: chosen, workspace: clocks }) };
    const calm = await calmUntil(tx, { workspace, channel: 'mail', target: person }, now);
    for (const { id, kind } of theirs) {
      const due = isKindName(kind) ? mailDue(kind, choices, Math.max(now, calm)) : null;
      if (due !== null) planned.push({ workspace, notice: id, channel: 'mail', target: person, key: id, due, at: now });
    }
  }
  return planned;
}

async function posts(tx: Tx, workspace: string, rows: readonly NoticeRow[], now: number): Promise<NewDelivery[]> {
  const outlets = await outletsOf(tx, workspace);
  if (outlets.length === 0) return [];
  const chosen = await settingOf(tx, workspace, 'noticeChannels');
  const planned: NewDelivery[] = [];
  for (const { channel } of outlets) {
    const topics: readonly Topic[] = channel === 'slack' ? chosen.slack : chosen.webhook;
    const due = Math.max(now, await calmUntil(tx, { workspace, channel, target: '' }, now, channel === 'slack'));
    for (const { id, kind, about: text, key } of rows) {
      // What is not known to be for a room is told in none.
      const about = aboutIn(text);
      if (about && isKindName(kind) && topics.includes(kindOf(kind).topic) && isForRoom(kind, about))
        planned.push({ workspace, notice: id, channel, target: '', key, due, at: now });
    }
  }
  return planned;
}

/** Until when a target is left alone: after many messages in a short while, and after many that did not arrive. */
async function calmUntil(
  tx: Tx,
  target: { workspace: string; channel: string; target: string },
  now: number,
  bundles = true,
): Promise<number> {
  const last = await lastMessages(tx, target, now - DEAD.forMs);
  const failed = last.slice(0, DEAD.messages);
  const [newest] = failed;
  if (newest && failed.length === DEAD.messages && failed.every(({ state }) => state === 'given-up')) return newest.at + DEAD.forMs;
  const recent = last.filter(({ at }) => at > now - FLOOD.withinMs);
  const oldest = recent.at(-1);
  return bundles && oldest && recent.length >= FLOOD.messages ? oldest.at + FLOOD.withinMs : now;
}
