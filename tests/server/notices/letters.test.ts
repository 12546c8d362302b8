/** What becomes of a letter to a buyer when the meeting takes another turn: the old one is not sent, the new one is, and its account executive hears what is not. */
import { expect, test } from 'vitest';
import { noticeChannelsSchema } from '../../../src/protocol/notices.ts';
import { takeBookings } from '../../../src/server/bookings/take.ts';
import { takeTurn } from '../../../src/server/store/handoffs/changes.ts';
import { call, signedIn, started } from '../harness.ts';
import { accepted, HOUR, MINUTE } from './lead.ts';

type Lead = Awaited<ReturnType<typeof accepted>>;

const inHours = ({ clock }: Lead, hours: number): string => new Date(clock.now() + hours * HOUR).toISOString();

/** A calendar tells of the meeting. */
const booked = ({ backend, workspace, sam, record, clock }: Lead, start: string, cancelled = false) =>
  backend.store.transactAlone(async (tx) => {
    await takeTurn(tx, workspace);
    const { email } = await tx.selectFrom('person').select('email').where('id', '=', sam.id).executeTakeFirstOrThrow();
    await takeBookings(tx, { workspace, by: null, source: 'webhook', now: clock.now() }, [
      { sdr: email, record, uid: 'one', booked: new Date(clock.now()).toISOString(), start, cancelled },
    ]);
  });

/** Its mail server takes nothing until it is called back. */
function shut({ mail }: Lead): () => void {
  mail.says.data = () => 451;
  return () => {
    mail.says.data = () => undefined;
  };
}

const minutes = async ({ after }: Lead, count: number): Promise<void> => {
  for (let minute = 0; minute < count; minute += 1) await after(MINUTE);
};

const sent = async ({ backend }: Lead) =>
  (await backend.store.read((tx) => tx.selectFrom('delivery').select(['state', 'why']).where('channel', '=', 'buyer').execute())).map(
    ({ state, why }) => `${state} ${why}`,
  );

test('a meeting that the calendar knows as off is not confirmed, and its account executive sees to it', async () => {
  const lead = await accepted();
  await booked(lead, inHours(lead, 48), true);
  await minutes(lead, 12);
  expect(lead.toBuyer()).toEqual([]);
  expect(await lead.told('confirm-by-hand')).toEqual([lead.ann.id]);
  expect(await lead.told('confirming')).toEqual([]);
});

test('nor is one of which the calendar tells another time; the time that the log tells since is newer', async () => {
  const moved = await accepted();
  await booked(moved, inHours(moved, 96));
  await minutes(moved, 12);
  expect(moved.toBuyer()).toEqual([]);
  expect(await moved.told('confirm-by-hand')).toEqual([moved.ann.id]);
  const both = await accepted();
  await booked(both, inHours(both, 48));
  const start = inHours(both, 24 * 9);
  await both.does(both.sam, { name: 'reschedule', start });
  await minutes(both, 12);
  const day = new Date(start).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' });
  expect(both.toBuyer()[0]?.text).toContain(day);
});

test('where it goes to another account executive while the letter waits, it goes once, under the name of who has it now', async () => {
  const lead = await accepted();
  const [bob, max] = [
    await signedIn(lead.backend, lead.workspace, 'Bob', ['ae']),
    await signedIn(lead.backend, lead.workspace, 'Max', ['manager']),
  ];
  const opened = shut(lead);
  await lead.after(11 * MINUTE);
  await lead.does(max, { name: 'reassign', ae: bob.id });
  opened();
  await minutes(lead, 3);
  expect(lead.toBuyer()).toEqual([]);
  await minutes(lead, 12);
  expect(lead.toBuyer()).toHaveLength(1);
  expect(lead.toBuyer()[0]?.headers).toMatchObject({ 'reply-to': expect.stringMatching(/bob@/) });
  expect(await lead.told('confirming')).toEqual([lead.ann.id, bob.id]);
  expect(await lead.told('unconfirmed')).toEqual([]);
});

test('a meeting that was called off and found again is confirmed with its new time only, and what was dropped does not count as sent', async () => {
  const lead = await accepted();
  const opened = shut(lead);
  await lead.after(11 * MINUTE);
  await lead.does(lead.sam, { name: 'cancelled' });
  opened();
  await minutes(lead, 3);
  expect(await sent(lead)).toEqual(['given-up unwanted']);
  await lead.does(lead.sam, { name: 'reschedule', start: inHours(lead, 60) });
  await minutes(lead, 12);
  await lead.after(HOUR);
  expect(lead.toBuyer()).toHaveLength(1);
  expect((await sent(lead)).toSorted()).toEqual(['given-up unwanted', 'sent null']);
  expect((await lead.log()).filter((type) => type === 'confirmed')).toHaveLength(1);
});

