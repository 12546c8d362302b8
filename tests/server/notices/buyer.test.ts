/** The confirmation to the buyer of a marketing lead, on a real mail server: once, by itself where it is wanted, and written down. */
import { expect, test } from 'vitest';
import type { GivenCommand } from '../../../src/core/handoff/commands/registry.ts';
import { type Facts, handoffId } from '../../../src/core/handoff/record.ts';
import { command, started } from '../harness.ts';
import { accepted, type Given, HOUR, MINUTE } from './lead.ts';

test('ten minutes after it was accepted, once, with the account executive in copy; then the clock stands still', async () => {
  const { options, backend, ann, toBuyer, log, told, after, clock } = await accepted();
  await after(10 * MINUTE - 1);
  expect(toBuyer()).toEqual([]);
  const other = await started(options);
  clock.forward(1);
  await Promise.all([backend.deliver(), other.deliver()]);
  expect(toBuyer()).toHaveLength(1);
  const [sent] = toBuyer();
  expect(sent?.to).toEqual(['dana@northwind.example', expect.stringMatching(/^ann@/)]);
  expect(sent?.headers).toMatchObject({ 'reply-to': expect.stringMatching(/ann@/), from: 'Baton <baton@company.example>' });
  expect(sent?.headers['subject']).toMatch(/^Confirmed: our meeting on /);
  expect(sent?.text).toMatch(/^Hi Dana,\n\nThis is to confirm our meeting on .+, Coordinated Universal Time\./);
  expect(sent?.text).not.toMatch(/Baton’s settings|invoice|€|label/);
  expect((await log()).filter((type) => type === 'confirmed')).toHaveLength(1);
  expect(await told('confirming')).toEqual([ann.id]);
  await after(20 * HOUR);
  await (await started(options)).deliver();
  expect(toBuyer()).toHaveLength(1);
});

test.each<[string, Given]>([
  ['nobody wants it', { sends: false }],
  ['no mail leaves the server', { hasMail: false }],
  ['it is no marketing lead', { source: 'sdr-booked' }],
  ['nobody who comes has an address', { facts: { attendees: [], contact: 'Ruth Adler', email: 'ruth@northwind.example' } }],
  ['the time is not known', { facts: { meetingStart: undefined } as Facts }],
  [
    'the address is more than one',
    { facts: { attendees: [{ name: 'Dana Whitfield', email: 'dana@northwind.example, eve@evil.example' }] } },
  ],
])('nothing is sent where %s, and the task stays', async (_, given) => {
  const { mail, log, told, after } = await accepted(given);
  await after(11 * MINUTE);
  await after(HOUR);
  expect(mail.mails.flatMap(({ to }) => to).filter((to) => /northwind|evil/.test(to))).toEqual([]);
  expect(await log()).not.toContain('confirmed');
  expect(await told('confirming')).toEqual([]);
});

test('an acceptance that is taken back, a first touch, a buyer who cannot come: each before it goes, and it stays', async () => {
  const asked: [who: 'sam' | 'ann', GivenCommand][] = [
    ['ann', { name: 'undo' }],
    ['ann', { name: 'first-touch' } as GivenCommand],
    ['sam', { name: 'introduced', joins: false }],
    ['sam', { name: 'cancelled' }],
  ];
  for (const [who, one] of asked) {
    const { does, toBuyer, log, after, clock, ...people } = await accepted();
    clock.forward(5 * MINUTE);
    await does(people[who], one);
    await after(6 * MINUTE);
    await after(HOUR);
    expect(toBuyer(), one.name).toEqual([]);
    expect(await log(), one.name).not.toContain('confirmed');
  }
});

test('a mail server in trouble is asked again under the same id; one that refuses makes it the account executive’s task', async () => {
  const busy = await accepted();
  let tries = 0;
  busy.mail.says.data = () => (busy.toBuyer().length === 0 && ++tries < 3 ? 451 : undefined);
  await busy.after(11 * MINUTE);
  for (let count = 0; count < 8; count += 1) await busy.after(MINUTE);
  expect(busy.toBuyer()).toHaveLength(1);
  expect(await busy.log()).toContain('confirmed');
  const shut = await accepted();
  shut.mail.says.rcpt = (address) => (address.includes('northwind') ? 550 : undefined);
  shut.mail.says.data = (address) => (address.includes('northwind') ? 550 : undefined);
  await shut.after(11 * MINUTE);
  await shut.after(HOUR);
  expect(await shut.log()).not.toContain('confirmed');
  expect(await shut.told('unconfirmed')).toEqual([shut.ann.id]);
});

test('no device can say that it was confirmed', async () => {
  const { ann, sam, record, after } = await accepted();
  const { revision } = (await ann.handoff(handoffId(record))) ?? { revision: 0 };
  for (const device of [ann, sam])
    expect(await device.does(command(record, revision, { name: 'confirmed' }))).toMatchObject({
      status: 'refused',
      refusal: { reason: 'not-allowed' },
    });
  await after(11 * MINUTE);
  const now = await ann.handoff(handoffId(record));
  expect(now?.events.map(({ type }) => type)).toContain('confirmed');
});

test('headers and addresses cannot be made by names, and a sentence of the page does not go out', async () => {
  const evil = 'Northwind\r\nBcc: eve@evil.example\r\n\r\nPay here: https://evil.example';
  const { mail, toBuyer, after } = await accepted({ facts: { account: evil } });
  await after(11 * MINUTE);
  const [sent] = toBuyer();
  expect(sent?.to).toHaveLength(2);
  expect(sent?.headers['bcc']).toBeUndefined();
  expect(`${Object.values(sent?.headers ?? {}).join()}${sent?.text}`).not.toMatch(/evil|Pay here/);
  expect(mail.mails.flatMap(({ to }) => to)).not.toContain('eve@evil.example');
});
