/** Who may say of whom that they are out of office. */
import { expect, test } from 'vitest';
import type { Backend } from '../../../src/server/backend.ts';
import { type Device, problemOf, START, uuid } from '../harness.ts';
import { CALLERS, type Caller, company } from './company.ts';

const HOUR = 3_600_000;
const iso = (hours: number): string => new Date(START + hours * HOUR).toISOString();

const say = (backend: Backend, by: Device, whose: string, away: object | null, key = uuid()): Promise<Response> =>
  fetch(`${backend.url}/v1/people/${whose}/away`, {
    method: 'PUT',
    headers: { Authorization: `Bearer ${by.token}`, 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify({ away }),
  });

test('oneself; of a manager their team, of an admin everybody of the workspace; nobody else', async () => {
  const { callers, backend, sdr, farSdr, strangeSdr } = await company();
  for (const caller of Object.keys(CALLERS) as Caller[]) {
    const by = callers[caller];
    const roles: readonly string[] = CALLERS[caller];
    const cases: [string, Device, boolean][] = [
      ['themselves', by, true],
      ['somebody of their team', sdr, roles.includes('manager') || roles.includes('admin')],
      ['somebody of another team', farSdr, roles.includes('admin')],
    ];
    for (const [whose, person, isAllowed] of cases) {
      const answer = await say(backend, by, person.id, { from: iso(1), until: iso(9), backup: null });
      if (isAllowed) expect(answer.status, `${caller}, ${whose}`).toBe(200);
      else expect((await problemOf(answer)).name, `${caller}, ${whose}`).toBe('not-allowed');
    }
    expect((await problemOf(await say(backend, by, strangeSdr.id, null))).name, `${caller}, a stranger`).toBe('not-found');
  }
  const strangers = await backend.store.look((db) => db.selectFrom('person').selectAll().where('id', '=', strangeSdr.id).execute());
  expect(strangers).toMatchObject([{ away_from: null, away_until: null }]);
});

test('what cannot be is refused in words, and changes nothing', async () => {
  const { callers, backend, ae, sdr, strangeAe } = await company();
  const by = callers.ae;
  const refused = async (away: object) => (await problemOf(await say(backend, by, by.id, away))).name;
  expect(await refused({ from: iso(9), until: iso(1), backup: null })).toBe('bad-input');
  expect(await refused({ from: 'tomorrow', until: iso(1), backup: null })).toBe('bad-input');
  expect(await refused({ from: iso(0), until: iso(24 * 500), backup: null })).toBe('bad-input');
  expect(await refused({ from: iso(-9), until: iso(-1), backup: null })).toBe('not-now');
  for (const backup of [by.id, sdr.id, strangeAe.id, 'nobody'])
    expect(await refused({ from: iso(1), until: iso(9), backup })).toBe('not-now');
  const { people } = await by.pull();
  expect(people.find(({ id }) => id === by.id)?.away).toBeNull();
  expect((await say(backend, by, by.id, { from: iso(1), until: iso(9), backup: ae.id })).status).toBe(200);
});

test('said again with its key it counts once, also after something else was said', async () => {
  const { callers, backend } = await company();
  const by = callers.ae;
  const key = uuid();
  const away = { from: iso(1), until: iso(9), backup: null };
  await say(backend, by, by.id, away, key);
  await say(backend, by, by.id, null);
  expect(await (await say(backend, by, by.id, away, key)).json()).toEqual({ away: null });
  expect((await problemOf(await say(backend, by, by.id, null, key))).name).toBe('key-reused');
});
