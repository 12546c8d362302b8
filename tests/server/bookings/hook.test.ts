import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { hookAnswerSchema, newHookSchema } from '../../../src/protocol/bookings.ts';
import { call, type Device, problemOf } from '../harness.ts';
import { office, open } from './desk.ts';

async function hookOf({ backend, token }: Device) {
  const response = await call(backend, '/v1/bookings/hook', { method: 'POST', token, body: {} });
  expect(response.status).toBe(200);
  return newHookSchema.parse(await response.json());
}

interface Delivery {
  id?: string;
  at?: Date;
  text: string;
  /** What is sent in place of what was signed. */
  instead?: string;
}

async function desk() {
  const there = await office();
  const { secret, path } = await hookOf(there.admin);
  const send = ({ id = 'm-1', at = new Date(), text, instead }: Delivery, key = secret, to = path) =>
    call(there.backend, to, {
      key: null,
      body: instead ?? text,
      headers: {
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(key).sign(id, at, text),
      },
    });
  const booking = {
    uid: 'b-1',
    sdr: there.mail('Sam'),
    account: 'Halden',
    booked: '2027-02-28T09:00:00+01:00',
    start: '2027-03-05T10:00:00+01:00',
  };
  return { ...there, secret, path, send, booking, text: JSON.stringify({ bookings: [booking] }) };
}

test('what is signed is taken in, each for itself, and counts once', async () => {
  const { send, booking, sam } = await desk();
  const text = JSON.stringify({
    bookings: [booking, { ...booking, uid: 'b-2', sdr: 'nobody@x.example' }, { uid: 'b-3', ...{ sdr: booking.sdr } }],
  });
  const answer = hookAnswerSchema.parse(await (await send({ text })).json());
  expect(answer).toMatchObject({ isAgain: false, results: [{ is: 'added' }, { is: 'refused', why: expect.any(String) }, { is: 'added' }] });
  expect((await open(sam)).bookings).toMatchObject([{ isFirstSeen: true }, { account: 'Halden', booked: '2027-02-28T08:00:00.000Z' }]);
  expect(await (await send({ text })).json()).toEqual({ results: [], isAgain: true });
  // Under another id the same again changes nothing either.
  expect(hookAnswerSchema.parse(await (await send({ id: 'm-2', text })).json()).results.map(({ is }) => is)).toEqual([
    'same',
    'refused',
    'same',
  ]);
});

test('a repeat of an earlier delivery does not undo a later one', async () => {
  const { send, booking, sam } = await desk();
  const first = { id: 'm-1', text: JSON.stringify({ bookings: [booking] }) };
  await send(first);
  await send({ id: 'm-2', text: JSON.stringify({ bookings: [{ ...booking, cancelled: true }] }) });
  expect((await open(sam)).bookings).toEqual([]);
  await send(first);
  expect((await open(sam)).bookings).toEqual([]);
});

test.each<[string, (there: Awaited<ReturnType<typeof desk>>) => Promise<Response>]>([
  ['other words than were signed', ({ send, text }) => send({ text, instead: text.replace('Halden', 'Evil') })],
  ['another secret', ({ send, text }) => send({ text }, `whsec_${btoa('x'.repeat(32))}`)],
  ['a signature of six minutes ago', ({ send, text }) => send({ text, at: new Date(Date.now() - 6 * 60_000) })],
  ['a signature of times to come', ({ send, text }) => send({ text, at: new Date(Date.now() + 6 * 60_000) })],
  ['a workspace that is not there', ({ send, text, secret }) => send({ text }, secret, '/v1/hooks/bookings/none')],
  ['no signature', ({ backend, path, text }) => call(backend, path, { key: null, body: text })],
])('%s is refused', async (_, attempt) => {
  const there = await desk();
  expect(await problemOf(await attempt(there))).toMatchObject({ name: 'signature-unknown', status: 401 });
  expect((await open(there.admin)).bookings).toEqual([]);
});

test('a new secret ends the one before; it is shown once, and to administrators', async () => {
  const { send, text, admin, morgan, backend } = await desk();
  expect((await open(admin)).hook).toEqual({ since: '2027-03-01T09:00:00.000Z' });
  const { secret } = await hookOf(admin);
  expect((await send({ text })).status).toBe(401);
  expect((await send({ text }, secret)).status).toBe(200);
  expect(JSON.stringify(await open(admin))).not.toContain(secret);
  expect(await problemOf(await call(backend, '/v1/bookings/hook', { method: 'POST', token: morgan.token, body: {} }))).toMatchObject({
    name: 'not-allowed',
  });
});

test('what does not fit is refused with where, once it is signed', async () => {
  const { send } = await desk();
  for (const text of ['{"bookings":[]}', '{"bookings":[{"sdr":"no address"}]}', '[]'])
    expect(await problemOf(await send({ text }))).toMatchObject({ name: 'bad-input', status: 400 });
});

test('whoever guesses has to wait', async () => {
  const { send, text } = await desk();
  for (let tries = 0; tries < 20; tries += 1) await send({ text, instead: '{}' });
  expect((await send({ text: `${text} ` }, `whsec_${btoa('x'.repeat(32))}`)).status).toBe(429);
});
