/** Plays one interleaving to its end. Throws with what did not hold. */
import { strict as assert } from 'node:assert';
import { STANDARD_BAR } from '../../../src/core/bar/bar.ts';
import { FIELD_KEYS } from '../../../src/core/brief/fields.ts';
import type { RecordRef } from '../../../src/core/handoff/record.ts';
import { seeded } from '../../../src/training/random.ts';
import { BRIEF } from '../../server/brief.ts';
import { check, type Told } from './check.ts';
import type { Company } from './company.ts';
import { chooseAll, take } from './moves.ts';
import { RECORDS, Run } from './run.ts';
import { takeSeat } from './seat.ts';
import type { Interleaving } from './steps.ts';
import { badWire, type Wire } from './wire.ts';

/** Longer than any wait a server may ask for. */
const LONG_MS = 2 * 60 * 60 * 1000;

/** `openWire` is given the interleaving's own seed, `before` is called before each step. */
export async function play(
  { clients, written, jitter, steps }: Interleaving,
  company: Company,
  openWire: (seed: number) => Wire = badWire,
  before: (step: number) => Promise<void> = async () => undefined,
): Promise<Told> {
  const { sam, avery, kim } = await company.hire(clients > 3, jitter % 2 === 1);
  const random = seeded(jitter + 1);
  const accounts = [sam, sam, avery, kim ?? avery].slice(0, clients);
  const names = ['desk', 'home', 'avery', 'kim'];
  const seats = await Promise.all(accounts.map((account, at) => takeSeat(names[at] as string, account, random)));
  const wire = openWire(jitter);
  const run = new Run(company, wire, seats);
  try {
    if (written) {
      await company.write(sam, RECORDS[0] as RecordRef, briefFor(avery.person.id));
      for (const seat of seats) await seat.sync();
    }
    for (const [at, step] of steps.entries()) {
      await before(at);
      await take(run, step);
    }
    await wire.deliverAllLate();
    await quiet(run);
    const told = await check(run);
    if (told.conflicts > 0) {
      await settle(run);
      assert.equal((await check(run)).conflicts, 0, 'all is chosen');
    }
    return told;
  } finally {
    wire.close();
    for (const seat of seats) await seat.leave();
  }
}

/** All that handing off wants. */
const briefFor = (ae: string): Record<string, unknown> => ({
  ...Object.fromEntries(FIELD_KEYS.map((name) => [name, BRIEF[name]])),
  ...Object.fromEntries(STANDARD_BAR.items.map(({ key, example }) => [`bar:${key}`, { ticked: true, evidence: example }])),
  attendees: [{ id: 'a', name: 'Priya Shah', role: 'Head of logistics', confirmed: true }],
  nextStep: '45 minutes with IT',
  nextStepDate: '2027-03-16',
  ae,
});

/** Rounds on a good network until nobody has anything to say; more than a few would be a livelock. */
async function quiet({ seats, company }: Run): Promise<void> {
  const outcomes: unknown[] = [];
  let inARow = 0;
  for (let round = 0; round < 12; round += 1)
    for (const seat of seats) {
      seat.turn(LONG_MS);
      company.forward(60_000);
      const outcome = await seat.sync();
      outcomes.push([seat.name, outcome]);
      const isQuiet = outcome !== 'killed' && outcome.state === 'synced' && !outcome.changed;
      inARow = isQuiet ? inARow + 1 : 0;
      // Nobody has said anything since each of them had nothing to say.
      if (inARow === seats.length) return;
    }
  assert.fail(`the devices never came to rest: ${JSON.stringify(outcomes.slice(-6))}`);
}

/** Somebody chooses, one device after the other, until there is nothing left to choose. */
async function settle(run: Run): Promise<void> {
  for (let round = 0; round < 6; round += 1) {
    let chose = false;
    for (const seat of run.seats) {
      const open = (await seat.copies()).filter(({ registers }) => Object.values(registers).some((register) => register?.conflict));
      for (const { record } of open) await chooseAll(run, seat, record, (round + seat.name.length) % 2 === 0 ? 'mine' : 'theirs');
      if (open.length === 0) continue;
      chose = true;
      await quiet(run);
    }
    if (!chose) return;
  }
  assert.fail('choosing never ends');
}
