/** What Odoo says of a record through the page's session, against a server that answers as a running one did. */
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { factsSchema, type RecordRef } from '../../../src/core/handoff/record.ts';
import type { Ask } from '../../../src/crm/contract.ts';
import { odooSessionOn } from '../../../src/crm/odoo/session.ts';
import { odooServer } from '../servers/odoo.ts';
import { failed } from '../servers/odooError.ts';
import { askAs, json } from '../servers/serve.ts';

const odooSession = odooSessionOn({ cookie: '', location: { hash: '' } });

// The next meeting of a deal is one that is not over.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-22T08:00:00Z') }));
afterEach(() => void vi.useRealTimers());

async function own(options: Parameters<typeof odooServer>[0] = {}) {
  const server = await odooServer(options);
  onTestFinished(() => server.close());
  const read = (type: RecordRef['type'], id: number, user: string | null = 'sam') =>
    odooSession.read(askAs(server.url, user), { crm: 'odoo', origin: server.url, type, id: String(id) });
  return { server, read };
}

const answering =
  (status: number, body: unknown): Ask =>
  () =>
    Promise.resolve({ status, body });
const record: RecordRef = { crm: 'odoo', origin: 'https://crm.example', type: 'deal', id: '45' };

const NORTHWIND = {
  account: 'Northwind Analytics',
  domain: 'northwind.example',
  contact: 'Dana Whitfield',
  contactTitle: 'VP Revenue Operations',
  email: 'dana.whitfield@northwind.example',
  phone: '+1 415 555 0134',
  owner: 'Avery Lund',
  ownerEmail: 'avery.lund@seller.example',
  stage: 'New',
  amount: { value: 48500, currency: 'USD' },
  source: 'Newsletter',
};

const MEETING = { booked: '2026-11-21T02:14:18Z', meetingStart: '2026-12-01T15:00:00Z' };

test('a deal, with what stands beside it and its next meeting', async () => {
  const { read, server } = await own();
  expect(await read('deal', 45)).toEqual({
    ok: true,
    value: { title: 'Northwind - Analytics platform rollout', ...NORTHWIND, ...MEETING },
  });
  expect(server.asked.length).toBeLessThanOrEqual(7);
  vi.setSystemTime('2026-12-02T08:00:00Z');
  expect(await read('deal', 45)).toEqual({ ok: true, value: { title: 'Northwind - Analytics platform rollout', ...NORTHWIND } });
});

test('names are told in the language of whoever asks, moments in UTC, for one more question', async () => {
  const { read, server } = await own({ languages: { sam: 'fr_FR' } });
  const french = { ...NORTHWIND, stage: 'Nouveau', source: 'Lettre d’information' };
  for (const type of ['deal', 'meeting'] as const) {
    expect(await read(type, type === 'deal' ? 45 : 8)).toMatchObject({ ok: true, value: { ...french, ...MEETING } });
    expect(server.asked.splice(0).filter((line) => line.endsWith('/context_get'))).toHaveLength(1);
  }
});

describe('the companies that the page shows', () => {
  const page = (cookie: string, hash = '') => odooSessionOn({ cookie, location: { hash } });

  test.each([
    ['a cookie of 17 and later', page('frontend_lang=en_US; cids=2-1; tz=UTC'), 'EUR'],
    ['a cookie up to 16', page('cids=2,1'), 'EUR'],
    ['the hash before the cookie', page('cids=1', '#cids=2%2C1&id=45&model=crm.lead'), 'EUR'],
    ['nothing', page('acids=2; cids='), 'USD'],
    ['one that is not theirs any more', page('cids=7'), 'USD'],
  ])('by %s: the money of a deal of no company is that of the first', async (_, session, currency) => {
    const { server } = await own({ currencies: { 2: 'EUR' } });
    const answer = await session.read(askAs(server.url, 'sam'), { ...record, origin: server.url });
    expect(answer).toMatchObject({ ok: true, value: { amount: { value: 48500, currency } } });
  });
});

test.each([
  ['of an Odoo that does not say', json({ jsonrpc: '2.0', id: 1, result: { lang: false, tz: 'Europe/Brussels', uid: 8 } })],
  ['that is none', json({ jsonrpc: '2.0', id: 1, result: { lang: 'x'.repeat(1_000) } })],
  ['of somebody who may not ask', failed('odoo.exceptions.AccessError', 'Uh-oh!')],
])('a language %s leaves the names as Odoo tells them', async (_, reply) => {
  const { read, server } = await own({ languages: { sam: 'fr_FR' } });
  server.instead('POST /web/dataset/call_kw/res.users/context_get', reply);
  expect(await read('deal', 45)).toMatchObject({ ok: true, value: NORTHWIND });
});

