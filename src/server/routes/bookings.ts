/** Meetings that were booked. */

import { recordSchema } from '../../core/handoff/record.ts';
import { BOOKINGS_PAGE, BOOKINGS_WORK, type OpenBooking } from '../../protocol/bookings.ts';
import {
  bookedWorkRoute,
  bookingHookRoute,
  bookingsRoute,
  HOOK_PATH,
  importBookingsRoute,
  newHookRoute,
  undoImportRoute,
} from '../../protocol/http/bookings.ts';
import { may } from '../auth/policy.ts';
import { deliver, newHook } from '../bookings/hook.ts';
import { importBookings } from '../bookings/read.ts';
import { theirsToSee } from '../bookings/theirs.ts';
import { undoImport } from '../bookings/undo.ts';
import { problem, tooMany } from '../http/problems.ts';
import { senderOf } from '../http/sender.ts';
import { asAdmin } from '../people/manage.ts';
import type { Api, Services } from '../services.ts';
import { type BookingRow, hookOf } from '../store/bookings/bookings.ts';
import { isAnyKnown, type Place, unwrittenPage, unwrittenWork } from '../store/bookings/unwritten.ts';
import { readOr } from '../store/damage/damage.ts';

const iso = (ms: number): string => new Date(ms).toISOString();

const shown = ({ id, sdr, account, contact, domain, record, booked, first_seen, start }: BookingRow): OpenBooking => ({
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

const placeOf = (cursor: string | undefined): Place | null => {
  if (cursor === undefined) return null;
  const at = cursor.indexOf('.');
  return { booked: Number(cursor.slice(0, at)), id: cursor.slice(at + 1) };
};

const behind = ({ booked, id }: BookingRow): string => `${booked}.${id}`;

export function bookingRoutes(api: Api, { store, clock, feed, limiter, limits, metrics }: Services): void {
  api.openapi(bookingsRoute, async (c) => {
    const { member } = c.get('session');
    const { workspace } = member;
    const place = placeOf(c.req.valid('query').cursor);
    const list = await store.read(async (tx) => {
      const isAdmin = may(member, 'people:manage', { workspace });
      const sdrs = isAdmin ? null : await theirsToSee(tx, member);
      // One more than a page tells whether there is a next.
      const rows = await unwrittenPage(tx, workspace, { sdrs, place, most: BOOKINGS_PAGE + 1 });
      const page = rows.slice(0, BOOKINGS_PAGE);
      const last = rows.length > BOOKINGS_PAGE ? page.at(-1) : undefined;
      const hook = isAdmin ? await hookOf(tx, workspace) : null;
      return {
        bookings: page.map(shown),
        next: last ? behind(last) : null,
        isNoneKnown: rows.length === 0 && place === null && !(await isAnyKnown(tx, workspace, sdrs)),
        ...(isAdmin && { hook: hook && { since: iso(hook.at) } }),
      };
    });
    return c.json(list, 200);
  });

  api.openapi(bookedWorkRoute, async (c) => {
    const { member } = c.get('session');
    const { workspace } = member;
    const rows = await store.read(async (tx) => {
      return unwrittenWork(tx, workspace, await theirsToSee(tx, member), clock.now(), BOOKINGS_WORK + 1);
    });
    return c.json({ bookings: rows.slice(0, BOOKINGS_WORK).map(shown), isMore: rows.length > BOOKINGS_WORK }, 200);
  });

  api.openapi(undoImportRoute, async (c) => {
    const { member, device } = c.get('session');
    const { id } = c.req.valid('param');
    const undone = await store.transact((tx) => undoImport(tx, member, id, clock.now()));
    if (!undone) return problem(c, 'not-found', 'A list can be taken back for ten minutes, by whoever brought it.');
    feed.announce({ workspace: member.workspace, handoffs: undone.touched, by: device });
    return c.json(undone.answer, 200);
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
