/** What this person was told, and where a workspace's notices go. */

import { NONE_LEFT } from '../../core/notices/bookedWords.ts';
import { showsNow } from '../../core/notices/goesOut.ts';
import { WHY_NOT } from '../../core/notices/whyNot.ts';
import { noticeChannelsRoute, noticesRoute, readNoticesRoute, saveOutletRoute, tryChannelRoute } from '../../protocol/http/notices.ts';
import { NOTICES_MOST, type Notices, type OutletName } from '../../protocol/notices.ts';
import { type Member, may } from '../auth/policy.ts';
import { problem } from '../http/problems.ts';
import type { Message, Target } from '../notices/channels/channel.ts';
import type { ChannelName } from '../notices/channels/registry.ts';
import { newSecret } from '../notices/channels/webhook.ts';
import { linesOf } from '../notices/lines.ts';
import { COUNTS, standingOfNotices } from '../notices/over.ts';
import { isWhyNot } from '../notices/send.ts';
import { zoneFor } from '../notices/zones.ts';
import { obstacleAt } from '../outward/exchange.ts';
import type { Api, Services } from '../services.ts';
import { troublesOf } from '../store/notices/deliveries.ts';
import { markRead, noticesFor } from '../store/notices/noticeList.ts';
import { outletOf, outletsOf, removeOutlet, saveOutlet } from '../store/notices/outlets.ts';
import { settingOf } from '../store/settings/settings.ts';
import type { Tx } from '../store/tables.ts';

const WEEK_MS = 7 * 24 * 60 * 60_000;
const ADMINS = 'Ask an administrator of your workspace to do this.';

export function noticeRoutes(api: Api, { store, clock, feed, dispatch, notices: options }: Services): void {
  api.openapi(noticesRoute, async (c) => {
    const { member } = c.get('session');
    const { zone } = c.req.valid('query');
    const told = await store.read((tx) => toldTo(tx, member, zone, clock.now()));
    return c.json({ ...told, hasMail: options.mail !== null }, 200);
  });

  api.openapi(readNoticesRoute, async (c) => {
    const { member, device } = c.get('session');
    const { ids } = c.req.valid('json');
    await store.transact((tx) => markRead(tx, member.id, ids, clock.now()));
    feed.announce({ workspace: member.workspace, handoffs: [], people: [member.id], by: device });
    return c.body(null, 204);
  });

  api.openapi(noticeChannelsRoute, async (c) => {
    const { member } = c.get('session');
    const { workspace } = member;
    if (!may(member, 'channels:lead', { workspace })) return problem(c, 'not-allowed', ADMINS);
    const { outlets, troubles } = await store.read(async (tx) => ({
      outlets: await outletsOf(tx, workspace),
      troubles: await troublesOf(tx, workspace, clock.now() - WEEK_MS),
    }));
    const hostOf = (name: OutletName): string | null => {
      const outlet = outlets.find(({ channel }) => channel === name);
      return outlet ? (URL.parse(outlet.address)?.host ?? null) : null;
    };
    const said = troubles.map(({ why, state, at, ...trouble }) => ({
      ...trouble,
      says: inWords(why),
      isOver: state === 'given-up',
      at: new Date(at).toISOString(),
    }));
    return c.json({ hasMail: options.mail !== null, hosts: { slack: hostOf('slack'), webhook: hostOf('webhook') }, troubles: said }, 200);
  });

  api.openapi(saveOutletRoute, async (c) => {
    const { member } = c.get('session');
    const { workspace } = member;
    if (!may(member, 'channels:lead', { workspace })) return problem(c, 'not-allowed', ADMINS);
    const { channel } = c.req.valid('param');
    const { address } = c.req.valid('json');
    if (address === null) {
      await store.transact((tx) => removeOutlet(tx, workspace, channel));
      return c.json({ host: null, secret: null }, 200);
    }
    const obstacle = obstacleAt(address, { allowed: options.webhookHosts });
    if (obstacle)
      return problem(c, 'bad-input', 'Give an address that begins with https:// and lies outside this server’s own network.', [
        { path: '/address', message: WHY_NOT[obstacle] },
      ]);
    const secret = channel === 'webhook' ? newSecret() : '';
    await store.transact((tx) => saveOutlet(tx, { workspace, channel, address, secret, at: clock.now() }));
    return c.json({ host: new URL(address).host, secret: secret || null }, 200);
  });

  api.openapi(tryChannelRoute, async (c) => {
    const { member } = c.get('session');
    if (!may(member, 'channels:lead', { workspace: member.workspace })) return problem(c, 'not-allowed', ADMINS);
    const { channel } = c.req.valid('param');
    const to = await store.read((tx) => targetOf(tx, member, channel));
    if (!to) return c.json({ ok: false, says: 'It leads nowhere yet. Save an address first.' }, 200);
    const sent = await dispatch.trial(channel, trialAt(clock.now()), to);
    if (!sent)
      return c.json({ ok: false, says: 'This server sends no mail. Whoever runs it sets BATON_SMTP_URL and BATON_MAIL_FROM.' }, 200);
    return c.json(
      { ok: sent.ok, says: sent.ok ? `It was taken${channel === 'mail' ? ` for ${to.address}` : ''}.` : WHY_NOT[sent.why] },
      200,
    );
  });
}

const inWords = (why: string): string => (isWhyNot(why) ? WHY_NOT[why] : 'It did not arrive.');

async function toldTo(tx: Tx, member: Member, deviceZone: string | undefined, now: number): Promise<Notices> {
  const { workspace, id } = member;
  const choices = await settingOf(tx, workspace, 'notices', id);
  const rows = (await noticesFor(tx, id, now, NOTICES_MOST)).filter((row) => may(member, 'notice:see', row));
  const zone = await zoneFor(tx, workspace, id, deviceZone);
  const standing = await standingOfNotices(tx, rows, member, now);
  const lines = await linesOf(tx, standing.rows, { workspace, reader: member, zone, now, tellsText: true });
  return {
    notices: lines.map(({ kind, at, says, adds, action, handoff, record, matter, time, many, ends, read, id: notice }) => ({
      id: notice,
      kind,
      at: new Date(at).toISOString(),
      says: standing.over.has(notice) && COUNTS.has(kind) ? NONE_LEFT : says,
      adds,
      action,
      handoff,
      record,
      matter,
      time,
      many,
      ends: [...ends],
      read: read || standing.over.has(notice),
      alerts: showsNow(kind, choices, now),
    })),
  };
}

async function targetOf(tx: Tx, { workspace, email, name }: Member, channel: ChannelName): Promise<Target | null> {
  if (channel === 'mail') return { address: email, name, secret: '' };
  const outlet = await outletOf(tx, workspace, channel);
  return outlet ? { address: outlet.address, secret: outlet.secret, name: '' } : null;
}

function trialAt(at: number): Message {
  const id = crypto.randomUUID();
  const says = 'This is a test from Baton: notices of your handoffs arrive here.';
  return { id, at, lines: [{ id, kind: 'test', at, says, adds: '', link: null, handoff: null }] };
}