test('whoever is signed out, and an Odoo that is away, is asked nothing more', async () => {
  const { read, server } = await own();
  expect(await read('deal', 45, null)).toEqual({ ok: false, trouble: 'signed-out' });
  server.instead('POST', { status: 503, body: '' });
  expect(await read('meeting', 8)).toEqual({ ok: false, trouble: 'unreachable' });
  expect(server.asked).toHaveLength(2);
});

test('of an e-mail address with a name the address, and of what happened what somebody did', async () => {
  const { read, server } = await own();
  const [lead] = server.tables['crm.lead'] ?? [];
  Object.assign(lead ?? {}, { email_from: 'Dana Whitfield <dana@northwind.example>' });
  const said = {
    model: 'crm.lead',
    res_id: 45,
    author_id: [44, 'Sam Seller'] as [number, string],
    subtype: 'mail.mt_note',
    date: '2026-11-20 09:00:00',
  };
  server.messages.push(
    { ...said, id: 1, body: '<p>Called Dana</p>', message_type: 'comment' },
    { ...said, id: 2, body: '<p>A new lead has been created for the team.</p>', message_type: 'notification' },
  );
  expect(await read('deal', 45)).toMatchObject({
    value: { email: 'dana@northwind.example', activities: [{ says: 'Called Dana', by: 'Sam Seller' }] },
  });
});

test('what is empty is absent', async () => {
  const { read } = await own();
  expect(await read('deal', 46)).toEqual({ ok: true, value: { title: 'Bare lead', stage: 'New' } });
});

test('a meeting in UTC, with the other side’s people, its deal and whom that belongs to', async () => {
  const { read, server } = await own();
  const answer = await read('meeting', 8);
  expect(answer).toEqual({
    ok: true,
    value: {
      ...NORTHWIND,
      title: 'Discovery call - Northwind',
      booked: '2026-11-21T02:14:18Z',
      meetingStart: '2026-12-01T15:00:00Z',
      attendees: [{ name: 'Dana Whitfield', role: 'VP Revenue Operations', email: 'dana.whitfield@northwind.example' }],
      deal: { crm: 'odoo', origin: server.url, type: 'deal', id: '45' },
    },
  });
  expect(answer.ok && factsSchema.parse(answer.value)).toEqual(answer.ok && answer.value);
});

test('a whole day has no hour, a private meeting no attendees', async () => {
  const { read } = await own();
  expect(await read('meeting', 9)).toMatchObject({ ok: true, value: { meetingStartText: '2026-12-08', owner: 'Sam Seller' } });
  expect(await read('meeting', 9)).not.toHaveProperty('value.meetingStart');
  expect(await read('meeting', 10)).not.toHaveProperty('value.attendees');
});

test('a meeting without a deal is with the one company and the one person that come from outside', async () => {
  const { read, server } = await own();
  const { amount: _, stage: __, source: ___, ...NORTHWINDS } = NORTHWIND;
  const whom = { ...NORTHWINDS, owner: 'Sam Seller', ownerEmail: 'sam.seller@seller.example' };
  expect(await read('meeting', 9)).toMatchObject({ ok: true, value: whom });
  const [event] = server.tables['calendar.event']?.filter(({ id }) => id === 9) ?? [];
  const [omar] = server.tables['res.partner']?.filter(({ id }) => id === 43) ?? [];
  server.tables['res.partner']?.push({ ...omar, id: 47, name: 'Omar Haddad' });
  Object.assign(event ?? {}, { partner_ids: [42, 43, 44, 47] });
  expect(await read('meeting', 9)).toMatchObject({ ok: true, value: { account: 'Northwind Analytics', domain: 'northwind.example' } });
  expect(await read('meeting', 9)).not.toHaveProperty('value.contact');
  server.tables['res.partner']?.push({ ...omar, id: 48, name: 'Li Wei', parent_id: [49, 'Other Company'] });
  Object.assign(event ?? {}, { partner_ids: [43, 48] });
  expect(await read('meeting', 9)).not.toHaveProperty('value.account');
});

