/** Puts a server under load, lets a fault strike again and again, and looks each time for what was lost or done twice. */
import { strict as assert } from 'node:assert';
import { setTimeout as pass } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Random } from '../../../src/training/random.ts';
import { desk, type Ledger, type Work } from './desk.ts';
import { Front } from './front.ts';
import type { Office } from './office.ts';
import { Puller } from './puller.ts';
import { shapeOf, sizeOf } from './shape.ts';
import { checkDoors, type Doors, signIns } from './signIns.ts';

export interface Faults {
  office: Office;
  /** Where the server is now. */
  url: () => string;
  strikes: number;
  /** Strikes at once; resolves when the server may be asked again. */
  strike: () => Promise<void>;
  random: Random;
}

export interface Told {
  strikes: number;
  /** Operations that were acknowledged. */
  operations: number;
  signIns: number;
  /** Requests that a strike left without an answer. */
  cut: number;
  /** Writes without an answer that had been done all the same, whole. */
  unanswered: number;
  /** Requests sent again long after their answer, for the same answer. */
  repeats: number;
  handoffs: number;
}

const DESKS = 8;
/** Requests between two strikes. */
const LEAST = 30;
const MOST = 160;
/** A strike falls anywhere within a request that was just sent. */
const WITHIN_MS = 8;

/** Throws with what did not hold. */
export async function underFaults({ office, url, strikes, strike, random }: Faults): Promise<Told> {
  const front = new Front(url);
  const ledger: Ledger = new Map();
  const doors: Doors = new Map();
  const work: Work = { front, office, ledger, random, fresh: new Set(), count: { operations: 0, repeats: 0 } };
  const judge = new Puller(office.sdr.token, (asked) => front.judge(asked));
  let unanswered = 0;

  const all = Promise.all([
    ...Array.from({ length: DESKS }, () => desk(work)),
    signIns(front, office.codes, doors, random),
    pullSteadily(work),
  ]);
  const during = <T>(waiting: Promise<T>): Promise<T> => Promise.race([waiting, all.then(() => waiting)]);

  for (let done = 0; done < strikes; done += 1) {
    await during(front.later(LEAST + Math.floor(random() * (MOST - LEAST))));
    await during(pass(random() * WITHIN_MS));
    front.close();
    await during(strike());
    await during(front.quiet());
    await during(judge.catchUp());
    unanswered += compare(judge, ledger);
    await during(checkDoors(doors, (asked) => front.judge(asked), 5));
    front.open();
  }
  front.ended = true;
  // Whoever waits for others to send something waits in vain now.
  const over = all.then(() => 'over' as const);
  while ((await Promise.race([over, pass(20, 'not yet' as const)])) !== 'over') await front.judge({ path: '/healthz' });

  const fresh = new Puller(office.sdr.token, (asked) => front.judge(asked));
  await Promise.all([fresh.catchUp(), judge.catchUp()]);
  assert.equal(compare(fresh, ledger), 0);
  assert.equal(fresh.known.size, ledger.size, 'there is nothing that nobody wrote');
  assert.deepEqual(byId(judge), byId(fresh), 'who asked only for what was new has what there is');
  await checkDoors(doors, (asked) => front.judge(asked));
  return { strikes, ...work.count, signIns: doors.size, cut: front.cut, unanswered, handoffs: ledger.size };
}

/** How many writes are there that nobody was told of. Each request is there whole or not at all. */
function compare({ known }: Puller, ledger: Ledger): number {
  let unanswered = 0;
  for (const [id, { now, next }] of ledger) {
    const handoff = known.get(id);
    const there = handoff && shapeOf(handoff);
    if (isDeepStrictEqual(there, now)) continue;
    if (next === undefined || !isDeepStrictEqual(there, next)) assert.deepEqual(there, now, `${id}: what was acknowledged is there, once`);
    unanswered += 1;
  }
  return unanswered;
}

/** What was acknowledged before a pull began, it brings. */
async function pullSteadily({ front, office, ledger, fresh }: Work): Promise<void> {
  const steady = new Puller(office.sdr.token, (asked) => front.insist(asked));
  while (!front.ended) {
    const owed = [...fresh].map((id) => [id, ledger.get(id)?.now] as const);
    fresh.clear();
    await steady.catchUp();
    for (const [id, now] of owed) {
      const handoff = steady.known.get(id);
      assert.ok(now && handoff && sizeOf(shapeOf(handoff)) >= sizeOf(now), `${id}: a change was skipped`);
    }
  }
}

const byId = ({ known }: Puller) => [...known].toSorted(([a], [b]) => (a < b ? -1 : 1));
