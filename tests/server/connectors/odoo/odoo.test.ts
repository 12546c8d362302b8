/** What only Odoo does: two doors for keys, errors with status 200, log notes. */
import { describe, expect, test } from 'vitest';
import { odooServer } from '../../../crm/servers/odoo.ts';
import { DATABASE } from '../../../crm/servers/odooKeys.ts';
import { type Bench, benchOf, noteAt } from '../bench.ts';
import { odoo18, odoo19 } from './bench.ts';

const served = (options: Parameters<typeof odooServer>[0]): Bench => ({
  ...odoo18,
  async start() {
    const server = await odooServer(options);
    return {
      server,
      bodies: () => server.messages.map(({ body }) => body),
      add: () => undefined,
      rewrite: () => undefined,
      remove: () => undefined,
      filled: () => ({}),
    };
  },
});

test('from 19 on the key alone is enough, and nothing goes through the old door', async () => {
  const { keep, server } = await benchOf(odoo19);
  expect(await keep(noteAt(2))).toMatchObject({ ok: true, value: { did: 'written' } });
  expect(server.asked.every((line) => line.startsWith('POST /json/2/'))).toBe(true);
  expect(server.questions[0]?.headers).toMatchObject({ authorization: 'bearer key-of-sam' });
});

test('of several databases the one that was named is asked', async () => {
  const { keep, server } = await benchOf({ ...odoo19, keys: { ...odoo19.keys, writer: { key: 'key-of-sam', database: DATABASE } } });
  expect(await keep(noteAt(2))).toMatchObject({ ok: true });
  expect(server.questions[0]?.headers).toMatchObject({ 'x-odoo-database': DATABASE });
});

test('before 19, without database or login, it says what is missing', async () => {
  const { check, keep, place } = await benchOf(odoo18);
  const says = { ok: false, trouble: 'refused', words: expect.stringMatching(/database, and before version 19 the login/) };
  expect(await check({ key: 'key-of-sam' })).toEqual(says);
  expect(await keep(noteAt(2), place(), { key: 'key-of-sam', database: DATABASE })).toEqual(says);
});

test('a database that is not there is told in its words', async () => {
  const { check } = await benchOf(odoo18);
  const answer = await check({ key: 'key-of-sam', login: 'sam', database: 'other' });
  expect(answer).toMatchObject({ ok: false, words: 'FATAL: database "…" does not exist' });
});

describe.each([14, 16, 17])('version %s', (version) => {
  test('gets the same log note, as HTML', async () => {
    const { keep, bodies } = await benchOf(served({ version, refusesFlag: version < 17 }));
    expect(await keep(noteAt(2))).toMatchObject({ ok: true, value: { did: 'written' } });
    expect(await keep(noteAt(3))).toMatchObject({ ok: true, value: { did: 'updated' } });
    expect(bodies()).toEqual([expect.stringContaining('<p><strong>Handoff brief: Northwind (3 / 15)</strong><br/>')]);
  });
});

test('it is a log note, which is mailed to nobody', async () => {
  const server = await odooServer({ version: 19 });
  const { keep } = await benchOf({ ...odoo19, start: async () => ({ ...(await odoo19.start()), server }) });
  await keep(noteAt(2));
  expect(server.messages).toMatchObject([{ model: 'crm.lead', subtype: 'mail.mt_note', message_type: 'comment' }]);
});

test('a meeting gets it among its own messages', async () => {
  const { keep, place, server } = await benchOf(odoo19);
  expect(await keep(noteAt(2), place('8', 'meeting'))).toMatchObject({ ok: true, value: { did: 'written' } });
  expect(server.asked).toContain('POST /json/2/calendar.event/message_post');
});

test.each([
  ['18', odoo18],
  ['19', odoo19],
])('in %s of a long error the first line is told, and the key is in none', async (_, bench) => {
  const { keep, server } = await benchOf(bench);
  server.instead(bench.writes, bench.refusal('The lead is locked.\n\nTraceback (most recent call last):\n  key-of-sam'));
  expect(await keep(noteAt(2))).toEqual({ ok: false, trouble: 'refused', words: 'The lead is locked.' });
});
