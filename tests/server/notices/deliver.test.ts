/** What leaves the house in spite of all that can go wrong, on a real mail server and a real receiver of webhooks. */
import { Writable } from 'node:stream';
import { pino } from 'pino';
import { expect, test } from 'vitest';
import { newSecret } from '../../../src/server/notices/channels/webhook.ts';
import { remove } from '../../../src/server/store/removal/removals.ts';
import { START, signedIn, started, workspaceWith } from '../harness.ts';
import { bounce, company, does, HOUR, handedOff, MINUTE } from './company.ts';

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
