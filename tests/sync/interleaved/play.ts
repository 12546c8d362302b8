/** Plays one interleaving to its end and checks what must hold, whatever happened. Throws with what did not. */
import { strict as assert } from 'node:assert';
import { STANDARD_BAR } from '../../../src/core/bar/bar.ts';
import { FIELD_KEYS } from '../../../src/core/brief/fields.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import type { RegisterName } from '../../../src/core/handoff/registers.ts';
import { httpTransport } from '../../../src/platform/transport.ts';
import type { GivenCommand, LocalHandoff } from '../../../src/sync/ports.ts';
import { seeded } from '../../../src/training/random.ts';
import { BRIEF } from '../../server/brief.ts';
import type { Company } from './company.ts';
import { type Seat, spotOf, takeSeat } from './seat.ts';
import type { Interleaving, Step } from './steps.ts';
import { badWire, type Wire } from './wire.ts';

export interface Told {
  words: number;
  conflicts: number;
  events: number;
  refused: number;
}

const RECORDS: RecordRef[] = ['1', '2'].map((id) => ({ crm: 'odoo', origin: 'https://crm.example', type: 'deal', id }));
const DAY_MS = 24 * 60 * 60 * 1000;
/** Longer than any wait a server may ask for. */
const LONG_MS = 2 * 60 * 60 * 1000;
const WORD = /w\d+x/g;

const wordsIn = (value: unknown): string[] => JSON.stringify(value ?? null).match(WORD) ?? [];

/** One run: who is there, and what they have typed that has to be found again. */
class Run {
  readonly wire: Wire;
  readonly seats: Seat[];
  readonly company: Company;
  /** Words typed and not taken out on purpose since, by person. */
  readonly owed = new Map<string, Set<string>>();
  /** What to fix, of each bounce that somebody wrote and has not put away. */
  readonly bounces = new Map<string, Seat>();
  private count = 0;

  constructor(company: Company, wire: Wire, seats: Seat[]) {
    this.company = company;
    this.wire = wire;
    this.seats = seats;
  }

  word(seat: Seat): string {
    this.count += 1;
    const word = `w${this.count}x`;
    this.of(seat).add(word);
    return word;
  }

  of(seat: Seat): Set<string> {
    const words = this.owed.get(seat.owner) ?? new Set();
    this.owed.set(seat.owner, words);
    return words;
  }
}

