/** What only EspoCRM does: internal posts, and a week in which they can be changed. */
import { expect, test } from 'vitest';
import { tagIn } from '../../../../src/core/handoff/keepNote.ts';
import { espoServer, MEETING } from '../../../crm/servers/espo.ts';
import { json, type Reply } from '../../../crm/servers/serve.ts';
import { type Bench, benchOf, MARK, noteAt } from '../bench.ts';
import { espo } from './bench.ts';

const DAY = 24 * 60 * 60_000;

/** With a clock of its own, which begins nine days ago. */
async function dated() {
  let now = Date.now() - 9 * DAY;
  const server = await espoServer({ now: () => now });
  const bench: Bench = {
    ...espo,
    start: async () => ({
      server,
      bodies: () => server.notes.map(({ post }) => post ?? ''),
      add: () => undefined,
      rewrite: () => undefined,
      remove: () => undefined,
      filled: () => ({}),
    }),
  };
  const pass = (days: number): void => {
    now += days * DAY;
  };
  return { ...(await benchOf(bench)), server, pass };
}

test('it is internal, so that no customer sees it, and one that is not is taken away again', async () => {
  const { keep, server } = await dated();
  await keep(noteAt(2));
  expect(server.notes).toMatchObject([{ isInternal: true, parentType: 'Opportunity' }]);
  server.notes.splice(0);
  server.instead(espo.writes, json({ id: '6b010aad000000009', parentId: espo.deal, isInternal: false }));
  expect(await keep(noteAt(3))).toMatchObject({ ok: false, trouble: 'refused' });
  expect(server.asked).toContain('DELETE /api/v1/Note/6b010aad000000009');
});

test('after a week there is one more, which says that it takes the place of the older', async () => {
  const { keep, bodies, pass } = await dated();
  await keep(noteAt(2));
  pass(8);
  expect(await keep(noteAt(3))).toMatchObject({ ok: true, value: { did: 'written' } });
  expect(bodies().map((body) => tagIn(body, MARK))).toEqual([
    { part: 1, step: 2 },
    { part: 2, step: 3 },
  ]);
  expect(bodies()[1]).toContain('takes the place of the older note');
  pass(1);
  expect(await keep(noteAt(4))).toMatchObject({ ok: true, value: { did: 'updated' } });
  expect(bodies()).toHaveLength(2);
});

test('what a colleague’s page wrote stays theirs, and one more takes its place', async () => {
  const { keep, bodies, place } = await dated();
  await keep(noteAt(2), place(), { key: 'key-of-avery' });
  expect(await keep(noteAt(3))).toMatchObject({ ok: true, value: { did: 'written' } });
  expect(bodies().map((body) => tagIn(body, MARK))).toEqual([
    { part: 1, step: 2 },
    { part: 2, step: 3 },
  ]);
  expect(await keep(noteAt(4))).toMatchObject({ ok: true, value: { did: 'updated' } });
  expect(bodies()).toHaveLength(2);
});

test('without the right to write there is no other one either', async () => {
  const { keep, bodies, server } = await dated();
  await keep(noteAt(2));
  const no = { status: 403, headers: { 'x-status-reason': 'No edit access.' }, body: '' };
  server.instead('PUT /api/v1/Note', no);
  server.instead(espo.writes, no);
  expect(await keep(noteAt(3))).toEqual({ ok: false, trouble: 'no-right', words: 'No edit access.' });
  expect(bodies()).toHaveLength(1);
});

test('one’s own that is young and may not be changed is left, however often: only a right is missing', async () => {
  const { keep, bodies, server } = await benchOf(espo);
  await keep(noteAt(1));
  server.instead(
    'PUT /api/v1/Note',
    ...Array<Reply>(20).fill({ status: 403, headers: { 'x-status-reason': 'No edit access.' }, body: '' }),
  );
  for (const step of [2, 3, 4]) expect(await keep(noteAt(step))).toMatchObject({ ok: true, value: { did: 'left', by: 'Sam Seller' } });
  expect(bodies().map((body) => tagIn(body, MARK))).toEqual([{ part: 1, step: 1 }]);
});

test('the check asks for the right to change notes', async () => {
  const { check, server } = await benchOf(espo);
  server.instead(
    'GET /api/v1/App/user',
    json({ user: { id: 'x', userName: 'baton' }, acl: { table: { Note: { create: 'yes', edit: 'no' } } } }),
  );
  expect(await check()).toEqual({ ok: true, value: { who: 'baton', missing: ['edit notes'] } });
});

test('a meeting gets it in its own stream', async () => {
  const { keep, place, server } = await dated();
  expect(await keep(noteAt(2), place(MEETING, 'meeting'))).toMatchObject({ ok: true, value: { did: 'written' } });
  expect(server.notes).toMatchObject([{ parentType: 'Meeting', parentId: MEETING }]);
});

test('the check names the rights that are missing', async () => {
  const { check } = await benchOf(espo);
  expect(await check(espo.keys.reader)).toEqual({
    ok: true,
    value: { who: 'Avery Lund (avery)', missing: ['see the stream of opportunities'] },
  });
});

test('why it refuses is told from its header, and of a field from its answer', async () => {
  const { keep, place, server } = await benchOf(espo);
  expect(await keep(noteAt(2), place(), espo.keys.reader)).toEqual({ ok: false, trouble: 'no-right', words: 'No create access.' });
  server.instead(
    espo.writes,
    json({ messageTranslation: { label: 'validationFailure', data: { field: 'post', type: 'maxLength' } } }, 400),
  );
  expect(await keep(noteAt(2))).toEqual({ ok: false, trouble: 'refused', words: 'validationFailure (post)' });
});

test('an API user has a login alone', async () => {
  const { check, server } = await benchOf(espo);
  server.instead(
    'GET /api/v1/App/user',
    json({ user: { id: 'x', name: null, userName: 'baton', type: 'api' }, acl: { table: { Opportunity: true, Account: false } } }),
  );
  expect(await check()).toEqual({ ok: true, value: { who: 'baton', missing: [] } });
});
