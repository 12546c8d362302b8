/** What must hold once the devices have come to rest, whatever happened before. */
import { strict as assert } from 'node:assert';
import type { EventType, HandoffEvent, State } from '../../../src/core/handoff/events.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { replay } from '../../../src/core/handoff/replay.ts';
import { standingAs } from '../../../src/core/handoff/standing.ts';
import { httpTransport } from '../../../src/platform/transport.ts';
import { keptWords } from '../../../src/protocol/owed.ts';
import { read } from '../../../src/protocol/packed.ts';
import type { LocalHandoff } from '../../../src/sync/ports.ts';
import { meaning } from './moves.ts';
import { type Run, wordsIn } from './run.ts';
import type { Seat } from './seat.ts';

export interface Told {
  words: number;
  conflicts: number;
  events: number;
  refused: number;
}

/** Where the brief goes to and fro. */
const FROM: Partial<Record<EventType, State[]>> = {
  submitted: ['draft', 'bounced'],
  accepted: ['submitted'],
  bounced: ['submitted'],
  opportunity: ['submitted', 'bounced', 'accepted'],
};

/** What the server shows this person, asked for from the beginning. */
async function truth(seat: Seat): Promise<Map<string, Handoff>> {
  const told = new Map<string, Handoff>();
  for (let cursor = ''; ; ) {
    const page = await httpTransport(seat.account).pull(cursor);
    assert.ok(page.ok, 'the server can be read');
    for (const handoff of read(page.value.handoffs).handoffs) told.set(handoff.id, handoff);
    cursor = page.value.cursor;
    if (!page.value.more) return told;
  }
}

export async function check(run: Run): Promise<Told> {
  const found = new Map<string, Set<string>>();
  const said: string[] = [];
  const truths = new Map<string, Map<string, Handoff>>();
  const counted = { conflicts: 0, events: 0, refused: 0 };
  for (const seat of run.seats) {
    const server = truths.get(seat.owner) ?? (await truth(seat));
    truths.set(seat.owner, server);
    const words = found.get(seat.owner) ?? new Set();
    found.set(seat.owner, words);
    for (const handoff of server.values()) {
      for (const { value } of Object.values(handoff.registers)) for (const word of wordsIn(value)) words.add(word);
      if (seat === run.seats[0]) {
        checkEvents(run, handoff);
        counted.events += handoff.events.length;
      }
      for (const event of handoff.events) said.push(...saidIn(event));
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
      said.push(...keptWords(copy));
    }
    assert.deepEqual(await seat.device.storage().outbox(seat.owner, 10), [], `${seat.name} has nothing left to send`);
  }
  let typed = 0;
  for (const [owner, words] of run.owed)
    for (const word of words) {
      typed += 1;
      assert.ok(found.get(owner)?.has(word), `${word} was typed, and is neither in the result nor in a conflict that its writer is shown`);
    }
  for (const [text, seat] of run.said) assert.ok(said.includes(text), `${seat.name} wrote “${text}”, and it is nowhere`);
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

/** What somebody wrote with it. */
function saidIn(event: HandoffEvent): string[] {
  switch (event.type) {
    case 'bounced':
      return [event.fix];
    case 'withdrawn':
      return [event.reason];
    case 'submitted':
      return [event.fix, event.override].filter((text) => text !== undefined);
    default:
      return [];
  }
}

/** Each event stands once, and each leads from what was before to what can be. */
function checkEvents({ seats, given }: Run, { events, revision, id, state }: Handoff): void {
  assert.equal(revision, events.length, `${id}: a revision an event`);
  const said = events.flatMap(saidIn);
  assert.equal(new Set(said).size, said.length, `${id}: what somebody wrote stands once`);
  assert.ok(events.filter(({ type }) => type === 'begun').length === 1, `${id}: it is begun once`);
  for (const owner of new Set(seats.map((seat) => seat.owner)))
    for (const [type, some] of Map.groupBy(events, (event) => (event.by === owner ? event.type : '')))
      if (type !== '' && type !== 'begun' && type !== 'prep-opened')
        assert.ok(
          some.length <= (given.get(meaning(owner, id, type))?.size ?? 0),
          `${id}: ${type} stands ${some.length} times, more than meant`,
        );
  for (const [at, { type }] of events.entries()) {
    const said = replay(events.slice(0, at + 1));
    assert.ok(standingAs(said.state, said.meeting), `${id}: ${type} leads to ${said.state}, meeting ${said.meeting}`);
    const from = FROM[type];
    if (from) assert.ok(at > 0 && from.includes(replay(events.slice(0, at)).state), `${id}: ${type} where it cannot be`);
  }
  assert.equal(state, replay(events).state, `${id}: its state`);
}
