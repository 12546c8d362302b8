/** What one was told, over HTTP; and channels, as administrators lead them. */
import { expect, test } from 'vitest';
import type { GivenCommand } from '../../../src/core/handoff/commands/registry.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import { clocks } from '../../../src/core/settings/clocks.ts';
import { noticeChannelsSchema, noticesSchema, savedOutletSchema, triedSchema } from '../../../src/protocol/notices.ts';
import { saveSetting } from '../../../src/server/store/settings/settings.ts';
import { completeEdits, handOff } from '../brief.ts';
import {
  begin,
  call,
  command,
  type Device,
  edit,
  newRecord,
  problemOf,
  signedIn,
  started,
  turnedClock,
  uuid,
  workspaceWith,
} from '../harness.ts';
import { listening } from '../listening.ts';
import { hookServer, mailServer } from './receivers.ts';

async function company() {
  const [mail, hook] = [await mailServer(), await hookServer()];
  const clock = turnedClock();
  const backend = await started({ clock, notices: { mail: mail.options, webhookHosts: [hook.place] } });
  const workspace = await workspaceWith(backend);
  const one = (name: string, role: 'sdr' | 'ae' | 'manager' | 'admin') => signedIn(backend, workspace, name, [role]);
  return {
    mail,
    hook,
    clock,
    backend,
    workspace,
    sam: await one('Sam', 'sdr'),
    ann: await one('Ann', 'ae'),
    bob: await one('Bob', 'ae'),
    morgan: await one('Morgan', 'manager'),
    ada: await one('Ada', 'admin'),
  };
}

async function toldTo({ backend, token }: Device, zone = 'UTC') {
  const answer = await call(backend, `/v1/notices?zone=${encodeURIComponent(zone)}`, { token });
  expect(answer.status).toBe(200);
  return noticesSchema.parse(await answer.json()).notices;
}

