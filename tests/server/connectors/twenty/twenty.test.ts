/** What only Twenty does: a note and what ties it to its opportunity are two things. */
import { expect, onTestFinished, test } from 'vitest';
import { twenty as connector } from '../../../../src/server/connectors/twenty/connector.ts';
import { benchOf, noteAt } from '../bench.ts';
import { twenty } from './bench.ts';
import { refused, twentyServer } from './server.ts';

const TIES = 'POST /rest/noteTargets';

test('its cloud answers at one address for all workspaces, a host of one’s own at its own', () => {
  expect(connector.api('https://acme.twenty.com', { key: 'k' })).toBe('https://api.twenty.com');
  expect(connector.api('https://crm.example', { key: 'k' })).toBe('https://crm.example');
  expect(connector.api('https://twenty.com.evil.example', { key: 'k' })).toBe('https://twenty.com.evil.example');
});

test('a version that calls the opportunity otherwise is asked by that name', async () => {
  const older = { ...twenty, start: async () => ({ ...(await twenty.start()), server: await twentyServer({ isOlder: true }) }) };
  const { keep, look, server } = await benchOf(older);
  const kept = await keep(noteAt(2));
  expect(kept).toMatchObject({ ok: true, value: { did: 'written' } });
  expect(await look((kept.ok && kept.value.standing?.id) || '')).toMatchObject({ ok: true, value: { step: 2 } });
  expect(await keep(noteAt(3))).toMatchObject({ ok: true, value: { did: 'updated' } });
  expect(server.asked.filter((line) => line === 'POST /rest/notes')).toHaveLength(1);
});

test('a version that says with status 400 that nothing has an id is understood', async () => {
  const started = await twentyServer({ isOlder: true });
  const { keep, look, onShelf, place } = await benchOf({ ...twenty, start: async () => ({ ...(await twenty.start()), server: started }) });
  expect(await keep(noteAt(2), place(twenty.gone))).toMatchObject({ ok: false, trouble: 'gone' });
  expect(await look(twenty.gone)).toEqual({ ok: true, value: null });
  const changed = onShelf((shelf) => shelf.update({ id: twenty.gone, part: 1, step: 2 }, 'baton-0-1-3'), noteAt(3));
  expect(await changed).toMatchObject({ ok: false, trouble: 'gone' });
});

test('a note that cannot be tied to its opportunity is taken away again', async () => {
  const { keep, bodies, server } = await benchOf(twenty);
  const no = refused(403, 'ForbiddenException', 'No right to write note targets');
  server.instead(TIES, no);
  expect(await keep(noteAt(2))).toEqual({ ok: false, trouble: 'no-right', words: 'No right to write note targets' });
  expect(bodies()).toEqual([]);
});

test('one that hangs in the air since a try that was lost is taken up again', async () => {
  const { keep, bodies, server } = await benchOf(twenty);
  server.instead(twenty.writes, { status: 0, body: '', isDone: true });
  expect(await keep(noteAt(2))).toMatchObject({ ok: false, trouble: 'unreachable' });
  expect(bodies()).toHaveLength(1);
  expect(await keep(noteAt(3, 'more'))).toMatchObject({ ok: true, value: { did: 'written' } });
  expect(bodies()).toHaveLength(1);
  expect(bodies()[0]).toContain('more');
});

test('one whose id is taken by what was thrown away, and can be put back, gets another', async () => {
  const { keep, bodies, server } = await benchOf(twenty);
  server.instead(twenty.writes, refused(400, 'QueryFailedError', 'duplicate key value violates unique constraint'));
  expect(await keep(noteAt(2))).toMatchObject({ ok: true, value: { did: 'written' } });
  expect(bodies()).toHaveLength(1);
});

test('tied twice it is one all the same', async () => {
  const started = await twentyServer();
  onTestFinished(() => started.close());
  const twice = {
    ...twenty,
    start: async () => ({ ...(await twenty.start()), server: started, bodies: () => started.notes.map(({ id }) => id) }),
  };
  const { keep, find, bodies } = await benchOf(twice);
  await keep(noteAt(2));
  const [target] = started.targets;
  if (target) started.targets.push({ ...target, id: '20202020-0009-4000-8000-000000000000' });
  expect(await find()).toMatchObject({ ok: true, value: [{ step: 2 }] });
  await keep(noteAt(3));
  expect(bodies()).toHaveLength(1);
});

test('a meeting takes no note, and says so', async () => {
  const { keep, place, server } = await benchOf(twenty);
  expect(await keep(noteAt(2), place(twenty.deal, 'meeting'))).toMatchObject({
    ok: false,
    trouble: 'refused',
    words: expect.stringContaining('no meeting'),
  });
  expect(server.asked).toEqual([]);
});
