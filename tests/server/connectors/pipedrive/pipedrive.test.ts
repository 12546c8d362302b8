/** What only Pipedrive does. */
import { expect, test } from 'vitest';
import { benchOf, noteAt } from '../bench.ts';
import { bodyOf } from '../sent.ts';
import { pipedrive } from './bench.ts';
import { KEY, LEAD } from './server.ts';

test('what is a lead still gets its note as one', async () => {
  const { keep, look, place, server } = await benchOf(pipedrive);
  const kept = await keep(noteAt(2), place(LEAD));
  expect(kept).toMatchObject({ ok: true, value: { did: 'written' } });
  const written = server.questions.find(pipedrive.writes);
  expect(written && bodyOf(written)).toMatchObject({ lead_id: LEAD, content: expect.stringContaining(`/leads/inbox/${LEAD}?baton-`) });
  expect(await keep(noteAt(3), place(LEAD))).toMatchObject({ ok: true, value: { did: 'updated' } });
  const id = (kept.ok && kept.value.standing?.id) || '';
  expect(await look(id, noteAt(3), place(LEAD))).toMatchObject({ ok: true, value: { step: 3 } });
});

test('the token goes along in its header, and in no address', async () => {
  const { keep, server } = await benchOf(pipedrive);
  await keep(noteAt(2));
  expect(server.questions.every(({ headers }) => headers['x-api-token'] === KEY)).toBe(true);
  expect(server.questions.some(({ query }) => [...query.values()].includes(KEY))).toBe(false);
});

test('a page in the place of an answer, after too many questions, is no missing right', async () => {
  const { keep, server } = await benchOf(pipedrive);
  server.instead(pipedrive.looks, { status: 403, headers: { 'retry-after': '120' }, body: '<html>You are being rate limited</html>' });
  expect(await keep(noteAt(2))).toMatchObject({ ok: false, trouble: 'busy', afterMs: 120_000 });
});

test('a day’s budget that is used up is said in its words', async () => {
  const { keep, server } = await benchOf(pipedrive);
  const body = JSON.stringify({ success: false, error: 'Daily request limit exceeded', code: 429 });
  server.instead(pipedrive.looks, { status: 429, type: 'application/json', body });
  expect(await keep(noteAt(2))).toEqual({ ok: false, trouble: 'busy', words: 'Daily request limit exceeded' });
});
