/** Meetings that were booked. */

import { recordSchema } from '../../core/handoff/record.ts';
import { bookingHookRoute, bookingsRoute, HOOK_PATH, importBookingsRoute, newHookRoute } from '../../protocol/http/bookings.ts';
import { may } from '../auth/policy.ts';
import { deliver, newHook } from '../bookings/hook.ts';
import { importBookings } from '../bookings/read.ts';
import { problem, tooMany } from '../http/problems.ts';
import { senderOf } from '../http/sender.ts';
import { asAdmin } from '../people/manage.ts';
import type { Api, Services } from '../services.ts';
import { type BookingRow, bookingsWithoutBrief, hookOf } from '../store/bookings.ts';
import { readOr } from '../store/damage.ts';
import { membersOf } from '../store/people.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

const shown = ({ id, sdr, account, contact, domain, record, booked, first_seen, start }: BookingRow) => ({
  id,
  sdr,
  account,
  contact,
  domain,
  record: record === null ? null : (recordSchema.safeParse(readOr(record, null)).data ?? null),
  booked: iso(booked),
  isFirstSeen: first_seen === 1,
  start: start === null ? null : iso(start),
});

export function bookingRoutes(api: Api, { store, clock, feed, limiter, limits, metrics }: Services): void {
  api.openapi(bookingsRoute, async (c) => {
    const { member } = c.get('session');
    const { workspace } = member;
    const list = await store.read(async (tx) => {
      const teams = new Map((await membersOf(tx, workspace)).map(({ id, team }) => [id, team]));
      const rows = await bookingsWithoutBrief(tx, workspace);
      const isAdmin = may(member, 'people:manage', { workspace });
      const hook = isAdmin ? await hookOf(tx, workspace) : null;
      return {
        bookings: rows.filter(({ sdr }) => may(member, 'booking:see', { workspace, sdr, team: teams.get(sdr) ?? '' })).map(shown),
        ...(isAdmin && { hook: hook && { since: iso(hook.at) } }),
      };
    });
    return c.json(list, 200);
  });

  api.openapi(importBookingsRoute, async (c) => {
    const { member, device } = c.get('session');
    const { kind, text, order = null, zone = null } = c.req.valid('json');
    const { workspace } = member;
    if (!may(member, 'booking:bring', { workspace }))
      return problem(c, 'not-allowed', 'Bookings are told by SDRs, managers and administrators.');
    const imported = await store.transact((tx) => importBookings(tx, { workspace, by: member, kind, text, order, zone, now: clock.now() }));
    if (!imported.ok) return problem(c, 'unfitting', imported.why);
    feed.announce({ workspace, handoffs: imported.touched, by: device });
    return c.json(imported.answer, 200);
  });

  api.openapi(newHookRoute, async (c) => {
    const { member } = c.get('session');
    const { workspace } = member;
    const made = await store.transact((tx) =>
      asAdmin(tx, member, async () => ({ ok: true as const, value: await newHook(tx, workspace, clock.now()) })),
    );
    if (!made.ok) return problem(c, 'not-allowed', 'Ask an administrator of your workspace.');
    return c.json({ secret: made.value, path: `${HOOK_PATH}/${workspace}` }, 200);
  });

  api.openapi(bookingHookRoute, async (c) => {
    const address = senderOf(c, limits.proxies);
    const wait = limiter.waitOf(address);
    if (wait > 0) {
      metrics.heldBack.inc({ by: 'sign-in' });
      return tooMany(c, wait / 1000, 'Wait as long as Retry-After says, then send it again.');
    }
    const { workspace } = c.req.valid('param');
    const delivered = await deliver(store, { workspace, text: await c.req.text(), headers: c.req.header(), now: clock.now() });
    if (!delivered.ok && delivered.problem === 'bad-input')
      return problem(c, 'bad-input', 'Send {"bookings": [...]} as the document of the API describes it, 1 to 500 at once.', [
        { path: '/bookings', message: 'Give a list of bookings.' },
      ]);
    if (!delivered.ok) {
      limiter.failed(address);
      return problem(c, 'signature-unknown', 'Sign it with the secret of this workspace, and send it within five minutes.');
    }
    feed.announce({ workspace, handoffs: delivered.touched });
    return c.json(delivered.answer, 200);
  });
}
