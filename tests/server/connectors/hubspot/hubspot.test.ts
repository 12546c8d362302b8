/** What only HubSpot does. */
import { expect, test } from 'vitest';
import { benchOf, noteAt } from '../bench.ts';
import { hubspot } from './bench.ts';
import { DEAL, LONELY, MEETING, PORTAL } from './server.ts';

test('a meeting’s note goes to its deal, and is the same as the deal’s own', async () => {
  const { keep, place, bodies, server } = await benchOf(hubspot);
  expect(await keep(noteAt(2), place(MEETING, 'meeting'))).toMatchObject({ ok: true, value: { did: 'written' } });
  expect(await keep(noteAt(3))).toMatchObject({ ok: true, value: { did: 'updated' } });
  expect(bodies()).toHaveLength(1);
  expect(server.asked).toContain(`GET /crm/v4/objects/deals/${DEAL}/associations/notes`);
});

test('a meeting that belongs to nothing is said to, with what to do', async () => {
  const { keep, place } = await benchOf(hubspot);
  expect(await keep(noteAt(2), place(LONELY, 'meeting'))).toMatchObject({
    ok: false,
    trouble: 'refused',
    words: expect.stringMatching(/Link it to its deal/),
  });
});

test('a scope that is missing is called by its name', async () => {
  const { keep, check, place } = await benchOf(hubspot);
  expect(await keep(noteAt(2), place(), hubspot.keys.reader)).toMatchObject({
    words: 'The private app lacks the scope crm.objects.contacts.write.',
  });
  expect(await check(hubspot.keys.reader)).toMatchObject({ value: { missing: ['crm.objects.contacts.write'] } });
});

test('a token of another account is told from the one of the address', async () => {
  const { link } = await benchOf(hubspot);
  const linked = await link();
  if (!linked.ok) throw new Error(linked.trouble);
  const elsewhere = { ...linked.value, origin: 'https://app-eu1.hubspot.com/contacts/1' };
  expect(await hubspot.connector.check(elsewhere)).toMatchObject({
    ok: false,
    trouble: 'refused',
    words: expect.stringContaining(String(PORTAL)),
  });
});

test('an address of another host than people open it at is refused, and says which', async () => {
  const { link } = await benchOf(hubspot);
  const linked = await link();
  if (!linked.ok) throw new Error(linked.trouble);
  const elsewhere = { ...linked.value, origin: `https://app.hubspot.com/contacts/${PORTAL}` };
  expect(await hubspot.connector.check(elsewhere)).toMatchObject({
    ok: false,
    trouble: 'refused',
    words: expect.stringMatching(/opened at app-eu1\.hubspot\.com, and not at app\.hubspot\.com/),
  });
});