test('what was confirmed is not confirmed again when it moves', async () => {
  const lead = await accepted();
  await minutes(lead, 11);
  await lead.does(lead.sam, { name: 'reschedule', start: inHours(lead, 60) });
  await minutes(lead, 12);
  expect(lead.toBuyer()).toHaveLength(1);
});

test('a letter that is switched off while it waits is the account executive’s task, and they hear so once', async () => {
  const lead = await accepted();
  const opened = shut(lead);
  await lead.after(11 * MINUTE);
  await lead.sending(false);
  opened();
  await minutes(lead, 3);
  await lead.sending(true);
  await lead.does(lead.ann, { name: 'prep-opened' });
  await minutes(lead, 3);
  expect(lead.toBuyer()).toEqual([]);
  expect(await sent(lead)).toEqual(['given-up unwritten']);
  expect(await lead.told('unconfirmed')).toEqual([lead.ann.id]);
  expect(await lead.told('confirming')).toEqual([lead.ann.id]);
});

test('a server without mail leaves it to one with mail', async () => {
  const lead = await accepted();
  // It looks by itself every few seconds: on a busy machine it would send before the other one has looked.
  await lead.backend.close();
  lead.clock.forward(11 * MINUTE);
  const without = await started({ ...lead.options, notices: { mail: null, webhookHosts: [] } });
  await without.deliver();
  expect(lead.toBuyer()).toEqual([]);
  const again = await started(lead.options);
  await again.deliver();
  expect(lead.toBuyer()).toHaveLength(1);
});

test('where nobody with mail comes within the hour it is not sent late: its account executive hears so', async () => {
  const lead = await accepted();
  await lead.after(72 * MINUTE);
  expect(lead.toBuyer()).toEqual([]);
  expect(await lead.told('unconfirmed')).toEqual([lead.ann.id]);
});

test('switched on later, it confirms nothing that was accepted long before', async () => {
  const lead = await accepted({ sends: false });
  await lead.after(20 * HOUR);
  await lead.sending(true);
  await lead.does(lead.ann, { name: 'prep-opened' });
  await minutes(lead, 2);
  expect(lead.toBuyer()).toEqual([]);
  expect([...(await lead.told('confirming')), ...(await lead.told('unconfirmed'))]).toEqual([]);
});

test('more than two hundred a day are nobody’s acceptances: the rest is the account executives’', async () => {
  const lead = await accepted();
  const { backend, workspace, clock } = lead;
  await backend.store.transact(async (tx) => {
    const { id: notice } = await tx.selectFrom('notice').select('id').limit(1).executeTakeFirstOrThrow();
    const of = { workspace, notice, channel: 'buyer', key: '', state: 'sent' as const, due: 0, tries: 1, message: null, why: null };
    const rows = Array.from({ length: 200 }, (_, at) => ({ ...of, id: `d${at}`, target: `h${at}`, at: clock.now() }));
    await tx.insertInto('delivery').values(rows).execute();
  });
  await minutes(lead, 12);
  expect(lead.toBuyer()).toEqual([]);
  expect(await lead.told('unconfirmed')).toEqual([lead.ann.id]);
});

test('administrators see whose letter did not arrive, and not those that nobody waited for', async () => {
  const troubles = async ({ backend, workspace }: Lead) => {
    const { token } = await signedIn(backend, workspace, 'Ada', ['admin']);
    return noticeChannelsSchema.parse(await (await call(backend, '/v1/notices/channels', { token })).json()).troubles;
  };
  const refused = await accepted();
  refused.mail.says.data = (address) => (address.includes('northwind') ? 550 : undefined);
  await minutes(refused, 12);
  expect(await troubles(refused)).toMatchObject([{ channel: 'buyer', person: 'Ann', count: 1, isOver: true }]);
  const off = await accepted();
  const opened = shut(off);
  await off.after(11 * MINUTE);
  await off.does(off.sam, { name: 'cancelled' });
  opened();
  await minutes(off, 3);
  expect((await troubles(off)).filter(({ channel }) => channel === 'buyer')).toEqual([]);
});
