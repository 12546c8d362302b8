/** The confirmation to the buyer of a marketing lead, on a real mail server: once, by itself where it is wanted, and written down. */
import { expect, test } from 'vitest';
import type { GivenCommand } from '../../../src/core/handoff/commands/registry.ts';
import { type Facts, handoffId } from '../../../src/core/handoff/record.ts';
import { confirmation } from '../../../src/core/settings/confirmation.ts';
import { saveSetting } from '../../../src/server/store/settings.ts';
import { completeEdits } from '../brief.ts';
import {
  begin,
  command,
  type Device,
  edit,
  newRecord,
  signedIn,
  started,
  temporaryFolder,
  turnedClock,
  workspaceWith,
} from '../harness.ts';
import { mailServer } from './receivers.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

interface Given {
  sends?: boolean;
  hasMail?: boolean;
  source?: string;
  facts?: Facts;
}

async function accepted({ sends = true, hasMail = true, source = 'marketing-lead', facts = {} }: Given = {}) {
  const mail = await mailServer();
  const clock = turnedClock();
  const dataFolder = temporaryFolder();
  const options = { clock, dataFolder, notices: { mail: hasMail ? mail.options : null, webhookHosts: [] } };
  const backend = await started(options);
  const workspace = await workspaceWith(backend);
  const [sam, ann] = [await signedIn(backend, workspace, 'Sam', ['sdr']), await signedIn(backend, workspace, 'Ann', ['ae'])];
  await backend.store.transact(async (tx) => {
    await saveSetting(tx, workspace, 'confirmation', '', { ...confirmation.standard, sends });
  });
  const record = newRecord();
  const page = {
    account: 'Northwind',
    meetingStart: new Date(clock.now() + 48 * HOUR).toISOString(),
    attendees: [{ name: 'Dana Whitfield', email: 'dana@northwind.example' }],
    ...facts,
  };
  const attendees = [{ id: 'a', name: 'Dana Whitfield', role: 'COO', confirmed: true }];
  const edits = completeEdits(record, ann.id).filter((one) => !('register' in one) || !['facts', 'attendees'].includes(one.register));
  await sam.push([
    begin(record),
    edit(record, 'facts', 0, page),
    edit(record, 'attendees', 0, attendees),
    edit(record, 'source', 0, source),
    ...edits,
    command(record, 1, { name: 'submit' }),
  ]);
  const does = async (device: Device, asked: GivenCommand) => {
    const { revision } = (await device.handoff(handoffId(record))) ?? { revision: 0 };
    expect(await device.does(command(record, revision, asked)), asked.name).toMatchObject({ status: 'applied' });
  };
  await does(ann, { name: 'accept' });
  const toBuyer = () => mail.mails.filter(({ to }) => to.includes('dana@northwind.example'));
  const log = async () =>
    (await backend.store.read((tx) => tx.selectFrom('event').select('type').orderBy('revision').execute())).map(({ type }) => type);
  const told = async (kind: string) =>
    (await backend.store.read((tx) => tx.selectFrom('notice').select('person').where('kind', '=', kind).execute())).map(
      ({ person }) => person,
    );
  const after = async (ms: number) => {
    clock.forward(ms);
    await backend.deliver();
  };
  return { mail, clock, options, backend, workspace, sam, ann, record, does, toBuyer, log, told, after };
}

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
  expect(sent?.text).toMatch(/^Hi Dana,\n\nThis is to confirm our meeting with Northwind on .+, Coordinated Universal Time\./);
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
