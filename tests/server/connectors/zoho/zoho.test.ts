/** What only Zoho CRM does: data centres, tokens that last an hour, codes with each row. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { linkOf } from '../../../../src/server/connectors/link.ts';
import { zoho as connector } from '../../../../src/server/connectors/zoho/connector.ts';
import { json } from '../../../crm/servers/serve.ts';
import { benchOf, noteAt } from '../bench.ts';
import { bodyOf } from '../sent.ts';
import { zoho } from './bench.ts';
import { MEETING, refused, zohoServer } from './server.ts';

describe('a token', () => {
  test.each([
    ['https://crm.zoho.com/crm', 'https://accounts.zoho.com', 'https://www.zohoapis.com'],
    ['https://crm.zoho.com.au/crm', 'https://accounts.zoho.com.au', 'https://www.zohoapis.com.au'],
    ['https://crm.zoho.sa/crm', 'https://accounts.zoho.sa', 'https://www.zohoapis.sa'],
    ['https://crm.zoho.com.cn/crm', 'https://accounts.zoho.com.cn', 'https://www.zohoapis.com.cn'],
    ['https://crm.zohocloud.ca/crm', 'https://accounts.zohocloud.ca', 'https://www.zohoapis.ca'],
  ])('for %s is fetched at %s', async (origin, accounts, api) => {
    const server = await zohoServer({ api });
    onTestFinished(() => server.close());
    const asked: string[] = [];
    const standIn = (site: string): string => {
      asked.push(site);
      return server.url;
    };
    const reach = { allowed: [new URL(server.url).host], standIn };
    const link = await linkOf(connector, { origin, credential: zoho.keys.writer, key: 'k', reach, tokens: new Map(), now: 0 });
    expect(link.ok && (await connector.check(link.value as never))).toMatchObject({ ok: true });
    expect(new Set(asked)).toEqual(new Set([accounts, api]));
  });

  test('is fetched once for many notes, and again when it is taken no more', async () => {
    const { link, place, server } = await benchOf(zoho);
    const linked = await link();
    if (!linked.ok) throw new Error(linked.trouble);
    const find = () => connector.shelf(linked.value as never, place(), noteAt(2)).find();
    const fetched = () => server.asked.filter((line) => line === 'POST /oauth/v2/token').length;
    await find();
    await find();
    expect(fetched()).toBe(1);
    server.instead(zoho.looks, refused(401, 'INVALID_TOKEN', 'invalid oauth token'));
    expect(await find()).toEqual({ ok: true, value: [] });
    expect(fetched()).toBe(2);
  });

  test('of another data centre is said to be one', async () => {
    const { keep, server } = await benchOf(zoho);
    server.instead('POST /oauth/v2/token', json({ access_token: 'a', expires_in: 3600, api_domain: 'https://www.zohoapis.com' }));
    expect(await keep(noteAt(2))).toMatchObject({
      ok: false,
      trouble: 'signed-out',
      words: expect.stringContaining('another data centre'),
    });
    expect(server.questions.filter(zoho.looks)).toEqual([]);
  });

  test('is not asked for again at once, where there were too many', async () => {
    const { keep, server } = await benchOf(zoho);
    const said = { error: 'Access Denied', error_description: 'You have made too many requests continuously.', status: 'failure' };
    server.instead('POST /oauth/v2/token', json(said, 400));
    expect(await keep(noteAt(2))).toEqual({ ok: false, trouble: 'busy', afterMs: 600_000, words: said.error_description });
  });

  test('for a client that is none is refused in its words, though with status 200', async () => {
    const { check } = await benchOf(zoho);
    const keys = { clientId: '1000.NONE', clientSecret: 'x', refreshToken: 'y' };
    expect(await check(keys)).toEqual({ ok: false, trouble: 'signed-out', words: 'invalid_client' });
  });
});

test('a meeting gets its note among its own', async () => {
  const { keep, place, server } = await benchOf(zoho);
  expect(await keep(noteAt(2), place(MEETING, 'meeting'))).toMatchObject({ ok: true, value: { did: 'written' } });
  const written = server.questions.find(zoho.writes);
  expect(written && bodyOf(written)).toMatchObject({ data: [{ Parent_Id: { module: { api_name: 'Events' }, id: MEETING } }] });
  expect(server.asked).toContain(`GET /crm/v8/Events/${MEETING}/Notes`);
});

test.each([
  [
    403,
    'NO_PERMISSION',
    'permission denied',
    { permissions: ['Crm_Implied_Create_Notes'] },
    'no-right',
    'permission denied (Crm_Implied_Create_Notes)',
  ],
  [401, 'OAUTH_SCOPE_MISMATCH', 'invalid oauth scope to access this URL', {}, 'no-right', 'invalid oauth scope to access this URL'],
  [400, 'INVALID_DATA', 'invalid data', { api_name: 'Note_Content', maximum_length: 32_000 }, 'refused', 'invalid data (Note_Content)'],
  [
    400,
    'INVALID_DATA',
    'the id given seems to be invalid',
    { api_name: 'Parent_Id' },
    'gone',
    'the id given seems to be invalid (Parent_Id)',
  ],
  [429, 'TOO_MANY_REQUESTS', 'too many requests', {}, 'busy', 'too many requests'],
  [202, 'RECORD_LOCKED', 'the record is locked', {}, 'refused', 'the record is locked'],
])('status %s with %s (%s) is told apart by its code', async (status, code, message, details, trouble, words) => {
  const { keep, server } = await benchOf(zoho);
  // Twice, because after the first 401 another token is fetched.
  const said = json({ data: [{ code, details, message, status: 'error' }] }, status);
  server.instead(zoho.writes, said, said);
  expect(await keep(noteAt(2))).toEqual({ ok: false, trouble, words });
});

test('a note of which it has nothing is not there', async () => {
  const { keep, look, server } = await benchOf(zoho);
  const kept = await keep(noteAt(2));
  const id = (kept.ok && kept.value.standing?.id) || '';
  server.instead(`GET /crm/v8/Notes/${id}`, { status: 204, body: '' });
  expect(await look(id)).toEqual({ ok: true, value: null });
});