export async function play({ clients, written, jitter, steps }: Interleaving, company: Company): Promise<Told> {
  const { sam, avery, kim } = await company.hire(clients > 3);
  const random = seeded(jitter + 1);
  const accounts = [sam, sam, avery, kim ?? avery].slice(0, clients);
  const names = ['desk', 'home', 'avery', 'kim'];
  const seats = await Promise.all(accounts.map((account, at) => takeSeat(names[at] as string, account, random)));
  const wire = badWire();
  const run = new Run(company, wire, seats);
  try {
    if (written) {
      await writeBrief(seats[0] as Seat, avery.person.id);
      for (const seat of seats) await seat.sync();
    }
    for (const step of steps) await take(run, step);
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

async function writeBrief(seat: Seat, ae: string): Promise<void> {
  const record = RECORDS[0] as RecordRef;
  await seat.device.writeRegisters(seat.owner, record, [
    ...FIELD_KEYS.map((name) => ({ name, value: BRIEF[name] })),
    ...STANDARD_BAR.items.map(({ key, example }) => ({ name: `bar:${key}` as const, value: { ticked: true, evidence: example } })),
    { name: 'attendees', value: [{ id: 'a', name: 'Priya Shah', role: 'Head of logistics', confirmed: true }] },
    { name: 'nextStep', value: '45 minutes with IT' },
    { name: 'nextStepDate', value: '2027-03-16' },
    { name: 'ae', value: ae },
  ]);
}

async function take(run: Run, step: Step): Promise<void> {
  run.company.forward(1_000);
  if (step.do === 'late') return run.wire.deliverLate(step.pick);
  const seat = run.seats[step.who % run.seats.length] as Seat;
  switch (step.do) {
    case 'type':
      return type(run, seat, step);
    case 'look':
      for (const record of RECORDS) await look(seat, step.tab, record);
      return;
    case 'sync':
      run.wire.next(step.fault, step.at);
      await seat.sync();
      return run.wire.next('none', 0);
    case 'die':
      await seat.sync({ at: step.at, when: step.when as 'before' | 'behind' });
      return;
    case 'wait':
      return seat.turn(step.ms);
    case 'clock':
      return seat.turn(step.days * DAY_MS);
    case 'command':
      return command(run, seat, RECORDS[step.record] as RecordRef, step.name);
    case 'choose':
      return chooseAll(run, seat, RECORDS[step.record] as RecordRef, step.mine ? 'mine' : 'theirs');
  }
}

async function look(seat: Seat, tab: number, record: RecordRef): Promise<void> {
  const { registers } = await seat.copy(record);
  for (const name of ['pain', 'trigger', 'attendees', 'nextStep'] as const)
    seat.seen.set(spotOf(tab, record, name), registers[name]?.value);
}

async function type(run: Run, seat: Seat, step: Extract<Step, { do: 'type' }>): Promise<void> {
  // An account executive reads; nobody gives them a box to type into.
  if (seat.name === 'avery') return;
  const record = RECORDS[step.record] as RecordRef;
  const name = step.register as RegisterName;
  const spot = spotOf(step.tab, record, name);
  if (!seat.seen.has(spot)) await look(seat, step.tab, record);
  const before = seat.seen.get(spot);
  const value = name === 'attendees' ? namedBeside(run, seat, before, step.pick) : typedInto(run, seat, before, step);
  await seat.device.writeRegister(seat.owner, record, name, value, { value: before });
  seat.seen.set(spot, value);
}

function typedInto(run: Run, seat: Seat, before: unknown, { how, pick }: { how: string; pick: number }): string {
  const text = typeof before === 'string' ? before : '';
  const there = wordsIn(text);
  const old = there[pick % Math.max(1, there.length)];
  const word = run.word(seat);
  if (how === 'replace' && old) {
    for (const words of run.owed.values()) words.delete(old);
    return text.replaceAll(old, word);
  }
  const sentence = `Said ${word}.`;
  if (text === '') return sentence;
  return how === 'start' ? `${sentence} ${text}` : `${text} ${sentence}`;
}

function namedBeside(run: Run, seat: Seat, before: unknown, pick: number): unknown {
  const list = Array.isArray(before) ? before : [];
  if (list.length >= 40) return list;
  const word = run.word(seat);
  return list.toSpliced(pick % (list.length + 1), 0, { id: word, name: `Guest ${word}`, role: 'Buyer', confirmed: false });
}

async function command(run: Run, seat: Seat, record: RecordRef, name: string): Promise<void> {
  const { refused, waiting } = await seat.copy(record);
  // A person puts a refused bounce away before the next one; the panel offers none while one waits.
  if (refused?.command.name === 'bounce' || waiting.includes(name as GivenCommand['name'])) return;
  const id = handoffId(record);
  const known = await seat.device.storage().handoff(seat.owner, id);
  if (!known) return;
  const fix = name === 'bounce' ? `Ask for ${run.word(seat)}` : '';
  if (fix) {
    run.bounces.set(fix, seat);
    for (const word of wordsIn(fix)) run.of(seat).delete(word);
  }
  const given: GivenCommand =
    name === 'bounce'
      ? { name, reason: { kind: 'field', key: 'pain' }, fix }
      : name === 'rate'
        ? { name, rating: 'green', missing: [] }
        : { name: name as 'submit' | 'accept' };
  await seat.device.queueCommand(seat.owner, id, given);
}

async function chooseAll(run: Run, seat: Seat, record: RecordRef, choice: 'mine' | 'theirs'): Promise<void> {
  const { registers, id } = await seat.copy(record);
  for (const [name, register] of Object.entries(registers)) {
    if (!register?.conflict) continue;
    const [kept, left] =
      choice === 'mine' ? [register.value, register.conflict.theirs.value] : [register.conflict.theirs.value, register.value];
    await seat.device.resolveConflict(seat.owner, id, name as RegisterName, choice);
    const stays = new Set(wordsIn(kept));
    for (const word of wordsIn(left)) if (!stays.has(word)) for (const words of run.owed.values()) words.delete(word);
  }
}

/** Rounds on a good network until nobody has anything to say; more than a few would be a livelock. */
async function quiet({ seats, company }: Run): Promise<void> {
  const outcomes: unknown[] = [];
  for (let round = 0; round < 12; round += 1) {
    let isQuiet = true;
    for (const seat of seats) {
      seat.turn(LONG_MS);
      company.forward(60_000);
      const outcome = await seat.sync();
      outcomes.push([seat.name, outcome]);
      if (outcome === 'killed' || outcome.state !== 'synced' || outcome.changed) isQuiet = false;
    }
    if (isQuiet) return;
  }
  assert.fail(`the devices never came to rest: ${JSON.stringify(outcomes.slice(-6))}`);
}

/** What the server shows this person, asked for from the beginning. */
async function truth(seat: Seat): Promise<Map<string, Handoff>> {
  const told = new Map<string, Handoff>();
  for (let cursor = ''; ; ) {
    const page = await httpTransport(seat.account).pull(cursor);
    assert.ok(page.ok, 'the server can be read');
    for (const handoff of page.value.handoffs) told.set(handoff.id, handoff);
    cursor = page.value.cursor;
    if (!page.value.more) return told;
  }
}

async function check(run: Run): Promise<Told> {
  const found = new Map<string, Set<string>>();
  const fixes: string[] = [];
  const counted = { conflicts: 0, events: 0, refused: 0 };
  for (const seat of run.seats) {
    const server = await truth(seat);
    const words = found.get(seat.owner) ?? new Set();
    found.set(seat.owner, words);
    for (const handoff of server.values()) {
      for (const { value } of Object.values(handoff.registers)) for (const word of wordsIn(value)) words.add(word);
      if (seat === run.seats[0]) {
        checkEvents(handoff);
        counted.events += handoff.events.length;
      }
      for (const event of handoff.events) if (event.type === 'bounced') fixes.push(event.fix);
    }
    const copies = await seat.copies();
    assert.deepEqual(
      [...server.keys()].filter((id) => !copies.some((copy) => copy.id === id)),
      [],
      `${seat.name} has all handoffs`,
    );
    for (const copy of copies) {
      checkCopy(seat, copy, server.get(copy.id));
      for (const register of Object.values(copy.registers)) {
        if (register?.conflict) counted.conflicts += 1;
        if (register?.refused) counted.refused += 1;
        for (const word of wordsIn([register?.value, register?.conflict?.theirs.value])) words.add(word);
      }
      if (copy.refused?.command.name === 'bounce') fixes.push(copy.refused.command.fix);
    }
    assert.deepEqual(await seat.device.storage().outbox(seat.owner, 10), [], `${seat.name} has nothing left to send`);
  }
  let typed = 0;
  for (const [owner, words] of run.owed)
    for (const word of words) {
      typed += 1;
      assert.ok(found.get(owner)?.has(word), `${word} was typed, and is neither in the result nor in a conflict that its writer is shown`);
    }
  for (const [fix, seat] of run.bounces) assert.ok(fixes.includes(fix), `${seat.name} wrote “${fix}”, and it is nowhere`);
  return { words: typed, ...counted };
}

function checkCopy(seat: Seat, copy: LocalHandoff, server: Handoff | undefined): void {
  const where = `${seat.name}, ${copy.id}`;
  assert.deepEqual(copy.waiting, [], `${where}: nothing waits`);
  if (server) {
    assert.deepEqual(copy.server?.events, server.events, `${where}: the events`);
    assert.equal(copy.server?.state, server.state, `${where}: the state`);
  }
  for (const [name, register] of Object.entries(copy.registers)) {
    if (!register || register.conflict || register.refused || name === 'facts') continue;
    assert.equal(register.heard, undefined, `${where}: ${name} has been weighed`);
    const value = server?.registers[name]?.value;
    if (server) assert.deepEqual(register.value, value, `${where}: ${name} is what the server has`);
    else assert.ok(wordsIn(register.value).length === 0 || copy.refusal, `${where}: ${name} is told to be only here`);
  }
}

/** Each event stands once, and each follows from the one before. */
function checkEvents({ events, revision, id, state }: Handoff): void {
  assert.equal(revision, events.length, `${id}: a revision an event`);
  const fixes = events.flatMap((event) => (event.type === 'bounced' ? [event.fix] : []));
  assert.equal(new Set(fixes).size, fixes.length, `${id}: a bounce is applied once`);
  let at = 'none';
  for (const { type } of events) {
    if (type === 'rated') continue;
    const from = { begun: ['none'], submitted: ['draft', 'bounced'], accepted: ['submitted'], bounced: ['submitted'] }[type];
    assert.ok(from.includes(at), `${id}: ${type} after ${at}`);
    at = type === 'begun' ? 'draft' : type;
  }
  assert.equal(state, at, `${id}: its state`);
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
