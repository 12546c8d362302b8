import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { ROOM_TOPICS } from '../../../src/core/notices/topics.ts';
import { newSecret } from '../../../src/server/notices/channels/webhook.ts';
import { tell } from '../../../src/server/notices/tell.ts';
import { saveSetting } from '../../../src/server/store/settings/settings.ts';
import { OWN } from '../../core/adapters/example.ts';
import { brought, recordOf } from '../bookings/desk.ts';
import { edit, START, signedIn, turnedClock } from '../harness.ts';
import { bounce, company, does, HOUR, handedOff, MINUTE } from './company.ts';

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

test('of a CRM that the workspace described, a notice leads to the record by the address that was written for it', async () => {
  const { backend, workspace, hook, sam, ann, outlet } = await company();
  await outlet('webhook', '/events', newSecret());
  const [deal] = OWN.pages;
  const own = { ...OWN, crm: 'practice', address: 'https://crm.example/ours/:type/:id', pages: deal ? [deal] : [] };
  await backend.store.transact((tx) => saveSetting(tx, workspace, 'adapters', '', { version: 1, adapters: [own] }));
  const { id } = await handedOff(sam, ann);
  await backend.deliver();
  expect(JSON.parse(hook.posted[0]?.body ?? '')).toMatchObject({ data: { record: `https://crm.example/ours/deals/${id}` } });
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

test('a room hears which booked meeting ran past its time: its account, and nobody’s name there', async () => {
  const { backend, workspace, clock, hook, outlet } = await company();
  const ada = await signedIn(backend, workspace, 'Ada', ['admin']);
  await outlet('webhook', '/events', newSecret());
  const [booked, start] = [0, 200].map((hours) => new Date(START + hours * HOUR).toISOString());
  const line = (account: string, domain: string, contact: string, record: string) =>
    `sam@${workspace.slice(0, 8)}.example;${booked};${start};${account};${domain};${contact};${record}`;
  const { crm, origin, id } = recordOf('D-1');
  const lines = [line('Halden', 'halden.example', 'Ida Berg', ';;'), line('', '', 'Ruth Lund', `${crm};${origin};${id}`)];
  await brought(ada, ['SDR e-mail;Created;Meeting start;Company;Domain;Contact;CRM;Origin;Record', ...lines].join('\n'));
  for (const hours of [12, 12]) {
    clock.forward(hours * HOUR + MINUTE);
    await backend.watch();
    await backend.deliver();
  }
  const said = hook.posted.map(({ body }) => JSON.parse(body).data.says);
  expect(said.map((says) => says.slice(0, 62)).toSorted()).toEqual([
    'The complete brief for Halden ran past its time. See what held',
    'The complete brief for an unnamed account ran past its time. S',
  ]);
  expect(JSON.stringify(hook.posted)).not.toMatch(/Ida|Ruth/);
});
