/** The disk under the store is full for a while. */
import { strict as assert } from 'node:assert';
import { randomBytes } from 'node:crypto';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { problemSchema } from '../../../src/protocol/problem.ts';
import type { Operation } from '../../../src/protocol/sync.ts';
import { begin, edit, newRecord, uuid } from '../operations.ts';
import { type Answered, type Asked, Front } from './front.ts';
import { openOffice, type Place } from './office.ts';
import { Puller } from './puller.ts';
import { type ServerProcess, serverProcess } from './serverProcess.ts';
import { after, type Shape, shapeOf } from './shape.ts';

export interface Disk {
  /** From now on nothing more fits. `server` runs. */
  fill(server: ServerProcess): Promise<void>;
  /** There is room again. */
  clear(server: ServerProcess): Promise<void>;
  /** It stays full for another process. */
  outlives: boolean;
}

export interface Refused {
  /** Writes that were refused, and done later with the same keys. */
  writes: number;
  /** Reads that were answered meanwhile. */
  reads: number;
}

/** Pushes after which a disk that was said to be full must have shown it. */
const MOST = 400;
/** Does not get smaller by being packed, and takes pages of its own. */
const long = (): string => randomBytes(6_000).toString('base64');

/** Throws with what did not hold. `rounds`: how often it fills up. */
export async function fillAndClear(place: Place, disk: Disk, rounds: number): Promise<Refused> {
  const office = await openOffice(place, rounds * 2);
  const { dataFolder, databaseUrl } = place;
  const server = serverProcess({ BATON_DATA: dataFolder, ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}) });
  const front = new Front(() => server.url);
  const ask = (asked: Asked): Promise<Answered> => once(front, asked);
  const puller = new Puller(office.sdr.token, ask);
  const token = office.sdr.token;
  const count: Refused = { writes: 0, reads: 0 };
  const record = newRecord(uuid());
  let shape: Shape | undefined;

  const asPush = (operations: Operation[]): Asked => ({ path: '/v1/sync/push', token, key: uuid(), body: { operations } });
  const typed = (): Operation[] =>
    ['pain', 'trigger', 'promised'].map((name) => edit(record, name, shape?.registers[name]?.[1] ?? 0, long()));
  const there = async (): Promise<Shape | undefined> => {
    await puller.catchUp();
    const handoff = puller.known.get(handoffId(record));
    return handoff && shapeOf(handoff);
  };

  try {
    await server.start();
    for (let round = 0; round < rounds; round += 1) {
      const started: Operation[] = round === 0 ? [begin(record)] : typed();
      assert.equal((await ask(asPush(started))).status, 200);
      shape = after(shape, started);
      await disk.fill(server);

      const { asked, operations } = await untilRefused(async () => {
        const operations = typed();
        const asked = asPush(operations);
        const answer = await ask(asked);
        if (answer.status === 200) shape = after(shape, operations);
        else expectRefused(answer);
        return answer.status === 200 ? null : { asked, operations };
      });
      for (const other of [asked, asPush(typed()), asPush(typed())]) {
        expectRefused(await ask(other));
        count.writes += 1;
      }
      const [code, another] = office.codes.slice(round * 2);
      const signIn = (code: string | undefined): Asked => ({ path: '/v1/sign-in', key: uuid(), body: { code, device: 'laptop' } });
      const [first, second] = [signIn(code), signIn(another)];
      // So little may still fit.
      const entered = await ask(first);
      if (entered.status !== 200) expectRefused(entered);

      assert.deepEqual(await there(), shape, 'while it is full, reads go on, and nothing is half written');
      assert.equal((await ask({ path: '/readyz' })).status, 503, 'who can only read does not say that it is ready');
      for (const path of ['/v1/me', '/v1/sync/pull', '/healthz']) {
        assert.equal((await ask({ path, token })).status, 200, `${path} is answered while the disk is full`);
        count.reads += 1;
      }

      if (disk.outlives) {
        await server.kill();
        await server.start();
        assert.deepEqual(await there(), shape, 'killed and started on a full disk, it is read as before');
        expectRefused(await ask(asked));
      }
      await disk.clear(server);
      assert.equal((await ask(asked)).status, 200, 'the same push with the same key, once there is room');
      shape = after(shape, operations);
      assert.equal((await ask({ path: '/readyz' })).status, 200, 'with room it is ready again');
      for (const door of [first, second]) assert.equal((await ask(door)).status, 200, 'the same sign-in with the same key');
      assert.deepEqual(await there(), shape, 'what was refused is there, once');
    }
    await server.kill();
    await server.start();
    assert.deepEqual(await there(), shape, 'and outlives the server');
    return count;
  } finally {
    await server.kill();
  }
}

async function once(front: Front, asked: Asked): Promise<Answered> {
  const answer = await front.send(asked);
  assert.ok(answer, 'the server answers');
  return { ...answer, again: false };
}

async function untilRefused<T>(attempt: () => Promise<T | null>): Promise<T> {
  for (let tried = 0; tried < MOST; tried += 1) {
    const refused = await attempt();
    if (refused) return refused;
  }
  throw new Error('everything was taken, though the disk is full');
}

function expectRefused({ status, body }: Answered): void {
  assert.equal(status, 503, `refused as something that passes: ${JSON.stringify(body)}`);
  const { type, detail } = problemSchema.parse(body);
  assert.equal(type, 'urn:baton:problem:unavailable');
  assert.match(detail ?? '', /again .* same idempotency key/);
}
