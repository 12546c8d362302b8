/** What EspoCRM says of a record through the page's session, against a server that answers as a running one did. */
import { expect, onTestFinished, test } from 'vitest';
import { factsSchema, type RecordRef } from '../../../src/core/handoff/record.ts';
import { espoSession } from '../../../src/crm/espo/session.ts';
import { BARE, DEAL, espoServer, MEETING, WHOLE_DAY } from '../servers/espo.ts';
import { askAs } from '../servers/serve.ts';

async function own(options: Parameters<typeof espoServer>[0] = {}) {
  const server = await espoServer(options);
  onTestFinished(() => server.close());
  const read = (type: RecordRef['type'], id: string, user: string | null = 'sam') =>
    espoSession.read(askAs(server.url, user), { crm: 'espo', origin: server.url, type, id });
  return { server, read };
}

const NORTHWIND = {
  account: 'Northwind Analytics',
  domain: 'northwind.example',
  industry: 'Software',
  contact: 'Dana Whitfield',
  contactTitle: 'VP Revenue Operations',
  email: 'dana.whitfield@northwind.example',
  phone: '+14155550134',
  owner: 'Avery Lund',
  ownerEmail: 'avery.lund@seller.example',
};

test('a deal, with its account, contact and owner', async () => {
  const { read, server } = await own();
  expect(await read('deal', DEAL)).toEqual({
    ok: true,
    value: {
      ...NORTHWIND,
      title: 'Northwind - Analytics platform rollout',
      stage: 'Proposal',
      amount: { value: 48500, currency: 'USD' },
      source: 'Web Site',
    },
  });
  expect(server.asked).toHaveLength(5);
});

test('what is empty is absent', async () => {
  const { read } = await own();
  expect(await read('deal', BARE)).toEqual({ ok: true, value: { title: 'Bare opportunity', stage: 'Prospecting' } });
});

test('which of several contacts is the main one is not guessed', async () => {
  const { read, server } = await own();
  Object.assign(server.tables['Opportunity']?.[0] ?? {}, { contactsIds: ['6b00fe79bc7dce758', '6b00fe79bc7dce759'] });
  expect(await read('deal', DEAL)).not.toHaveProperty('value.contact');
});

test('a meeting in UTC, with the other side’s people, its deal and whom that belongs to', async () => {
  const { read, server } = await own();
  const answer = await read('meeting', MEETING);
  expect(answer).toMatchObject({
    ok: true,
    value: {
      ...NORTHWIND,
      title: 'Discovery call - Northwind',
      booked: '2026-11-21T02:14:18Z',
      meetingStart: '2026-12-01T15:00:00Z',
      attendees: [{ name: 'Dana Whitfield', email: 'dana.whitfield@northwind.example' }],
      deal: { crm: 'espo', origin: server.url, type: 'deal', id: DEAL },
    },
  });
  expect(answer.ok && factsSchema.parse(answer.value)).toEqual(answer.ok && answer.value);
});

test('a whole day has no hour; a meeting without a deal tells its own account, owner and contact', async () => {
  const { read } = await own();
  const answer = await read('meeting', WHOLE_DAY);
  expect(answer).toMatchObject({
    ok: true,
    value: { meetingStartText: '2026-12-08', account: 'Northwind Analytics', owner: 'Sam Seller', contact: 'Dana Whitfield' },
  });
  expect(answer).not.toHaveProperty('value.meetingStart');
  expect(answer).not.toHaveProperty('value.deal');
});

test('where attendees cannot be listed, their names are there', async () => {
  const { read } = await own({ isOlder: true });
  expect(await read('meeting', MEETING)).toMatchObject({ ok: true, value: { attendees: [{ name: 'Dana Whitfield' }] } });
});

