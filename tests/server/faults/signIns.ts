/** New people sign in, and some of them out again. */
import { strict as assert } from 'node:assert';
import { signedInSchema } from '../../../src/protocol/account.ts';
import type { Random } from '../../../src/training/random.ts';
import { uuid } from '../operations.ts';
import type { Answered, Asked, Front } from './front.ts';

/** Tokens of people who were told that they are in, or out. */
export type Doors = Map<string, 'in' | 'out'>;

/** Requests of others between two people. */
const BETWEEN = 12;

export async function signIns(front: Front, codes: string[], doors: Doors, random: Random): Promise<void> {
  for (const code of codes) {
    await front.later(BETWEEN);
    if (front.ended) return;
    const asked: Asked = { path: '/v1/sign-in', key: uuid(), body: { code, device: 'laptop' } };
    let token = await enter(front, asked);
    if (random() < 0.3) {
      // As a device does whose answer was lost.
      const lost = token;
      token = await enter(front, asked);
      doors.set(lost, 'out');
    }
    doors.set(token, 'in');
    if (random() < 0.6) continue;
    doors.delete(token);
    const left = await front.insist({ path: '/v1/sign-out', token, key: uuid() });
    // One whose answer was lost is out already.
    assert.ok(left.status === 204 || (left.again && left.status === 401), `a device is signed out: ${left.status}`);
    doors.set(token, 'out');
  }
}

async function enter(front: Front, asked: Asked): Promise<string> {
  const { status, body } = await front.insist(asked);
  assert.equal(status, 200, `a code signs in: ${JSON.stringify(body)}`);
  return signedInSchema.parse(body).token;
}

export async function checkDoors(doors: Doors, ask: (asked: Asked) => Promise<Answered>, last = doors.size): Promise<void> {
  for (const [token, where] of [...doors].slice(-last)) {
    const { status } = await ask({ path: '/v1/me', token });
    assert.equal(status, where === 'in' ? 200 : 401, `who was told to be ${where} is`);
  }
}
