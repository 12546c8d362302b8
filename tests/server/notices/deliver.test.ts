/** What leaves the house, on a real mail server and a real receiver of webhooks. */
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import type { GivenCommand } from '../../../src/core/handoff/commands/registry.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import { ROOM_TOPICS } from '../../../src/core/notices/topics.ts';
import { clocks } from '../../../src/core/settings/clocks.ts';
import type { BackendOptions } from '../../../src/server/backend.ts';
import { newSecret } from '../../../src/server/notices/channels/webhook.ts';
import { tell } from '../../../src/server/notices/tell.ts';
import { saveOutlet } from '../../../src/server/store/outlets.ts';
import { remove } from '../../../src/server/store/removals.ts';
import { saveSetting, settingOf } from '../../../src/server/store/settings.ts';
import { completeEdits, handOff } from '../brief.ts';
import {
  begin,
  command,
  type Device,
  edit,
  newRecord,
  START,
  signedIn,
  started,
  temporaryFolder,
  turnedClock,
  workspaceWith,
} from '../harness.ts';
import { hookServer, mailServer } from './receivers.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const bounce: GivenCommand = { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what the wrong labels cost them.' };

async function company(options: Partial<BackendOptions> = {}) {
  const [mail, hook] = [await mailServer(), await hookServer()];
  const clock = turnedClock();
  const dataFolder = temporaryFolder();
  const notices = { mail: mail.options, webhookHosts: [hook.place] };
  const backend = await started({ clock, dataFolder, notices, ...options });
  const workspace = await workspaceWith(backend);
  const people = {
    sam: await signedIn(backend, workspace, 'Sam', ['sdr']),
    ann: await signedIn(backend, workspace, 'Ann', ['ae']),
    morgan: await signedIn(backend, workspace, 'Morgan', ['manager']),
  };
  const chooses = ({ id }: Device, change: object) =>
    backend.store.transact(async (tx) =>
      saveSetting(tx, workspace, 'notices', id, { ...(await settingOf(tx, workspace, 'notices', id)), ...change }),
    );
  const outlet = (channel: string, path: string, secret = '') =>
    backend.store.transact((tx) => saveOutlet(tx, { workspace, channel, address: `${hook.url}${path}`, secret, at: clock.now() }));
  const told = (person: Device, count: number) =>
    backend.store.transact(async (tx) => {
      for (let at = 0; at < count; at++)
        await tell(tx, {
          workspace,
          person: person.id,
          kind: 'breach',
          handoff: null,
          at: clock.now(),
          key: crypto.randomUUID(),
          about: { clock: 'review' },
        });
    });
  const deliveries = () => backend.store.read((tx) => tx.selectFrom('delivery').selectAll().orderBy('at').execute());
  return { mail, hook, clock, dataFolder, notices, backend, workspace, chooses, outlet, told, deliveries, ...people };
}

/** About an account whose name stands on the page. */
async function handedOff(sam: Device, ann: Device): Promise<RecordRef> {
  const record = newRecord();
  await handOff(sam, ann, record);
  return record;
}

async function does(device: Device, record: RecordRef, asked: GivenCommand) {
  const { revision } = (await device.handoff(handoffId(record))) ?? { revision: 0 };
  expect(await device.does(command(record, revision, asked)), asked.name).toMatchObject({ status: 'applied' });
}

test('a mail says one sentence with one link, to whom it is for, and nothing that stands in the brief', async () => {
  const { backend, mail, sam, ann } = await company();
  const record = await handedOff(sam, ann);
  await backend.deliver();
  expect(mail.mails).toHaveLength(1);
  const [first] = mail.mails;
  expect(first).toMatchObject({ to: [expect.stringMatching(/^ann@/)], headers: { subject: 'Sam handed an unnamed account to you.' } });
  expect(first?.headers['from']).toBe('Baton <baton@company.example>');
  expect(first?.headers['message-id']).toMatch(/^<[0-9a-f-]{36}@company\.example>$/);
  expect(first?.text).toContain(`Open the prep card: ${record.origin}`);
  await does(ann, record, bounce);
  await backend.deliver();
  const [, second] = mail.mails;
  expect(second?.headers['subject']).toBe('Ann sent the brief for an unnamed account back: Pain Points & Impact needs mending.');
  expect(`${first?.text}${second?.text}`).not.toMatch(/wrong labels|invoice|Dana|€/);
});