test('signed out, no right, gone', async () => {
  const { read, server } = await own({ strangers: ['avery'] });
  expect(await read('deal', DEAL, null)).toEqual({ ok: false, trouble: 'signed-out' });
  expect(await read('deal', DEAL, 'avery')).toEqual({ ok: false, trouble: 'no-right' });
  expect(await read('deal', '000000000000000ff')).toEqual({ ok: false, trouble: 'gone' });
  expect(await read('meeting', MEETING, 'avery')).toMatchObject({ ok: true, value: { deal: { id: DEAL } } });
  server.expire('sam');
  expect(await read('deal', DEAL)).toEqual({ ok: false, trouble: 'signed-out' });
});

test('whoever is signed out is never asked for a password by the browser', async () => {
  const { server } = await own();
  const headers: unknown[] = [];
  await espoSession.read(
    async (path, asked) => {
      headers.push((await fetch(server.url + path, { headers: asked.headers ?? {} })).headers.get('www-authenticate'));
      return { status: 401, body: undefined };
    },
    { crm: 'espo', origin: server.url, type: 'deal', id: DEAL },
  );
  expect(headers).toEqual([null]);
});

test.each([
  [0, undefined, 'unreachable'],
  [503, undefined, 'unreachable'],
  [302, undefined, 'signed-out'],
  [500, undefined, 'refused'],
  [200, undefined, 'changed'],
  [200, ['no object'], 'changed'],
] as const)('status %d with %j is %s', async (status, body, trouble) => {
  const record: RecordRef = { crm: 'espo', origin: 'https://crm.example', type: 'deal', id: DEAL };
  expect(await espoSession.read(() => Promise.resolve({ status, body }), record)).toEqual({ ok: false, trouble });
});

test('what a hostile server says fits what facts may be, or is left out', async () => {
  const long = '✂'.repeat(500_000);
  const body = {
    id: '../../Admin',
    name: long,
    stage: { constructor: 1 },
    amount: Number.MAX_VALUE * 2,
    amountCurrency: long,
    accountId: '../User/1',
    accountName: long,
    contactId: 'a/b',
    website: `https://${long}`,
    parentType: 'Opportunity',
    parentId: '../x',
    contactsNames: Object.fromEntries(Array.from({ length: 5_000 }, (_, index) => [index, long])),
    list: Array.from({ length: 5_000 }, () => ({ _scope: 'Contact', name: long, emailAddress: 1 })),
    dateStart: 'soon',
    createdAt: 1,
  };
  const asked: string[] = [];
  for (const type of ['deal', 'meeting'] as const) {
    const answer = await espoSession.read(
      (path) => {
        asked.push(path);
        return Promise.resolve({ status: 200, body });
      },
      { crm: 'espo', origin: 'https://crm.example', type, id: DEAL },
    );
    expect(answer.ok).toBe(true);
    const facts = answer.ok && answer.value;
    expect(factsSchema.parse(facts)).toEqual(facts);
    expect(facts).not.toHaveProperty('deal');
    expect(facts).not.toHaveProperty('amount');
  }
  expect(asked.join()).not.toContain('..');
});

test('what last happened, in words: without Baton’s own note and what says nothing', async () => {
  const { read, server } = await own();
  const said = (id: string, post: string | null, createdAt = '2026-11-21 08:00:00') => {
    const by = { createdById: 'x', createdByName: 'Sam Seller' };
    server.notes.push({ id, post, type: 'Post', isInternal: true, parentType: 'Opportunity', parentId: DEAL, createdAt, ...by });
  };
  said('a', '**Called**, see [the mail](https://crm.example/x), <script>alert(1)</script>');
  said('b', null);
  said('c', '**Handoff brief**\n\n[Kept in step by Baton](https://crm.example/?baton-0123456789abcdef-1-2#Opportunity/view/1)');
  said('d', 'When?', 'no time');
  expect(await read('deal', DEAL)).toMatchObject({
    value: { activities: [{ at: '2026-11-21T08:00:00Z', says: 'Called, see the mail, <script>alert(1)</script>', by: 'Sam Seller' }] },
  });
});
