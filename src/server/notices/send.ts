/** Sends what is due, and says what came of it. */
import { WHY_NOT, type WhyNot } from '../../core/notices/whyNot.ts';
import type { HandoffFacts } from '../auth/policy.ts';
import { among } from '../store/engine/bulk.ts';
import { takeTurn } from '../store/handoffs/changes.ts';
import { readerById } from '../store/handoffs/readers.ts';
import { BUYER, type Delivery, type End, endTry, takeDue } from '../store/notices/deliveries.ts';
import { outletOf } from '../store/notices/outlets.ts';
import { settingOf } from '../store/settings/settings.ts';
import type { Store } from '../store/store.ts';
import type { Tx } from '../store/tables.ts';
import { letterTo } from './buyer.ts';
import type { Line, Message, Sent, Target } from './channels/channel.ts';
import { CHANNELS, type ChannelName, type Channels } from './channels/registry.ts';
import { noteConfirmed } from './confirmed.ts';
import { linesOf } from './lines.ts';
import { tellUndelivered } from './undelivered.ts';
import { zoneFor } from './zones.ts';

/** The first wait after a try that failed; doubled with each. */
const FIRST_MS = 30_000;
const LONGEST_MS = 60 * 60_000;
/** A try after that is old news: with the waits above ten hours or so. */
const MOST_TRIES = 20;

/** A server that was away for longer, or whose store was put back, has nothing to say of what was then: it is in the sidebar. */
const OLD_MS = 7 * 24 * 60 * 60_000;

export interface Post {
  store: Pick<Store, 'transact' | 'read'>;
  channels: Channels;
  now(): number;
  /** Between 0 and 1. */
  random(): number;
}

/** `dropped`: nobody waited for it any more. */
export type Result = 'sent' | 'again' | 'given-up' | 'dropped';

export interface Done {
  channel: ChannelName | typeof BUYER;
  result: Result;
  workspace: string;
  /** Before and after, of what it changed. */
  handoffs: HandoffFacts[];
}

/** Sends one message; null where none is due. */
export async function sendNext({ store, channels, now, random }: Post): Promise<Done | null> {
  const taken = await store.transact((tx) =>
    takeDue(tx, now(), (channel) => isChannel(channel) && channels.get(channel)?.bundles === true),
  );
  const [first] = taken ?? [];
  if (!taken || !first || first.message === null) return null;
  const { message } = first;
  const end = await tried(first, taken);
  const handoffs = await store.transact((tx) => ended(tx, first, message, end));
  const channel = isChannel(first.channel) || first.channel === BUYER ? first.channel : 'webhook';
  return { channel, result: resultOf(end), workspace: first.workspace, handoffs };

  async function ended(tx: Tx, { workspace, channel: name, target, key }: Delivery, id: string, how: End): Promise<HandoffFacts[]> {
    if (name === BUYER) await takeTurn(tx, workspace);
    await endTry(tx, id, how, now());
    if (name === BUYER && how.state === 'sent') return noteConfirmed(tx, workspace, target, now());
    if (name === BUYER && how.state === 'given-up' && how.why !== 'unwanted') {
      const kind = how.why === 'contradicted' ? 'confirm-by-hand' : 'unconfirmed';
      await tellUndelivered(tx, workspace, target, { key, kind, now: now() });
    }
    return [];
  }

  async function posted({ workspace, target: handoff, key, tries }: Delivery): Promise<End> {
    if (!channels.letters) return later(tries, { why: 'no-answer' });
    const letter = await store.read((tx) => letterTo(tx, { workspace, handoff, key, now: now() }, message ?? ''));
    return typeof letter === 'string' ? { state: 'given-up', why: letter } : endOf(await channels.letters.post(letter), tries);
  }

  async function tried(delivery: Delivery, deliveries: Delivery[]): Promise<End> {
    const { workspace, channel: name, target, tries, at } = delivery;
    if (now() - at > OLD_MS) return { state: 'given-up', why: 'too-late' };
    if (name === BUYER) return posted(delivery);
    const channel = isChannel(name) ? channels.get(name) : undefined;
    // This server sends none; another on the same store may.
    if (!channel) return later(tries, { why: 'no-answer' });
    const ready = await store.read((tx) => written(tx, { workspace, channel: name, target }, deliveries, now()));
    if (ready.to === null) return { state: 'given-up', why: 'gone' };
    const [line, ...others] = ready.lines;
    if (!line) return { state: 'sent', why: 'read-already' };
    const whole: Message = { id: message ?? '', at: now(), lines: [line, ...others] };
    return endOf(await channel.send(whole, ready.to), tries);
  }

  function endOf(sent: Sent, tries: number): End {
    if (sent.ok) return { state: 'sent', why: null };
    return sent.isOver ? { state: 'given-up', why: sent.why } : later(tries, sent);
  }

  function later(tries: number, { why, afterMs = 0 }: { why: WhyNot; afterMs?: number }): End {
    if (tries >= MOST_TRIES) return { state: 'given-up', why: 'too-late' };
    const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** (tries - 1));
    // Half of it is certain, so that one does not come back at once; the rest is drawn, so that not all come back together.
    const wait = Math.max(Math.min(afterMs, LONGEST_MS), Math.round(ceiling * (0.5 + random() / 2)));
    return { state: 'waiting', why, due: now() + wait };
  }
}

const resultOf = ({ state, why }: End): Result => (state === 'waiting' ? 'again' : why === 'unwanted' ? 'dropped' : state);

const isChannel = (name: string): name is ChannelName => (CHANNELS as readonly string[]).includes(name);

export const isWhyNot = (why: string): why is WhyNot => Object.hasOwn(WHY_NOT, why);

interface Written {
  /** Null where it leads nowhere any more. */
  to: Target | null;
  lines: Line[];
}

/** The words as they are now. What was read in the sidebar before the first try needs no mail. */
async function written(
  tx: Tx,
  { workspace, channel, target }: { workspace: string; channel: string; target: string },
  deliveries: readonly Delivery[],
  now: number,
): Promise<Written> {
  const ids = deliveries.map(({ notice }) => notice);
  const rows = await tx
    .selectFrom('notice')
    .selectAll()
    .where('workspace', '=', workspace)
    .where(among(tx, 'id', ids))
    .orderBy('at')
    .execute();
  const { tellsText } = await settingOf(tx, workspace, 'noticeChannels');
  if (target === '') {
    const outlet = await outletOf(tx, workspace, channel);
    const zone = await zoneFor(tx, workspace, null);
    const lines = await linesOf(tx, rows, { workspace, reader: null, zone, now, tellsText });
    return { to: outlet ? { name: '', ...outlet } : null, lines };
  }
  const reader = await readerById(tx, target);
  if (reader?.workspace !== workspace) return { to: null, lines: [] };
  const unread = deliveries.some(({ tries }) => tries > 1) ? rows : rows.filter(({ read }) => read === null);
  const zone = await zoneFor(tx, workspace, target);
  const lines = await linesOf(tx, unread, { workspace, reader, zone, now, tellsText });
  return { to: { address: reader.email, name: reader.name, secret: '' }, lines };
}