test('what somebody wrote goes along once the workspace allows it', async () => {
  const { backend, workspace, mail, sam, ann } = await company();
  const allowed = { tellsText: true, slack: [], webhook: [] };
  await backend.store.transact((tx) => saveSetting(tx, workspace, 'noticeChannels', '', allowed));
  await does(ann, await handedOff(sam, ann), bounce);
  await backend.deliver();
  expect(mail.mails.at(-1)?.text).toContain('“Say what the wrong labels cost them.”');
});

test('a name with line feeds in it makes no headers', async () => {
  const { backend, mail, sam, ann } = await company();
  const record = newRecord();
  await sam.push([begin(record), ...completeEdits(record, ann.id), edit(record, 'facts', 0, { account: 'North\r\nBcc: thief@x.example' })]);
  await does(sam, record, { name: 'submit' });
  await backend.deliver();
  expect(mail.mails).toHaveLength(1);
  expect(mail.mails[0]?.to).toHaveLength(1);
  expect(mail.mails[0]?.headers['bcc']).toBeUndefined();
});

test('more than a few in a short while become one mail', async () => {
  const { backend, mail, clock, morgan, told } = await company();
  for (let count = 0; count < 12; count++) {
    await told(morgan, 1);
    clock.forward(5_000);
    await backend.deliver();
  }
  expect(mail.mails).toHaveLength(3);
  clock.forward(10 * MINUTE);
  await backend.deliver();
  expect(mail.mails).toHaveLength(4);
  expect(mail.mails[3]?.headers['subject']).toBe('9 things from your handoffs');
  expect(mail.mails[3]?.text.match(/ran past its time/g)).toHaveLength(9);
});

test('what comes at once is one mail; each of it stands in it once', async () => {
  const { backend, mail, morgan, told } = await company();
  await told(morgan, 30);
  await backend.deliver();
  expect(mail.mails.map(({ headers }) => headers['subject'])).toEqual(['30 things from your handoffs']);
});

test('quiet hours hold it back until they end, and what was read meanwhile is not sent', async () => {
  const { backend, mail, clock, sam, ann, chooses } = await company();
  await chooses(ann, { quiet: { from: '08:00', to: '12:00', weekends: false }, zone: 'UTC' });
  await handedOff(sam, ann);
  const other = await handedOff(sam, ann);
  await backend.deliver();
  expect(mail.mails).toHaveLength(0);
  await backend.store.transact((tx) =>
    tx.updateTable('notice').set({ read: clock.now() }).where('handoff', '=', handoffId(other)).execute(),
  );
  clock.forward(3 * HOUR - 1);
  await backend.deliver();
  expect(mail.mails).toHaveLength(0);
  clock.forward(1);
  await backend.deliver();
  expect(mail.mails.map(({ headers }) => headers['subject'])).toEqual(['Sam handed an unnamed account to you.']);
});

test('a person is mailed what they chose, when they chose it', async () => {
  const { backend, mail, clock, sam, ann, chooses } = await company();
  await chooses(ann, { mail: { incoming: 'never' } });
  await chooses(sam, { mail: { review: 'daily' }, dailyAt: '17:00', zone: 'UTC' });
  const record = await handedOff(sam, ann);
  await does(ann, record, { name: 'accept' });
  await backend.deliver();
  expect(mail.mails).toHaveLength(0);
  clock.forward(8 * HOUR);
  await backend.deliver();
  expect(mail.mails.map(({ headers }) => headers['subject'])).toEqual(['Ann accepted an unnamed account. Next comes the introduction.']);
});