test('a meeting whose deal this person may not read is told with its deal, and without what that says', async () => {
  const { read } = await own({ strangers: ['sam'] });
  expect(await read('meeting', 8)).toMatchObject({ ok: true, value: { deal: { id: '45' }, owner: 'Sam Seller' } });
});

test('a version that lacks a field is read without it', async () => {
  const { read, server } = await own();
  for (const lead of server.tables['crm.lead'] ?? []) delete lead['website'];
  expect(await read('deal', 45)).toMatchObject({ ok: true, value: NORTHWIND });
});

test('signed out, no right, gone', async () => {
  const { read, server } = await own({ strangers: ['avery'] });
  expect(await read('deal', 45, null)).toEqual({ ok: false, trouble: 'signed-out' });
  expect(await read('deal', 45, 'avery')).toEqual({ ok: false, trouble: 'no-right' });
  expect(await read('deal', 999_999)).toEqual({ ok: false, trouble: 'gone' });
  server.expire('sam');
  expect(await read('deal', 45)).toEqual({ ok: false, trouble: 'signed-out' });
});

test.each([
  [0, undefined, 'unreachable'],
  [502, undefined, 'unreachable'],
  [302, undefined, 'signed-out'],
  [403, undefined, 'no-right'],
  [404, undefined, 'changed'],
  [200, undefined, 'changed'],
  [200, [], 'changed'],
  [200, { result: 'no list' }, 'changed'],
  [200, { error: 'no object' }, 'changed'],
  [200, { error: { code: 200, data: { name: 'constructor' } } }, 'changed'],
] as const)('status %d with %j is %s', async (status, body, trouble) => {
  expect(await odooSession.read(answering(status, body), record)).toEqual({ ok: false, trouble });
});

test('what a hostile server says fits what facts may be, or is left out', async () => {
  const long = 'x'.repeat(1_000_000);
  const lead = {
    id: 45,
    name: long,
    partner_id: [43, { name: 1 }],
    partner_name: ['no'],
    contact_name: { toString: 'no' },
    function: 7,
    email_from: null,
    phone: `1\n2\t${long}`,
    expected_revenue: '48500',
    company_currency: [1, long],
    stage_id: [1, long],
    user_id: ['8', 'nobody'],
    website: 'javascript:alert(1)',
    opportunity_id: [1.5, 'x'],
    partner_ids: Array.from({ length: 10_000 }, (_, index) => index),
    start: '2026-13-45 99:00:00',
  };
  const answers = { result: Array.from({ length: 5_000 }, () => lead) };
  for (const type of ['deal', 'meeting'] as const) {
    const answer = await odooSession.read(answering(200, answers), { ...record, type });
    expect(answer.ok).toBe(true);
    const facts = answer.ok && answer.value;
    expect(factsSchema.parse(facts)).toEqual(facts);
    expect(facts).not.toHaveProperty('amount');
    expect(facts).not.toHaveProperty('domain');
    expect(facts).not.toHaveProperty('deal');
  }
});

test('what last happened, in words, the latest first: without Baton’s own note, what says nothing, and markup', async () => {
  const { read, server } = await own();
  const said = (
    id: number,
    body: string,
    date = `2026-11-2${id} 08:00:00`,
    author_id: [number, string] = [44, 'YourCompany, Sam Seller'],
  ) => {
    const message = { id, model: 'crm.lead', res_id: 45, body, date, author_id, message_type: 'comment', subtype: 'mail.mt_note' };
    server.messages.push(message);
  };
  said(1, '<p>Called, <b>Dana</b> is out &amp; back on Monday</p><script>alert(1)</script>');
  said(2, '');
  said(3, '<p>Handoff brief</p><a href="https://crm.example/web?baton-0123456789abcdef-1-2#id=45">Kept in step by Baton</a>');
  said(4, `<p>${'x'.repeat(900)}</p>`);
  said(5, '<p>When?</p>', 'no time');
  expect(await read('deal', 45)).toMatchObject({
    ok: true,
    value: {
      activities: [
        { at: '2026-11-24T08:00:00Z', says: `${'x'.repeat(299)}…`, by: 'Sam Seller' },
        { at: '2026-11-21T08:00:00Z', says: 'Called, Dana is out & back on Monday', by: 'Sam Seller' },
      ],
    },
  });
  for (let id = 6; id < 10; id += 1) said(id, `<p>Mail ${id}</p>`);
  expect(await read('deal', 45)).toMatchObject({ value: { activities: { length: 5, 0: { says: 'Mail 9' } } } });
});
