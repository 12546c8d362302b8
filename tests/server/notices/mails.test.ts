import { expect, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { ROOM_TOPICS } from '../../../src/core/notices/topics.ts';
import { clocks } from '../../../src/core/settings/clocks.ts';
import { newSecret } from '../../../src/server/notices/channels/webhook.ts';
import { tell } from '../../../src/server/notices/tell.ts';
import { saveSetting } from '../../../src/server/store/settings/settings.ts';
import { completeEdits } from '../brief.ts';
import { begin, type Device, edit, newRecord } from '../harness.ts';
import { bounce, company, does, HOUR, handedOff, MINUTE } from './company.ts';

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
    mail.mails.length = 0;
    const about = { by: sam.id, due: '2027-03-03T12:30:00Z' };
    const [handoff, key] = [handoffId(record), crypto.randomUUID()];
    await backend.store.transact(async (tx) =>
      tell(tx, { workspace, person: person.id, kind: 'rescheduled', handoff, at: clock.now(), key, about }),
    );
    await chooses(person, { mail: { meeting: 'now' } });
    await backend.deliver();
    // What happened before is told in the same round, in whatever order.
    const isOfThis = (words: string | undefined): boolean => words?.includes('Wed 3 Mar') ?? false;
    const posts = hook.posted.toSorted((one, other) => one.path.localeCompare(other.path)).map(({ body }) => body);
    return [mail.mails.map(({ headers }) => headers['subject']).find(isOfThis), ...posts.filter(isOfThis)];
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