const put = (device: Device, channel: string, address: string | null) =>
  fetch(`${device.backend.url}/v1/notices/channels/${channel}`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${device.token}`, 'Idempotency-Key': uuid(), 'Content-Type': 'application/json' },
    body: JSON.stringify({ address }),
  });

async function does(device: Device, record: RecordRef, asked: GivenCommand) {
  const { revision } = (await device.handoff(handoffId(record))) ?? { revision: 0 };
  expect(await device.does(command(record, revision, asked)), asked.name).toMatchObject({ status: 'applied' });
}

const account = (name: string, record = newRecord()) => ({ record, named: edit(record, 'facts', 0, { account: name }) });

test('each is told in words, the newest first, with what to do and where, and only to whom it was told', async () => {
  const { sam, ann, bob } = await company();
  const { record, named } = account('Northwind');
  await sam.push([begin(record), named, ...completeEdits(record, ann.id), command(record, 1, { name: 'submit' })]);
  await does(ann, record, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs them.' });
  expect(await toldTo(ann)).toMatchObject([
    {
      kind: 'handed-off',
      says: 'Sam handed Northwind to you.',
      action: { to: 'prep' },
      handoff: handoffId(record),
      record,
      // What they did themselves ended it.
      read: true,
      alerts: true,
    },
  ]);
  expect(await toldTo(sam)).toMatchObject([
    {
      kind: 'bounced',
      says: 'Ann sent the brief for Northwind back: Pain Points & Impact needs mending.',
      adds: 'Say what it costs them.',
      many: ['Ann sent ', ' briefs back to be mended.'],
    },
  ]);
  expect(await toldTo(bob)).toEqual([]);
});

test('whom it was taken from knows its name still, and nothing that is written in it since', async () => {
  const { sam, ann, bob, morgan, clock } = await company();
  const { record, named } = account('Northwind');
  await sam.push([begin(record), named, ...completeEdits(record, ann.id), command(record, 1, { name: 'submit' })]);
  await does(ann, record, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs them.' });
  await sam.does(edit(record, 'facts', 1, { account: 'Secret GmbH' }));
  const [before] = await toldTo(ann);
  expect(before?.says).toBe('Sam handed Northwind to you.');
  clock.forward(1_000);
  await does(morgan, record, { name: 'reassign', ae: bob.id });
  expect((await toldTo(ann))[0]).toMatchObject({
    kind: 'given-away',
    says: 'Morgan gave Northwind to Bob. There is nothing left for you to do on it.',
    handoff: null,
    record: null,
    adds: '',
  });
  expect(JSON.stringify([await toldTo(ann), await toldTo(bob)])).not.toContain('Secret');
});

test('what is read stays read, on all devices; of others’ notices nothing happens', async () => {
  const { sam, ann, bob, backend, workspace } = await company();
  const record = newRecord();
  await handOff(sam, ann, record);
  await handOff(sam, ann, newRecord());
  const [newest, older] = await toldTo(ann);
  const read = (device: Device, ids: string[]) => call(backend, '/v1/notices/read', { token: device.token, body: { ids } });
  expect((await read(bob, [newest?.id ?? ''])).status).toBe(204);
  expect((await toldTo(ann)).map((one) => one.read)).toEqual([false, false]);
  const other = await signedIn(backend, workspace, 'Ann', ['ae']);
  await backend.deliver();
  const stream = await listening(other);
  expect((await read(ann, [older?.id ?? '', uuid()])).status).toBe(204);
  expect(await stream.next()).toContain('event: changed');
  expect((await toldTo(other)).map((one) => one.read)).toEqual([false, true]);
  expect(await problemOf(await read(ann, []))).toMatchObject({ name: 'bad-input' });
});

test('an open page hears that its person was told something, also of a handoff they do not see any more', async () => {
  const { sam, ann, bob, morgan } = await company();
  const record = newRecord();
  await handOff(sam, ann, record);
  await ann.backend.deliver();
  const stream = await listening(ann);
  await does(morgan, record, { name: 'reassign', ae: bob.id });
  expect(await stream.next()).toContain('event: changed');
});

test('a webhook’s secret is told once, an address never; a test goes out at once', async () => {
  const { ada, hook, backend } = await company();
  const told = async () => {
    const answer = await call(backend, '/v1/notices/channels', { token: ada.token });
    const text = await answer.text();
    return { text, said: noticeChannelsSchema.parse(JSON.parse(text)) };
  };
  expect((await told()).said).toEqual({ hasMail: true, hosts: { slack: null, webhook: null }, troubles: [] });
  const saved = savedOutletSchema.parse(await (await put(ada, 'webhook', `${hook.url}/hidden-path`)).json());
  expect(saved).toMatchObject({ host: hook.place, secret: expect.stringMatching(/^whsec_/) });
  expect((await told()).said.hosts).toEqual({ slack: null, webhook: hook.place });
  expect((await told()).text).not.toMatch(/whsec_|hidden-path/);
  const tried = async (channel: string) =>
    triedSchema.parse(await (await call(backend, `/v1/notices/channels/${channel}/test`, { method: 'POST', token: ada.token })).json());
  expect(await tried('webhook')).toEqual({ ok: true, says: 'It was taken.' });
  expect(hook.posted.map(({ path }) => path)).toEqual(['/hidden-path']);
  hook.says.status = () => 404;
  expect(await tried('webhook')).toMatchObject({ ok: false, says: expect.stringContaining('no more') });
  expect(await tried('slack')).toMatchObject({ ok: false, says: expect.stringContaining('Save an address first') });
  expect(savedOutletSchema.parse(await (await put(ada, 'webhook', null)).json())).toEqual({ host: null, secret: null });
});

test('an address inside, or without encryption, is refused in words', async () => {
  const { ada } = await company();
  for (const address of [
    'http://hooks.example/',
    'https://10.0.0.1/',
    'https://[::1]/',
    'https://169.254.169.254/',
    'https://u:p@a.example/',
  ])
    expect(await problemOf(await put(ada, 'slack', address)), address).toMatchObject({ name: 'bad-input', faults: [{ path: '/address' }] });
  expect(await problemOf(await put(ada, 'slack', 'javascript:alert(1)'))).toMatchObject({ name: 'bad-input' });
});

test('a test mail goes to the administrator who asks; what did not arrive is told in a line', async () => {
  const { ada, ann, sam, mail, backend } = await company();
  const answer = await call(backend, '/v1/notices/channels/mail/test', { method: 'POST', token: ada.token });
  expect(triedSchema.parse(await answer.json())).toEqual({ ok: true, says: expect.stringMatching(/^It was taken for ada@/) });
  expect(mail.mails.map(({ to }) => to[0])).toEqual([expect.stringMatching(/^ada@/)]);
  mail.says.rcpt = () => 550;
  await handOff(sam, ann, newRecord());
  await backend.deliver();
  const { troubles } = noticeChannelsSchema.parse(await (await call(backend, '/v1/notices/channels', { token: ada.token })).json());
  expect(troubles).toMatchObject([
    { channel: 'mail', person: 'Ann', says: 'The mail server says that nobody has this address.', isOver: true, count: 1 },
  ]);
});

test('a device that names no zone is told in the one by which the workspace counts', async () => {
  const { sam, ann, bob, backend, workspace, clock } = await company();
  await backend.store.transact((tx) =>
    saveSetting(tx, workspace, 'clocks', '', {
      ...clocks.standard,
      hours: { zone: 'America/New_York', days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', holidays: [] },
    }),
  );
  const { record, named } = account('Northwind');
  await sam.push([begin(record), named, ...completeEdits(record, ann.id), command(record, 1, { name: 'submit' })]);
  clock.forward(1_000);
  await does(ann, record, { name: 'reschedule', start: new Date(clock.now() + 86_400_000).toISOString() });
  expect((await toldTo(sam, ''))[0]?.says).toMatch(/ E[SD]T\.$/);
  expect((await toldTo(sam, 'Europe/Berlin'))[0]?.says).toMatch(/ CES?T\.$/);
  expect(await toldTo(bob, '')).toEqual([]);
});