test('a mail that the server cannot take now comes again, later and later, under the same id', async () => {
  const { backend, mail, clock, morgan, told, deliveries } = await company();
  const tries: number[] = [];
  mail.says.data = () => {
    tries.push(clock.now());
    return tries.length < 4 ? 451 : undefined;
  };
  await told(morgan, 1);
  await backend.deliver();
  const [waiting] = await deliveries();
  expect(waiting).toMatchObject({ state: 'waiting', tries: 1, why: 'troubled' });
  for (let count = 0; count < 40; count++) {
    clock.forward(15_000);
    await backend.deliver();
  }
  expect(mail.mails).toHaveLength(1);
  expect(mail.mails[0]?.headers['message-id']).toContain(waiting?.message);
  const waits = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
  for (const [index, wait] of waits.entries()) {
    expect(wait).toBeGreaterThanOrEqual(15_000 * 2 ** index);
    expect(wait).toBeLessThanOrEqual(30_000 * 2 ** index + 15_000);
  }
  expect(await deliveries()).toMatchObject([{ state: 'sent', tries: 4, why: null }]);
});

test('an address that nobody has is given up, in words, and nobody else waits for it', async () => {
  const { backend, mail, morgan, sam, told, deliveries } = await company();
  mail.says.rcpt = (address) => (address.startsWith('morgan') ? 550 : undefined);
  await told(morgan, 1);
  await told(sam, 1);
  await backend.deliver();
  expect(mail.mails.map(({ to }) => to)).toEqual([[expect.stringMatching(/^sam@/)]]);
  expect((await deliveries()).find(({ target }) => target === morgan.id)).toMatchObject({
    state: 'given-up',
    why: 'address-refused',
    tries: 1,
  });
});

test('after five that did not arrive the address is left alone for a day, and then tried again', async () => {
  const { backend, mail, clock, morgan, told } = await company();
  let asked = 0;
  mail.says.rcpt = () => {
    asked += 1;
    return 550;
  };
  for (let count = 0; count < 8; count++) {
    await told(morgan, 1);
    clock.forward(11 * MINUTE);
    await backend.deliver();
  }
  expect(asked).toBe(5);
  mail.says.rcpt = () => undefined;
  clock.forward(24 * HOUR);
  await backend.deliver();
  expect(mail.mails.map(({ headers }) => headers['subject'])).toEqual(['3 things from your handoffs']);
});

test('a mail server that is away for a day is no loss; what waited longer is old news', async () => {
  const { backend, clock, morgan, told, deliveries, notices } = await company({
    notices: { mail: { url: 'smtp://127.0.0.1:1', from: 'a@b.example' } },
  });
  expect(notices.mail).not.toBeNull();
  await told(morgan, 1);
  for (let count = 0; count < 30; count++) {
    await backend.deliver();
    clock.forward(HOUR);
  }
  expect(await deliveries()).toMatchObject([{ state: 'given-up', why: 'too-late', tries: 20 }]);
});

test('a signed webhook is believed by an independent reader: with its secret, as it was, and for five minutes', async () => {
  const clock = turnedClock(Date.now());
  const { backend, hook, sam, ann, outlet } = await company({ clock });
  const secret = newSecret();
  await outlet('webhook', '/events', secret);
  const record = await handedOff(sam, ann);
  await backend.deliver();
  expect(hook.posted).toHaveLength(1);
  const { headers = {}, body = '' } = hook.posted[0] ?? {};
  const read = new Webhook(secret);
  expect(read.verify(body, headers)).toEqual({
    type: 'notice.handed-off',
    timestamp: expect.any(String),
    data: {
      kind: 'handed-off',
      says: 'Sam handed an unnamed account to Ann.',
      handoff: handoffId(record),
      record: expect.stringContaining(record.id),
    },
  });
  expect(() => read.verify(body.replace('Ann', 'Bob'), headers)).toThrow();
  expect(() => new Webhook(newSecret()).verify(body, headers)).toThrow();
  const old = { ...headers, 'webhook-timestamp': String(Math.floor(clock.now() / 1000) - 301) };
  expect(() => read.verify(body, old)).toThrow(/too old/);
});

