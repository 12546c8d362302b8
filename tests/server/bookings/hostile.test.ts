/** Whoever is credited for a meeting cannot tell it to be booked later than it was known to be: by no push, and by no list of their own. */
import { describe, expect, test } from 'vitest';
import { creditOf } from '../../../src/core/clocks/credit.ts';
import type { Role } from '../../../src/core/handoff/person.ts';
import { type Facts, handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import { SETTINGS } from '../../../src/core/settings/registry.ts';
import { begin, type Device, edit, START, signedIn } from '../harness.ts';
import { brought, office, recordOf } from './desk.ts';

const HOUR = 3_600_000;
/** Bookings are looked for beside the pushes; on a busy machine it takes longer. */
const PATIENT = { timeout: 20_000 };
const iso = (hours: number): string => new Date(START + hours * HOUR).toISOString();

async function factsOf(sam: Device, record: RecordRef): Promise<Facts> {
  return ((await sam.handoff(handoffId(record)))?.registers['facts']?.value ?? {}) as Facts;
}

async function revisionOf(sam: Device, record: RecordRef): Promise<number> {
  return (await sam.handoff(handoffId(record)))?.registers['facts']?.revision ?? 0;
}

/** As a client of their own making pushes it; what the answer says must be what is kept. */
async function tells(sam: Device, record: RecordRef, facts: Facts): Promise<Facts> {
  const answer = await sam.does(edit(record, 'facts', await revisionOf(sam, record), facts));
  expect(answer).toMatchObject({ status: 'applied' });
  const kept = await factsOf(sam, record);
  expect(answer.status === 'applied' && answer.register?.value).toEqual(kept);
  return kept;
}

describe('a push', () => {
  test('moves a booking that was told to no later time, and takes it away by no detour', async () => {
    const { sam, clock } = await office();
    const record = recordOf('H-1');
    await sam.push([begin(record), edit(record, 'facts', 0, { account: 'Halden', booked: iso(-20) })]);
    clock.forward(10 * HOUR);
    expect(await tells(sam, record, { account: 'Halden', booked: iso(9) })).toEqual({ account: 'Halden', booked: iso(-20) });
    expect(await tells(sam, record, { account: 'Halden Maritime' })).toEqual({ account: 'Halden Maritime', booked: iso(-20) });
    expect(await tells(sam, record, { account: 'Halden', booked: 'just now' })).toEqual({ account: 'Halden', booked: iso(-20) });
    expect(await tells(sam, record, { booked: iso(9) })).toEqual({ booked: iso(-20) });
    // An earlier one counts: it takes credit from nobody but themselves.
    expect(await tells(sam, record, { booked: iso(-30) })).toEqual({ booked: iso(-30) });
    const handoff = await sam.handoff(handoffId(record));
    expect(handoff && creditOf(handoff, SETTINGS.clocks.standard, START + 10 * HOUR)).toMatchObject({ is: 'not credited' });
  });

  test('tells no time that is to come, nor one behind that at which it was known', async () => {
    const { sam, clock } = await office();
    const [deal, known] = [recordOf('H-2'), recordOf('H-3')];
    const meeting: RecordRef = { ...recordOf('H-4'), type: 'meeting' };
    await sam.push([begin(deal), begin(known), begin(meeting), edit(known, 'facts', 0, { meetingStart: iso(90) })]);
    clock.forward(30 * HOUR);
    // A meeting may be booked while its deal's brief is written; it is not booked before it is.
    expect(await tells(sam, deal, { booked: iso(500) })).toEqual({ booked: iso(30) });
    expect(await tells(sam, known, { meetingStart: iso(90), booked: iso(29) })).toMatchObject({ booked: iso(0) });
    expect(await tells(sam, meeting, { booked: iso(29) })).toEqual({ booked: iso(0) });
  });

  test('that comes again is answered with what is kept', async () => {
    const { sam } = await office();
    const record = recordOf('H-5');
    await sam.push([begin(record), edit(record, 'facts', 0, { booked: iso(-20) })]);
    const push = edit(record, 'facts', 1, { booked: iso(-1), title: 'Fleet' });
    const first = await sam.does(push);
    expect(first).toMatchObject({ register: { revision: 2, value: { booked: iso(-20), title: 'Fleet' } } });
    expect(await sam.does(push)).toEqual(first);
  });
});

describe('what programs, calendars and lists of others say', () => {
  const listed = (mail: string, hours: number, id: string): string =>
    `SDR e-mail,Created,CRM,Origin,Record\n${mail},${iso(hours)},practice,http://127.0.0.1:8787/practice/,${id}`;

  test('stands, whatever the page says before or behind it', async () => {
    const { sam, admin, mail } = await office();
    const [before, after] = [recordOf('H-6'), recordOf('H-7')];
    await sam.push([begin(before), edit(before, 'facts', 0, { booked: iso(-2) })]);
    await expect.poll(async () => (await factsOf(sam, before)).booked, PATIENT).toBe(iso(-2));
    await brought(admin, listed(mail('Sam'), -30, 'H-6'));
    expect(await factsOf(sam, before)).toEqual({ booked: iso(-30) });
    expect(await tells(sam, before, { booked: iso(-1), title: 'Fleet' })).toEqual({ booked: iso(-30), title: 'Fleet' });
    await brought(admin, listed(mail('Sam'), -40, 'H-7'));
    await sam.push([begin(after), edit(after, 'facts', 0, { booked: iso(-1) })]);
    await expect.poll(async () => (await factsOf(sam, after)).booked, PATIENT).toBe(iso(-40));
  });

  test('is moved by no list of their own, but to an earlier time', async () => {
    const { sam, admin, mail } = await office();
    const [record, told] = [recordOf('H-8'), recordOf('H-9')];
    await brought(admin, listed(mail('Sam'), -30, 'H-8'));
    await sam.push([begin(record), begin(told), edit(told, 'facts', 0, { booked: iso(-25) })]);
    await expect.poll(async () => (await factsOf(sam, record)).booked, PATIENT).toBe(iso(-30));
    await brought(sam, listed(mail('Sam'), -1, 'H-8'));
    await brought(sam, listed(mail('Sam'), -1, 'H-9'));
    expect([(await factsOf(sam, record)).booked, (await factsOf(sam, told)).booked]).toEqual([iso(-30), iso(-25)]);
    await brought(sam, listed(mail('Sam'), -50, 'H-9'));
    expect((await factsOf(sam, told)).booked).toBe(iso(-50));
    // An administrator knows better.
    await brought(admin, listed(mail('Sam'), -3, 'H-9'));
    expect((await factsOf(sam, told)).booked).toBe(iso(-3));
  });

  test.each<Role>(['manager', 'admin'])('is moved by no list of their own as %s either', async (role) => {
    const { backend, workspace, mail } = await office();
    const lee = await signedIn(backend, workspace, 'Lee', ['sdr', role]);
    const record = recordOf('H-10');
    await lee.push([begin(record), edit(record, 'facts', 0, { booked: iso(-25) })]);
    await brought(lee, listed(mail('Lee'), -1, 'H-10'));
    expect((await factsOf(lee, record)).booked).toBe(iso(-25));
    await brought(lee, listed(mail('Lee'), -50, 'H-10'));
    expect((await factsOf(lee, record)).booked).toBe(iso(-50));
  });
});
