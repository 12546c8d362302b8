import { expect, onTestFinished, test } from 'vitest';
import { factsSchema, type RecordRef } from '../../../src/core/handoff/record.ts';
import { dynamicsSession } from '../../../src/crm/dynamics/session.ts';
import { BARE, DEAL, dynamicsServer, MEETING, WHOLE_DAY } from '../servers/dynamics.ts';
import { askAs } from '../servers/serve.ts';

async function own(options: Parameters<typeof dynamicsServer>[0] = {}) {
  const server = await dynamicsServer(options);
  onTestFinished(() => server.close());
  const at = (type: RecordRef['type'], id: string): RecordRef => ({ crm: 'dynamics', origin: server.url, type, id });
  const read = async (type: RecordRef['type'], id: string, user: string | null = 'sam') => {
    const answer = await dynamicsSession.read(askAs(server.url, user), at(type, id));
    if (answer.ok) expect(factsSchema.parse(answer.value)).toEqual(answer.value);
    return answer;
  };
  return { server, at, read };
}

const OF_DEAL = {
  account: 'Northwind Analytics',
  domain: 'northwind.example',
  industry: 'Financial',
  contact: 'Dana Whitfield',
  contactTitle: 'VP Revenue Operations',
  email: 'dana.whitfield@northwind.example',
  phone: '+1 415 555 0134',
  owner: 'Avery Lund',
  ownerEmail: 'avery.lund@seller.example',
  stage: '2-Develop',
  amount: { value: 48500, currency: 'USD' },
};

test('an opportunity tells its facts, and those of whom it names', async () => {
  const { server, read } = await own();
  expect(await read('deal', DEAL)).toEqual({ ok: true, value: { title: 'Northwind - Analytics platform rollout', ...OF_DEAL } });
  expect(server.asked.every((asked) => asked.startsWith('GET /api/data/v9.2/'))).toBe(true);
  expect(server.asked.length).toBeLessThanOrEqual(5);
});

test('an appointment tells who comes from outside, its moment and its deal', async () => {
  const { read, at } = await own();
  expect(await read('meeting', MEETING)).toEqual({
    ok: true,
    value: {
      ...OF_DEAL,
      title: 'Discovery call - Northwind',
      booked: '2026-11-21T02:14:18Z',
      meetingStart: '2026-12-01T15:00:00Z',
      attendees: [
        { name: 'Dana Whitfield', email: 'dana.whitfield@northwind.example' },
        { name: 'ravi@northwind.example', email: 'ravi@northwind.example' },
      ],
      deal: at('deal', DEAL),
    },
  });
});

test('a whole day has no hour, and one without a deal has the account that it is about', async () => {
  const { read } = await own();
  const answer = await read('meeting', WHOLE_DAY);
  expect(answer).toMatchObject({ value: { meetingStartText: '12/8/2026', account: 'Northwind Analytics', owner: 'Sam Seller' } });
  expect(answer).not.toMatchObject({ value: { meetingStart: expect.anything() } });
});

test('what is not filled in is left out, and a team is nobody’s name', async () => {
  const { read } = await own();
  expect(await read('deal', BARE)).toEqual({ ok: true, value: { title: 'Bare', stage: 'Qualify' } });
});

test('what may not be read beside a record fails nothing', async () => {
  const { server, read } = await own();
  for (const set of ['accounts', 'contacts', 'systemusers', 'transactioncurrencies']) server.tables[set]?.clear();
  expect(await read('deal', DEAL)).toMatchObject({
    ok: true,
    value: { account: 'Northwind Analytics', contact: 'Dana Whitfield', owner: 'Avery Lund', amount: { value: 48500 } },
  });
});

test('signed out, no right, gone', async () => {
  const { read } = await own({ strangers: ['avery'] });
  expect(await read('deal', DEAL, null)).toEqual({ ok: false, trouble: 'signed-out' });
  expect(await read('deal', DEAL, 'avery')).toEqual({ ok: false, trouble: 'no-right' });
  expect(await read('deal', '00000000-0000-4000-8000-999999999999')).toEqual({ ok: false, trouble: 'gone' });
});

test.each([
  [0, undefined, 'unreachable'],
  [429, { error: { code: '0x80072322', message: 'Number of requests exceeded the limit' } }, 'busy'],
  [400, { error: { code: '0x80060888' } }, 'changed'],
  [200, undefined, 'changed'],
  [200, { value: [] }, 'changed'],
] as const)('status %d with %j is %s', async (status, body, trouble) => {
  const { at } = await own();
  expect(await dynamicsSession.read(() => Promise.resolve({ status, body }), at('deal', DEAL))).toEqual({ ok: false, trouble });
});

test('an answer made to hurt yields facts that can be stored', async () => {
  const { at } = await own();
  const bad = { name: 'x'.repeat(9_000), estimatedvalue: Number.NaN, _ownerid_value: '../../evil', stepname: { a: 1 }, createdon: 'soon' };
  for (const type of ['deal', 'meeting'] as const) {
    const answer = await dynamicsSession.read(() => Promise.resolve({ status: 200, body: bad }), at(type, DEAL));
    expect(answer.ok && factsSchema.parse(answer.value)).toEqual(answer.ok && answer.value);
  }
});