test('a webhook is one message a notice, comes again with its id and a new time, and is given up where it is gone', async () => {
  const { backend, hook, clock, sam, ann, outlet, deliveries } = await company();
  const secret = newSecret();
  await outlet('webhook', '/events', secret);
  let count = 0;
  hook.says.status = () => (count++ === 0 ? 500 : 204);
  const record = await handedOff(sam, ann);
  await backend.deliver();
  clock.forward(MINUTE);
  await backend.deliver();
  expect(hook.posted).toHaveLength(2);
  const [one, two] = hook.posted;
  expect(two?.headers['webhook-id']).toBe(one?.headers['webhook-id']);
  expect(Number(two?.headers['webhook-timestamp']) - Number(one?.headers['webhook-timestamp'])).toBe(60);
  expect(two?.body).toBe(one?.body);
  hook.says.status = () => 410;
  await does(sam, record, { name: 'withdraw', reason: 'The buyer left.' });
  await backend.deliver();
  expect((await deliveries()).filter(({ channel }) => channel === 'webhook').map(({ state, why }) => [state, why])).toEqual([
    ['sent', null],
    ['given-up', 'gone'],
  ]);
});

test('a room hears once what several people are told, and never what was sent back, accepted or rated', async () => {
  const { backend, workspace, hook, sam, ann, morgan, outlet } = await company();
  const everything = { tellsText: true, slack: [...ROOM_TOPICS], webhook: [...ROOM_TOPICS] };
  await backend.store.transact((tx) => saveSetting(tx, workspace, 'noticeChannels', '', everything));
  await outlet('slack', '/room');
  await outlet('webhook', '/events', newSecret());
  const record = await handedOff(sam, ann);
  await does(ann, record, bounce);
  await sam.does(edit(record, 'pain', 1, '“We ship the wrong pallet twice a day.” It costs them €18k a month in freight and claims.'));
  await does(sam, record, { name: 'submit', fix: 'Cost is in.' });
  await does(ann, record, { name: 'accept' });
  await does(ann, record, { name: 'held' });
  await does(ann, record, { name: 'rate', rating: 'red', missing: ['pain'] });
  await does(morgan, record, { name: 'reassign', ae: (await signedIn(backend, workspace, 'Bob', ['ae'])).id });
  await backend.deliver();
  const said = hook.posted.map(({ body }) => body).join('\n');
  expect(said).not.toMatch(/sent the brief|accepted|rated|red\b|mended|wrong labels|Cost is in/);
  const gave = hook.posted.filter(({ path, body }) => path === '/events' && body.includes('Morgan gave'));
  expect(gave).toHaveLength(1);
});

test('a room’s words carry no marks of their own, and its link leads to the record', async () => {
  const { backend, workspace, hook, morgan, outlet } = await company();
  await outlet('slack', '/room');
  const word = { workspace, person: morgan.id, kind: 'breach', handoff: null, at: START, key: 'k' } as const;
  await backend.store.transact((tx) => tell(tx, { ...word, about: { clock: '<!channel> & co' } }));
  await backend.deliver();
  expect(hook.posted.map(({ body }) => JSON.parse(body))).toEqual([
    { text: '&lt;!channel&gt; &amp; co for an unnamed account ran past its time. See what held it up.' },
  ]);
});

test('nothing of another workspace, and nothing to whom was removed meanwhile', async () => {
  const { backend, workspace, mail, hook, clock, sam, ann, morgan, outlet, told } = await company();
  await outlet('webhook', '/ours', newSecret());
  const elsewhere = await workspaceWith(backend, 'Contoso');
  const [stella, stefan] = [await signedIn(backend, elsewhere, 'Stella', ['sdr']), await signedIn(backend, elsewhere, 'Stefan', ['ae'])];
  await handedOff(stella, stefan);
  await backend.deliver();
  expect(hook.posted).toEqual([]);
  expect(mail.mails.map(({ to }) => to[0]?.split('@')[0])).toEqual(['stefan']);
  mail.says.data = () => 451;
  await told(morgan, 1);
  await handedOff(sam, ann);
  await backend.deliver();
  mail.says.data = () => undefined;
  await backend.store.transactAlone((tx) => remove(tx, { kind: 'person', id: morgan.id, workspace, briefs: 0, at: START }));
  clock.forward(HOUR);
  await backend.deliver();
  expect(mail.mails.map(({ to }) => to[0]?.split('@')[0])).toEqual(['stefan', 'ann']);
});

test('what was told before a restart goes out after it; two servers on one store send each thing once', async () => {
  const dead = { mail: { url: 'smtp://127.0.0.1:1', from: 'a@b.example' } };
  const { backend, mail, hook, clock, dataFolder, sam, ann, outlet } = await company({ notices: dead });
  await outlet('webhook', '/events', newSecret());
  const records = [];
  for (let count = 0; count < 10; count++) records.push(await handedOff(sam, ann));
  await backend.deliver();
  await backend.close();
  const notices = { mail: mail.options, webhookHosts: [hook.place] };
  hook.posted.length = 0;
  const servers = [await started({ clock, dataFolder, notices }), await started({ clock, dataFolder, notices })];
  clock.forward(HOUR);
  await Promise.all(servers.map((server) => server.deliver()));
  await Promise.all(servers.map((server) => server.deliver()));
  const said = mail.mails.map(({ text }) => text).join('\n');
  for (const { id } of records) expect(said.split(`/${id}\n`)).toHaveLength(2);
  const store = servers[0]?.store;
  const left = await store?.read((tx) => tx.selectFrom('delivery').select(['channel', 'state', 'tries']).execute());
  expect(left?.filter(({ channel, state }) => channel === 'mail' && state !== 'sent')).toEqual([]);
});

test('what a store that was put back, or a server that was away for weeks, still holds is old news', async () => {
  const { backend, mail, clock, morgan, told, deliveries } = await company();
  mail.says.data = () => 451;
  await told(morgan, 1);
  await backend.deliver();
  mail.says.data = () => undefined;
  await told(morgan, 1);
  clock.forward(8 * 24 * HOUR);
  await backend.deliver();
  expect(mail.mails).toEqual([]);
  expect(await deliveries()).toMatchObject([{ state: 'given-up', why: 'too-late' }]);
});

test('nobody is named and nothing is quoted in the log, whatever goes wrong', async () => {
  let log = '';
  const sink = new Writable({
    write(part, _, done) {
      log += part;
      done();
    },
  });
  const { backend, mail, hook, sam, ann, outlet } = await company({ log: pino({ level: 'trace' }, sink) });
  await outlet('webhook', '/secret-path', newSecret());
  hook.says.status = () => 500;
  mail.says.rcpt = () => 550;
  await does(ann, await handedOff(sam, ann), bounce);
  await backend.deliver();
  expect(log).not.toMatch(/wrong labels|Sam|Ann\b|secret-path|whsec|@|invoice/);
});

test('a time is said in the reader’s zone, else in that of the workspace’s hours, else in UTC, and the zone is named', async () => {
  const { backend, clock, workspace, mail, hook, sam, ann, morgan, chooses, outlet } = await company();
  const record = await handedOff(sam, ann);
  await outlet('slack', '/room');
  await outlet('webhook', '/program', newSecret());
  await chooses(ann, { zone: 'America/New_York' });
  const rooms = { tellsText: false, slack: [...ROOM_TOPICS], webhook: [...ROOM_TOPICS] };
  await backend.store.transact((tx) => saveSetting(tx, workspace, 'noticeChannels', '', rooms));
  const heard = async (person: Device) => {
    hook.posted.length = 0;
    const about = { by: sam.id, due: '2027-03-03T12:30:00Z' };
    const [handoff, key] = [handoffId(record), crypto.randomUUID()];
    await backend.store.transact(async (tx) =>
      tell(tx, { workspace, person: person.id, kind: 'rescheduled', handoff, at: clock.now(), key, about }),
    );
    await chooses(person, { mail: { meeting: 'now' } });
    await backend.deliver();
    return [mail.mails.at(-1)?.headers['subject'], ...hook.posted.toSorted((a, b) => a.path.localeCompare(b.path)).map(({ body }) => body)];
  };
  const [unset, ...inUtc] = await heard(morgan);
  expect(unset).toContain('to Wed 3 Mar, 12:30 UTC.');
  expect(inUtc).toEqual([expect.stringContaining('12:30 UTC'), expect.stringContaining('12:30 UTC')]);
  const hours = { zone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', holidays: [] };
  await backend.store.transact((tx) => saveSetting(tx, workspace, 'clocks', '', { ...clocks.standard, hours }));
  const [chosen, program, room] = await heard(ann);
  expect(chosen).toContain('to Wed 3 Mar, 07:30 EST.');
  expect(program).toContain('to Wed 3 Mar, 13:30 CET.');
  expect(room).toContain('to Wed 3 Mar, 13:30 CET.');
});
